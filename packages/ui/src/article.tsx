import styles from './article.module.css';
import { Icon } from './icons.tsx';

type ArticleProps = {
  /** The act and article, as officials cite it. */
  readonly children?: string;
  /** The words of the mark where nobody has compared the value with the text; left out where somebody has. */
  readonly unverified?: string | undefined;
};

/** The article a value rests on, under the value. */
export function Article({ children, unverified }: ArticleProps) {
  return (
    <p className={styles.article}>
      {children}{' '}
      {unverified && (
        <span className={styles.mark}>
          <Icon name="warning" size={14} />
          {unverified}
        </span>
      )}
    </p>
  );
}
