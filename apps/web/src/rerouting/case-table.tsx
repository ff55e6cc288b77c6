import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Honoured, Quiet, type Selection } from '@vinh-danh/ui';
import { tellRefusal } from '../messages/refusal.ts';
import { Due } from '../nominations/due.tsx';
import { StageBadge } from '../nominations/stage-badge.tsx';
import type { EndedRoad } from '../trpc.ts';
import { type ReroutingWords, useReroutingWords } from './use-rerouting-words.ts';

type Props = {
  readonly caption: string;
  readonly rows: readonly EndedRoad[];
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: (picked: ReadonlySet<string>) => void;
};

/** Dossiers that have lost somebody on their road: where each lies, who has ended, and where it goes or why it does not. */
export function CaseTable({ caption, rows, picked, onPick }: Props) {
  const words = useReroutingWords();
  const selection: Selection<EndedRoad> | undefined = picked &&
    onPick && {
      keys: picked,
      onChange: onPick,
      allLabel: words.t('list.selectAll'),
      rowLabel: ({ subjectName }) => words.t('list.select', { name: subjectName }),
    };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsOf(words, picked === undefined)}
      selection={selection}
    />
  );
}

function columnsOf(words: ReroutingWords, isStuck: boolean): Column<EndedRoad>[] {
  const { t, r, award } = words;
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ id, subjectName, code }) => (
        <>
          <Link to="/nominations/$id" params={{ id }}>
            <Honoured>{subjectName}</Honoured>
          </Link>
          <br />
          <Quiet>{code}</Quiet>
        </>
      ),
    },
    { key: 'award', header: t('list.award'), cell: (row) => award(row.award) },
    {
      key: 'lies',
      header: r('lies'),
      cell: ({ lies, stage }) => (
        <>
          <div>{lies}</div>
          <StageBadge stage={stage} />
        </>
      ),
    },
    {
      key: 'gone',
      header: r('gone'),
      cell: ({ gone }) =>
        gone.map(({ name, heirName }) => (
          <div key={name}>{heirName === null ? r('noHeir', { name }) : r('heir', { name, heir: heirName })}</div>
        )),
    },
    { key: 'to', header: isStuck ? r('why') : r('to'), cell: (row) => <Onward row={row} words={words} /> },
    { key: 'due', header: t('list.due'), whole: true, cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}

function Onward({ row: { outcome, holderName }, words }: { readonly row: EndedRoad; readonly words: ReroutingWords }) {
  if ('refusal' in outcome) {
    const { sentence, source } = tellRefusal(outcome.refusal, words);
    return (
      <>
        {sentence} {source && <Quiet>{source}</Quiet>}
      </>
    );
  }
  const { to, isAnew } = outcome;
  const note = isAnew ? 'anew' : to === holderName ? 'stays' : undefined;
  return (
    <>
      <div>{to}</div>
      {note && <Quiet>{words.r(note)}</Quiet>}
    </>
  );
}
