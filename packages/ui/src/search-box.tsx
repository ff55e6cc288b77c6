import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './search-box.module.css';
import { TextField } from './text-field.tsx';

export type SearchBoxProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is searched for now. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly words: { readonly submit: string; readonly clear: string };
  readonly busy?: boolean;
};

/** One line to search with: Enter or the button sends it, the cross takes it back. */
export function SearchBox({ label, hint, value, onSearch, words, busy = false }: SearchBoxProps) {
  const [typed, setTyped] = useState({ text: value, under: value });
  // What is searched for was changed from elsewhere: what was typed before is no longer meant.
  const text = typed.under === value ? typed.text : value;
  const type = (next: string) => setTyped({ text: next, under: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form className={styles.box} onSubmit={submit}>
      <TextField
        label={label}
        hint={hint}
        type="search"
        enterKeyHint="search"
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        trailing={
          text && (
            <button
              type="button"
              className={styles.clear}
              aria-label={words.clear}
              onClick={({ currentTarget }) => {
                type('');
                currentTarget.form?.querySelector('input')?.focus();
                if (value) onSearch('');
              }}
            >
              <Icon name="close" />
            </button>
          )
        }
      />
      <Button type="submit" busy={busy}>
        <Icon name="search" />
        {words.submit}
      </Button>
    </form>
  );
}
