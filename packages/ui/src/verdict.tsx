import { Children, type ReactNode } from 'react';
import { Article } from './article.tsx';
import { Icon, type IconName } from './icons.tsx';
import styles from './verdict.module.css';

/**
 * `proof`: it depends on a paper that is still to come; `unknown`: nobody can say from what is known; `rule`: what is
 * asked for, before anybody is looked at.
 */
export type VerdictTone = 'met' | 'unmet' | 'proof' | 'unknown' | 'rule';

/** The rule a finding rests on: act and article, where it can be read, and the mark where nobody has compared it. */
export type VerdictSource = {
  readonly text: string;
  readonly href?: string | undefined;
  readonly unverified?: string | undefined;
};

export type VerdictProps = {
  readonly tone: VerdictTone;
  /** The finding in a word or two. */
  readonly label: string;
  /** What was compared with what, and what to do next. */
  readonly children?: ReactNode;
  readonly source?: VerdictSource | undefined;
};

const icons: Readonly<Record<VerdictTone, IconName>> = {
  met: 'done',
  unmet: 'close',
  proof: 'paper',
  unknown: 'ask',
  rule: 'next',
};

/** A finding with its article: the mark, the word and the sentence say the same. */
export function Verdict({ tone, label, children, source }: VerdictProps) {
  return (
    <div className={styles.verdict} data-tone={tone}>
      <span className={styles.mark}>
        <Icon name={icons[tone]} size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.label}>{label}</p>
        {children && <div className={styles.body}>{children}</div>}
        {source &&
          (source.href ? (
            <p className={styles.source}>
              <a href={source.href} target="_blank" rel="noreferrer">
                {source.text}
              </a>
            </p>
          ) : (
            <Article unverified={source.unverified}>{source.text}</Article>
          ))}
      </div>
    </div>
  );
}

/** Findings below each other, as a list that says how many they are. */
export function VerdictList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {Children.map(children, (child) => child && <li>{child}</li>)}
    </ul>
  );
}
