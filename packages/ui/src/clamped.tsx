import { useEffect, useRef, useState } from 'react';
import styles from './clamped.module.css';

type ClampedProps = {
  readonly children: string;
  readonly moreLabel: string;
  readonly lessLabel: string;
};

/** A text in its first two lines; the rest is folded out when asked for, and the button is there only if there is a rest. */
export function Clamped({ children, moreLabel, lessLabel }: ClampedProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const element = text.current;
    if (!element || open) return undefined;
    const observer = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);
  return (
    <div>
      <p ref={text} className={styles.text} data-clamped={!open || undefined}>
        {children}
      </p>
      {(isLong || open) && (
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? lessLabel : moreLabel}
        </button>
      )}
    </div>
  );
}
