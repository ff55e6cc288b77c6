import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icons.tsx';

export type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
};

/** What opened the dialog may be gone with what was done in it: then the keyboard goes on from the top of the page. */
function keepFocus() {
  if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true });
}

/**
 * A modal dialog; it is open while it is rendered. The browser's own element keeps the focus inside, makes the page
 * behind it inert and gives the focus back.
 */
export function Dialog({ title, closeLabel, onClose, children, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the paint, and closed while it still stands in the page: only then is the focus given back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // The first thing to fill in; where there is none, the title.
    dialog?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      dialog?.close();
      requestAnimationFrame(keepFocus);
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}

/** The buttons of a dialog or form, the main one first in reading order. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
