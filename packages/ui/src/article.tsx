import styles from './article.module.css';
import { Hidden } from './hidden.tsx';
import { Icon } from './icons.tsx';

type ArticleProps = {
  /** The act and article, as officials cite it. */
  readonly children?: string;
  /** The words of the mark where nobody has compared the value with the text; left out where somebody has. */
  readonly unverified?: string | undefined;
};

/** The article a value rests on, under the value. The mark is a sign alone; its words are heard, and told once by `MarkKey`. */
export function Article({ children, unverified }: ArticleProps) {
  return (
    <p className={styles.article}>
      {children}{' '}
      {unverified && (
        <span className={styles.mark} title={unverified}>
          <Icon name="warning" size={14} />
          <Hidden>{unverified}</Hidden>
        </span>
      )}
    </p>
  );
}

/** What the mark of articles means, once for a page or a part of it. */
export function MarkKey({ children }: { readonly children: string }) {
  return (
    <p className={styles.key}>
      <span className={styles.mark}>
        <Icon name="warning" size={14} />
      </span>
      {children}
    </p>
  );
}
