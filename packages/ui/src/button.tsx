import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Has nothing to do just now, but keeps its place and the focus. */
  readonly idle?: boolean;
  readonly onClick?: (() => void) | undefined;
  readonly expanded?: boolean;
  readonly label?: string;
};

/** One primary button at most on a screen; `danger` is outlined, so that it is never the most inviting. */
export function Button({
  children,
  kind = 'secondary',
  type = 'button',
  busy,
  disabled,
  idle,
  onClick,
  expanded,
  label,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={styles.button}
      data-kind={kind}
      data-busy={busy || undefined}
      disabled={disabled}
      aria-busy={busy}
      aria-disabled={idle || undefined}
      aria-expanded={expanded}
      aria-label={label}
      onClick={busy || idle ? undefined : onClick}
    >
      {children}
    </button>
  );
}

export type ButtonAnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly kind?: ButtonKind;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link that starts a job and therefore looks like a button. */
export function ButtonAnchor({ kind = 'secondary', children, ...rest }: ButtonAnchorProps) {
  return (
    <a {...rest} className={styles.button} data-kind={kind}>
      {children}
    </a>
  );
}
