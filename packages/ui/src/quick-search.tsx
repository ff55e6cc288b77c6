import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import styles from './quick-search.module.css';

export type QuickSearchProps = {
  /** Says what is searched and that `/` leads here; shown while nothing is typed. */
  readonly label: string;
  readonly submitLabel: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
};

/** One line in the frame of every page. The key `/` leads to it from wherever nobody is typing. */
export function QuickSearch({ label, submitLabel, value, onSearch }: QuickSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <input
          ref={input}
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

/** Whether the key belongs to what has the focus: a field, or an open dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    document.querySelector('dialog[open], [role="dialog"]') !== null ||
    (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null)
  );
}
