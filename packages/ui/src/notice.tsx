import { type ReactNode, useEffect, useRef } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './notice.module.css';

export type Tone = 'info' | 'success' | 'warning' | 'danger';
const icons: Readonly<Record<Tone, IconName>> = { info: 'info', success: 'done', warning: 'warning', danger: 'danger' };

export type NoticeProps = {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** The rule behind it: act and article. */
  readonly source?: ReactNode;
  /** Read out at once and brought into sight: the answer to what the person has just done. */
  readonly announce?: boolean;
  /** Where the title heads a page or a part of one. */
  readonly level?: 1 | 2 | undefined;
};

/** An explanation in words: what happened, why, by which rule, what to do next. */
export function Notice({ tone, title, children, source, announce = false, level }: NoticeProps) {
  const element = useRef<HTMLDivElement>(null);
  const Title = level ? (`h${level}` as const) : 'p';
  useEffect(() => {
    if (announce) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [announce]);
  return (
    <div
      ref={element}
      className={styles.notice}
      data-tone={tone}
      role={announce ? (tone === 'success' ? 'status' : 'alert') : undefined}
    >
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.words}>
        <Title className={styles.title}>{title}</Title>
        {children}
        {source && <p className={styles.source}>{source}</p>}
      </div>
    </div>
  );
}
