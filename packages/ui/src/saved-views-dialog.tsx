import { useState } from 'react';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';
import type { SavedView, SavedViewsWords } from './saved-view.ts';
import styles from './saved-views.module.css';

type Props = {
  readonly views: readonly SavedView[];
  readonly words: SavedViewsWords;
  readonly onChange: (views: readonly SavedView[]) => void;
  readonly onClose: () => void;
};

/** Renames and deletes named views. A name that is empty or taken is not kept: the old one comes back. */
export function SavedViewsDialog({ views, words, onChange, onClose }: Props) {
  const rename = (old: string, typed: string) => {
    const name = typed.trim();
    if (!name || views.some((view) => view.name === name)) return false;
    onChange(views.map((view) => (view.name === old ? { ...view, name } : view)));
    return true;
  };
  return (
    <Dialog title={words.manage} closeLabel={words.close} onClose={onClose}>
      <ul className={styles.editor}>
        {views.map((view) => (
          <li key={view.value}>
            <NameInput name={view.name} label={words.renameOne(view.name)} onName={rename} />
            <Button
              kind="quiet"
              label={words.removeOne(view.name)}
              onClick={() => onChange(views.filter((other) => other !== view))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Actions>
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      </Actions>
    </Dialog>
  );
}

type NameInputProps = {
  readonly name: string;
  readonly label: string;
  readonly onName: (old: string, typed: string) => boolean;
};

function NameInput({ name, label, onName }: NameInputProps) {
  const [typed, setTyped] = useState(name);
  const leave = () => {
    if (typed.trim() !== name && !onName(name, typed)) setTyped(name);
  };
  return (
    <input
      className={styles.input}
      aria-label={label}
      value={typed}
      maxLength={60}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key }) => {
        if (key === 'Enter') leave();
      }}
    />
  );
}
