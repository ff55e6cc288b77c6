import { Fragment } from 'react';
import styles from './key-hints.module.css';

export type KeyHint = {
  /** Keys pressed together. */
  readonly keys: readonly string[];
  readonly text: string;
};

/** Which keys do what on this page. */
export function KeyHints({ label, hints }: { readonly label: string; readonly hints: readonly KeyHint[] }) {
  return (
    <section aria-label={label}>
      <dl className={styles.hints}>
        {hints.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' + '}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
