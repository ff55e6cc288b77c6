import { type ReactNode, useEffect, useId } from 'react';
import styles from './layout.module.css';

/** The head of a page: its one first heading, which is the window's title as well, a line about it, and what may be done with the whole. */
export function PageHead({
  title,
  lead,
  actions,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header className={styles.pageHead}>
      <div>
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions && <div className={styles.row}>{actions}</div>}
    </header>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  children,
  aside,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.sectionHead}>
        <h2 id={titleId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Things below each other. */
export function Stack({
  children,
  gap = 'normal',
}: {
  readonly children: ReactNode;
  readonly gap?: 'tight' | 'normal' | 'wide';
}) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Holds a form to a width at which its lines are read with ease. */
export function FormWidth({ children }: { readonly children: ReactNode }) {
  return <div className={styles.form}>{children}</div>;
}

/** Things beside each other that wrap where the screen is narrow. */
export function Row({
  children,
  align = 'center',
}: {
  readonly children: ReactNode;
  readonly align?: 'center' | 'end' | 'start';
}) {
  return (
    <div className={styles.row} data-align={align}>
      {children}
    </div>
  );
}

/** Fields or parts in equal columns, below each other on a phone. */
export function Columns({ align, children }: { readonly align?: 'start'; readonly children: ReactNode }) {
  return (
    <div className={styles.columns} data-align={align}>
      {children}
    </div>
  );
}

/** A wide main part with a narrower one beside it, which stays in sight when `sticky`; below it on narrow screens. */
export function Split({
  main,
  side,
  sticky = false,
}: {
  readonly main: ReactNode;
  readonly side: ReactNode;
  readonly sticky?: boolean;
}) {
  return (
    <div className={styles.split}>
      <div className={styles.stack} data-gap="wide">
        {main}
      </div>
      <div className={styles.stack} data-gap="wide" data-sticky={sticky || undefined}>
        {side}
      </div>
    </div>
  );
}

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Names and values; those without a value are left out. */
export function Facts({ facts, across = false }: { readonly facts: readonly Fact[]; readonly across?: boolean }) {
  return (
    <dl className={styles.facts} data-across={across || undefined}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Text as it was typed, with its own line breaks. */
export function Prose({ children }: { readonly children: ReactNode }) {
  return <p className={styles.prose}>{children}</p>;
}

/** Words that explain rather than tell: one step quieter. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>;
}

/** The name of an honoured person or collective. */
export function Honoured({ children }: { readonly children: ReactNode }) {
  return <span className={styles.honoured}>{children}</span>;
}

/** What serves the screen and has no place on paper. */
export function ScreenOnly({ children }: { readonly children: ReactNode }) {
  return <div className={styles.screenOnly}>{children}</div>;
}

/** A list whose entries are set off by fine rules. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.lines}>{children}</ul>;
}

/** A short list, bulleted, or numbered where the order counts. */
export function Bullets({ children, ordered = false }: { readonly children: ReactNode; readonly ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return <List className={styles.bullets}>{children}</List>;
}
