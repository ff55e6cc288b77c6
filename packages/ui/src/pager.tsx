import { useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import styles from './pager.module.css';

export type PagerProps = {
  readonly label: string;
  /** Which of how many are shown, in words: "1–50 trong 12.345". */
  readonly range: string;
  readonly words: { readonly previous: string; readonly next: string };
  /** Left out where there is no page before. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly busy?: boolean;
};

/** Walks through a list that the server gives page by page. */
export function Pager({ label, range, words, onPrevious, onNext, busy = false }: PagerProps) {
  return (
    <nav className={styles.pager} aria-label={label}>
      <p className={styles.range} aria-live="polite">
        {range}
      </p>
      <div className={styles.buttons}>
        <Button idle={!onPrevious} busy={busy} onClick={onPrevious}>
          <Icon name="previous" />
          {words.previous}
        </Button>
        <Button idle={!onNext} busy={busy} onClick={onNext}>
          {words.next}
          <Icon name="next" />
        </Button>
      </div>
    </nav>
  );
}

export type CursorPages = {
  /** Where the page that is shown begins; undefined is the first. */
  readonly cursor: string | undefined;
  /** How many pages stand before it. */
  readonly before: number;
  /** Goes on to the page that begins there. */
  readonly next: (cursor: string) => void;
  readonly previous: () => void;
};

/**
 * The way through a list whose pages are known by where they begin: it remembers the beginnings it came through. When
 * `list` changes (another filter, another order) it starts again.
 */
export function useCursorPages(list: string): CursorPages {
  const [state, setState] = useState<{ readonly list: string; readonly path: readonly string[] }>({ list, path: [] });
  const path = state.list === list ? state.path : [];
  return {
    cursor: path.at(-1),
    before: path.length,
    next: (cursor) => setState({ list, path: [...path, cursor] }),
    previous: () => setState({ list, path: path.slice(0, -1) }),
  };
}
