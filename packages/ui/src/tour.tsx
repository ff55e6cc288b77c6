import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import type { Kept } from './kept.ts';
import styles from './tour.module.css';

export type TourStep = {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** The `id` of what the step speaks of; it is marked and brought into sight. */
  readonly anchor?: string | undefined;
};

export type TourProps = {
  readonly label: string;
  readonly steps: readonly TourStep[];
  /** At the lower edge of the window, or where it stands on the page: above what it speaks of, covering nothing. */
  readonly place?: 'edge' | 'flow';
  /** Remembers that it was seen to the end or put away. */
  readonly storage: Kept<boolean>;
  readonly words: {
    readonly next: string;
    readonly previous: string;
    readonly finish: string;
    readonly dismiss: string;
    readonly position: (step: number, of: number) => string;
  };
};

/**
 * A walk through what is new on a page, shown once. At the `edge` it stands last on the page and stays at the lower edge
 * of the window: it holds nobody, and everything can be scrolled clear of it.
 */
export function Tour({ label, steps, storage, words, place = 'edge' }: TourProps) {
  const [over, setOver] = useState(() => storage.load() === true);
  const [at, setAt] = useState(0);
  const step = steps[at];
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  // Within the page the main act is the page's own.
  const kind = place === 'edge' ? 'primary' : 'secondary';
  useMark(over ? undefined : step?.anchor);
  if (over || !step) return null;
  const end = () => {
    storage.save(true);
    setOver(true);
    document.querySelector('main')?.focus({ preventScroll: true });
  };
  const go = (to: number) => {
    setAt(to);
    panel.current?.focus({ preventScroll: true });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape comes from the buttons inside
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.tour}
      data-place={place}
      aria-label={label}
      aria-describedby={titleId}
      onKeyDown={({ key }) => {
        if (key === 'Escape') end();
      }}
    >
      <p className={styles.position}>{words.position(at + 1, steps.length)}</p>
      <button type="button" className={styles.close} aria-label={words.dismiss} onClick={end}>
        <Icon name="close" />
      </button>
      <div id={titleId} aria-live="polite">
        <p className={styles.title}>{step.title}</p>
        <p>{step.body}</p>
      </div>
      <div className={styles.buttons}>
        {at < steps.length - 1 ? (
          <Button kind={kind} onClick={() => go(at + 1)}>
            {words.next}
          </Button>
        ) : (
          <Button kind={kind} onClick={end}>
            {words.finish}
          </Button>
        )}
        {at > 0 && (
          <Button kind="quiet" onClick={() => go(at - 1)}>
            {words.previous}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Marks the element while the step speaks of it. */
function useMark(anchor: string | undefined) {
  useEffect(() => {
    const element = anchor ? document.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`) : null;
    if (!element) return undefined;
    element.dataset['tour'] = 'here';
    element.scrollIntoView({ block: 'nearest' });
    return () => {
      delete element.dataset['tour'];
    };
  }, [anchor]);
}
