import type { ReactNode } from 'react';
import styles from './picture-grid.module.css';

export type Picture = {
  readonly key: string;
  readonly src: string;
  /** What it shows: read out, and shown below it. */
  readonly alternative: string;
  readonly action?: ReactNode;
};

/** Pictures beside each other with what they show below. */
export function PictureGrid({ pictures }: { readonly pictures: readonly Picture[] }) {
  return (
    <ul className={styles.grid}>
      {pictures.map(({ key, src, alternative, action }) => (
        <li key={key}>
          <figure className={styles.figure}>
            <img className={styles.picture} src={src} alt={alternative} loading="lazy" />
            <figcaption className={styles.caption} aria-hidden>
              {alternative}
            </figcaption>
          </figure>
          {action}
        </li>
      ))}
    </ul>
  );
}
