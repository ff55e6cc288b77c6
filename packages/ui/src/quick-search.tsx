import { type FormEvent, useState } from 'react';
import { Icon } from './icons.tsx';
import styles from './quick-search.module.css';

export type QuickSearchProps = {
  /** Says what is searched; shown while nothing is typed. */
  readonly label: string;
  readonly submitLabel: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
};

/** One line in the frame of every page; the page's short-cuts lead to it by `/`. */
export function QuickSearch({ label, submitLabel, value, onSearch }: QuickSearchProps) {
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <input
          type="search"
          enterKeyHint="search"
          aria-label={label}
          aria-keyshortcuts="/"
          placeholder={label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" aria-label={submitLabel}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
