import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
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
      aria-expanded={expanded}
      aria-label={label}
      onClick={busy ? undefined : onClick}
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
