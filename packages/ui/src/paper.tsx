import type { ReactNode } from 'react';
import styles from './paper.module.css';

type Table = {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'center' | 'right' }[];
  readonly sections: readonly { readonly title?: string | undefined; readonly rows: readonly (readonly string[])[] }[];
};
type Annex = { readonly title: string; readonly lead: string; readonly table: Table };

export type PaperProps = {
  readonly label: string;
  /** The offices on the left, the last one in bold; the state and its motto on the right. */
  readonly offices: readonly string[];
  readonly state: readonly [string, string];
  readonly symbol: string;
  readonly placeAndDay: string;
  /** The lines of the title, the first in capitals. */
  readonly titles: readonly string[];
  readonly children: ReactNode;
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  readonly signatures: readonly { readonly lines: readonly string[]; readonly name: string }[];
  readonly annexes: readonly Annex[];
};

/** An official paper as it will be printed, to be read on the screen. */
export function Paper(props: PaperProps) {
  const { label, offices, state, symbol, placeAndDay, titles, children, annexes } = props;
  return (
    <article className={styles.paper} aria-label={label}>
      <div className={styles.head}>
        <div>
          {offices.map((office, index) => (
            <p
              key={office}
              className={
                index === offices.length - 1 ? `${styles.strong} ${styles.ruled} ${styles.capitals}` : styles.capitals
              }
            >
              {office}
            </p>
          ))}
        </div>
        <div>
          <p className={styles.strong}>{state[0]}</p>
          <p className={`${styles.strong} ${styles.ruled}`}>{state[1]}</p>
        </div>
        <p>{symbol}</p>
        <p className={styles.slanted}>{placeAndDay}</p>
      </div>
      <div className={styles.title}>
        {titles.map((line, index) => (
          <p key={line} className={index === 1 ? styles.strong : `${styles.strong} ${styles.capitals}`}>
            {line}
          </p>
        ))}
      </div>
      <div className={styles.body}>{children}</div>
      <Foot {...props} />
      {annexes.map((annex) => (
        <AnnexPart key={annex.title} {...annex} />
      ))}
    </article>
  );
}

function Foot({ recipientsLabel, recipients, signatures }: PaperProps) {
  return (
    <div className={styles.foot}>
      <div>
        {recipients.length > 0 && (
          <>
            <p className={`${styles.recipients} ${styles.strong} ${styles.slanted}`}>{recipientsLabel}</p>
            <ul className={styles.recipients}>
              {recipients.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {signatures.map(({ lines, name }) => (
        <div key={lines.join()} className={`${styles.signature} ${styles.strong}`}>
          <div className={styles.capitals}>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
          <div>{name}</div>
        </div>
      ))}
    </div>
  );
}

function AnnexPart({ title, lead, table }: Annex) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles.annex} aria-label={title} tabIndex={0}>
      <div className={styles.title}>
        <p className={`${styles.strong} ${styles.capitals}`}>{title}</p>
        <p className={styles.slanted}>{lead}</p>
      </div>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ title: column }) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {table.sections.map((section, index) => (
          <tbody key={section.title ?? index}>
            {section.title !== undefined && (
              <tr>
                <th scope="rowgroup" colSpan={table.columns.length} className={styles.section}>
                  {section.title}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <tr key={row.join('\u0000')}>
                {row.map((cell, at) => (
                  <td key={table.columns[at]?.title ?? at} align={table.columns[at]?.align}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
