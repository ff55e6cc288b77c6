import { type ReactNode, useId } from 'react';
import { Hidden } from './hidden.tsx';
import styles from './report-part.module.css';

export type ReportRun = {
  readonly text: string;
  /** Of a figure that is not what it was: in words what has happened to it. */
  readonly changed?: string | undefined;
};
/** Words, or pieces of them of which some have changed. */
export type ReportText = string | readonly ReportRun[];
type Table = {
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'center' | 'right' }[];
  readonly sections: readonly {
    readonly title?: string | undefined;
    readonly rows: readonly (readonly ReportText[])[];
  }[];
};
export type ReportBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: ReportText }
  | { readonly kind: 'article'; readonly label: string; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly bars: readonly { readonly label: string; readonly value: number; readonly text: ReportText }[];
    };

export type ReportPartProps = {
  readonly heading: string;
  readonly level: 0 | 1 | 2;
  readonly lines: readonly (readonly ReportRun[])[];
  readonly blocks: readonly ReportBlock[];
  /** Who wrote it, to whom it is given. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
};

/** A section of a report as it stands: its heading, its text with the figures in place, what is made of figures. */
export function ReportPart({ heading, level, lines, blocks, meta, actions }: ReportPartProps) {
  const id = useId();
  const Heading = level === 2 ? 'h4' : 'h3';
  return (
    <section className={styles.part} data-level={level} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <Heading id={id}>{heading}</Heading>
          {meta && <div className={styles.meta}>{meta}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {(lines.length > 0 || blocks.length > 0) && (
        <div className={styles.text} lang="vi">
          {lines.map((runs, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no other name
            <p key={index}>
              <Runs text={runs} />
            </p>
          ))}
          <ReportBlocks blocks={blocks} />
        </div>
      )}
    </section>
  );
}

function Runs({ text }: { readonly text: ReportText }) {
  if (typeof text === 'string') return text;
  // oxlint-disable-next-line react/no-array-index-key -- a piece of a line has no other name
  return text.map((run, at) => <RunText key={at} {...run} />);
}

function RunText({ text, changed }: ReportRun) {
  if (changed === undefined) return text;
  return (
    <mark className={styles.changed}>
      {text}
      <Hidden>{` [${changed}]`}</Hidden>
    </mark>
  );
}

/** Paragraphs, tables and bars of an official paper. */
export function ReportBlocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, index) => {
    const key = String(index);
    switch (block.kind) {
      case 'heading':
        return (
          <p key={key} className={styles.heading}>
            <Runs text={block.text} />
          </p>
        );
      case 'article':
        return (
          <p key={key}>
            <b>{block.label}</b> {block.text}
          </p>
        );
      case 'paragraph':
        return (
          <p key={key}>
            <Runs text={block.text} />
          </p>
        );
      case 'table':
        return <ReportTable key={key} {...block.table} />;
      case 'chart':
        return <ReportChart key={key} {...block} />;
    }
  });
}

function ReportTable({ columns, sections }: Table) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={columns.map(({ title }) => title).join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section, index) => (
          <tbody key={section.title ?? index}>
            {section.title !== undefined && (
              <tr>
                <th scope="rowgroup" colSpan={columns.length}>
                  {section.title}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <tr key={row.map(wordsOf).join('\u0000')}>
                {row.map((cell, at) => (
                  <td key={columns[at]?.title ?? at} align={columns[at]?.align}>
                    <Runs text={cell} />
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

function wordsOf(text: ReportText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

type Chart = Extract<ReportBlock, { kind: 'chart' }>;

function ReportChart({ title, bars }: Omit<Chart, 'kind'>) {
  const top = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <ul>
        {bars.map(({ label, value, text }) => (
          <li key={label}>
            <span>{label}</span>
            <svg width="100%" height="14" aria-hidden="true">
              <rect className={styles.bar} width={`${(Math.max(value, 0) / top) * 100}%`} height="14" />
            </svg>
            <span>
              <Runs text={text} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
