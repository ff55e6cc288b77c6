import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import type { Kept } from './kept.ts';
import type { SavedView, SavedViewsWords } from './saved-view.ts';
import { SavedViewsDialog } from './saved-views-dialog.tsx';
import styles from './saved-views.module.css';
import { TextField } from './text-field.tsx';

export type SavedViewsProps = {
  /** How the list is looked at now. */
  readonly value: string;
  readonly storage: Kept<readonly SavedView[]>;
  readonly onOpen: (value: string) => void;
  readonly words: SavedViewsWords;
  /** Whether there is something to save: a list without any condition has no need of a name. */
  readonly savable?: boolean;
};

/** The person's own named ways of looking at a list: open one, save the present one, rename, delete. */
export function SavedViews({ value, storage, onOpen, words, savable = true }: SavedViewsProps) {
  const [views, setViews] = useState<readonly SavedView[]>(() => storage.load() ?? []);
  const [doing, setDoing] = useState<'saving' | 'managing'>();
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    storage.save(next);
    if (next.length === 0) setDoing(undefined);
  };
  const known = views.some((view) => view.value === value);
  if (views.length === 0 && !savable) return null;
  return (
    <section className={styles.views} aria-label={words.label}>
      {views.length > 0 && (
        <ul className={styles.list}>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className={styles.view}
                aria-current={view.value === value || undefined}
                onClick={() => onOpen(view.value)}
              >
                {view.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {doing === 'saving' ? (
        <SaveForm
          words={words}
          taken={views.map(({ name }) => name)}
          onSave={(name) => {
            keep([...views, { name, value }]);
            setDoing(undefined);
          }}
          onCancel={() => setDoing(undefined)}
        />
      ) : (
        savable &&
        !known && (
          <Button kind="quiet" onClick={() => setDoing('saving')}>
            {words.save}
          </Button>
        )
      )}
      {views.length > 0 && doing !== 'saving' && (
        <Button kind="quiet" onClick={() => setDoing('managing')}>
          {words.manage}
        </Button>
      )}
      {doing === 'managing' && (
        <SavedViewsDialog views={views} words={words} onChange={keep} onClose={() => setDoing(undefined)} />
      )}
    </section>
  );
}

type SaveFormProps = {
  readonly words: SavedViewsWords;
  readonly taken: readonly string[];
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
};

/** The field that has just been asked for has the focus. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

function SaveForm({ words, taken, onSave, onCancel }: SaveFormProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = nameProblem(name, taken, words);
    setError(problem);
    if (!problem) onSave(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={takeFocus}
        label={words.name}
        value={name}
        maxLength={60}
        error={error}
        autoComplete="off"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit">{words.confirm}</Button>
      <Button kind="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
}

/** What is wrong with a name: nothing typed, or another view has it. */
function nameProblem(name: string, taken: readonly string[], words: SavedViewsWords): string | undefined {
  if (!name.trim()) return words.nameMissing;
  return taken.includes(name.trim()) ? words.nameTaken : undefined;
}
