import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { type Column, DataTable } from './data-table.tsx';
import styles from './dry-run-table.module.css';
import { Icon } from './icons.tsx';
import { Honoured, Quiet, Stack } from './layout.tsx';

export type DryRunItem = {
  readonly key: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | undefined;
  readonly ok: boolean;
  /** What will happen to it, or has happened; of one that is refused, why not and what to do. */
  readonly outcome: ReactNode;
  /** Left out with `false` where the outcome carries a mark of its own. */
  readonly mark?: boolean;
  /** The rule a refusal rests on. */
  readonly source?: string | undefined;
};

export type DryRunTableProps = {
  readonly caption: string;
  readonly items: readonly DryRunItem[];
  readonly words: {
    readonly item: string;
    readonly outcome: string;
    /** Heads the reason of one that is refused. */
    readonly refused: string;
    /** Shows the rest of a long list. */
    readonly all: (count: number) => string;
  };
  /** How many are shown until the rest is asked for; everything refused is always among them. */
  readonly most?: number;
};

/** What will happen to each of many, or why not: what is refused stands first, each with its reason and rule. */
export function DryRunTable({ caption, items, words, most = 50 }: DryRunTableProps) {
  const [whole, setWhole] = useState(false);
  const ordered = items.toSorted((one, other) => Number(one.ok) - Number(other.ok));
  const refused = ordered.filter(({ ok }) => !ok).length;
  const shown = whole ? ordered : ordered.slice(0, Math.max(most, refused));
  return (
    <Stack>
      <DataTable caption={caption} columns={columnsOf(words)} rows={shown} rowKey={({ key }) => key} />
      {shown.length < ordered.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{words.all(ordered.length)}</Button>
        </div>
      )}
    </Stack>
  );
}

function columnsOf(words: DryRunTableProps['words']): Column<DryRunItem>[] {
  return [
    {
      key: 'item',
      header: words.item,
      lead: true,
      cell: ({ name, detail }) => (
        <span className={styles.name}>
          <Honoured>{name}</Honoured>
          {detail && <Quiet>{detail}</Quiet>}
        </span>
      ),
    },
    {
      key: 'outcome',
      header: words.outcome,
      bare: true,
      cell: (item) => <Outcome item={item} refused={words.refused} />,
    },
  ];
}

function Outcome({ item, refused }: { readonly item: DryRunItem; readonly refused: string }) {
  const { ok, outcome, source, mark = true } = item;
  if (!mark) return <>{outcome}</>;
  return (
    <div className={styles.outcome} data-ok={ok}>
      <Icon name={ok ? 'done' : 'danger'} />
      <div>
        {!ok && <strong>{refused}. </strong>}
        {outcome}
        {source && <div className={styles.source}>{source}</div>}
      </div>
    </div>
  );
}
