import { Hidden } from './hidden.tsx';
import styles from './text-diff.module.css';

type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };
type Props = { readonly parts: readonly Part[]; readonly addedLabel: string; readonly removedLabel: string };

/** A text with what was added and removed marked by line and word, never by colour alone. */
export function TextDiff({ parts, addedLabel, removedLabel }: Props) {
  return (
    <p className={styles.diff}>
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const label = <Hidden>{`[${kind === 'added' ? addedLabel : removedLabel}] `}</Hidden>;
        return kind === 'added' ? (
          <ins key={key}>
            {label}
            {text}
          </ins>
        ) : (
          <del key={key}>
            {label}
            {text}
          </del>
        );
      })}
    </p>
  );
}
