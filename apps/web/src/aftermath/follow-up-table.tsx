import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Quiet, type Selection, Stack, StatusBadge } from '@vinh-danh/ui';
import { Due } from '../nominations/due.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { FollowUp } from '../trpc.ts';
import { type AftermathWords, useAftermathWords } from './use-aftermath-words.ts';

type Props = {
  readonly caption: string;
  readonly rows: readonly FollowUp[];
  readonly dossierId?: string | undefined;
  readonly selection?: Selection<FollowUp> | undefined;
};

/** What is owed, for whom, until when and by whom; and under it the rules the days are counted by. */
export function FollowUpTable({ caption, rows, dossierId, selection }: Props) {
  const words = useAftermathWords();
  const { a } = words;
  const sources = [...new Set(rows.map(({ source }) => source))];
  return (
    <Stack gap="tight">
      <DataTable
        caption={caption}
        columns={dossierId === undefined ? columnsOf(words) : ownColumnsOf(words, dossierId)}
        rows={rows}
        rowKey={({ id }) => id}
        selection={selection}
      />
      <Quiet>
        {a('sources', { sources: sources.join('; ') })} {rows.some(({ verified }) => !verified) && a('unverified')}
      </Quiet>
    </Stack>
  );
}

function columnsOf(words: AftermathWords): Column<FollowUp>[] {
  const { a } = words;
  return [
    {
      key: 'subject',
      header: a('subject'),
      lead: true,
      cell: ({ nominationId, subjectName, code, posthumous, unitName }) => (
        <>
          <SubjectLink id={nominationId} name={subjectName} code={code} posthumous={posthumous} />
          <br />
          <Quiet>{unitName}</Quiet>
        </>
      ),
    },
    { key: 'task', header: a('task'), cell: (row) => <Task row={row} words={words} /> },
    ...lastColumnsOf(words),
  ];
}

/** On a dossier's own page, whose head has said whom it is about. */
function ownColumnsOf(words: AftermathWords, dossierId: string): Column<FollowUp>[] {
  return [
    {
      key: 'task',
      header: words.a('task'),
      lead: true,
      cell: (row) => (
        <Stack gap="tight">
          <Task row={row} words={words} isOwn />
          {row.nominationId !== dossierId && (
            <Link to="/nominations/$id" params={{ id: row.nominationId }}>
              {words.a('ofCode', { code: row.code })}
            </Link>
          )}
        </Stack>
      ),
    },
    ...lastColumnsOf(words),
  ];
}

function lastColumnsOf(words: AftermathWords): Column<FollowUp>[] {
  const { a } = words;
  return [
    {
      key: 'due',
      header: a('dueAt'),
      cell: (row) => (
        <Stack gap="tight">
          {row.state === 'open' ? <Due dueOn={row.dueOn} /> : <Outcome row={row} words={words} />}
          <Quiet>{row.officeName}</Quiet>
        </Stack>
      ),
    },
  ];
}

type Told = { readonly row: FollowUp; readonly words: AftermathWords };
/** On its own dossier the decision is linked above already. */
type Asked = Told & { readonly isOwn?: boolean };

function Task({ row, words, isOwn = false }: Asked) {
  const { a, award, number } = words;
  const { kind, symbol, decisionId, registerNumber } = row;
  return (
    <Stack gap="tight">
      <span>{a(`kinds.${kind}`)}</span>
      <Quiet>
        {award(row.award)}
        {kind === 'certificateBack' &&
          registerNumber !== null &&
          `, ${a('registered', { number: number(registerNumber) })}`}
        {symbol !== null && decisionId !== null && (
          <>
            {', '}
            {isOwn ? (
              symbol
            ) : (
              <Link to="/decisions/$id" params={{ id: decisionId }}>
                {symbol}
              </Link>
            )}
          </>
        )}
      </Quiet>
      <More row={row} words={words} />
    </Stack>
  );
}

/** What stands behind it: the award it stood on, the money, the reason. */
function More({ row, words: { a, award } }: Told) {
  const { causeId, causeAward, causeCode, paymentState, paymentOf, reason } = row;
  return (
    <>
      {causeId !== null && causeAward !== null && causeCode !== null && (
        <Link to="/nominations/$id" params={{ id: causeId }}>
          {a('stood', { award: award(causeAward), code: causeCode })}
        </Link>
      )}
      {paymentOf !== null && paymentState !== null && (
        <Link to="/prizes/$decisionId" params={{ decisionId: paymentOf }}>
          {a('payment', { state: a(`payments.${paymentState as 'paid'}`) })}
        </Link>
      )}
      {reason !== null && <span>{a('reason', { reason })}</span>}
    </>
  );
}

const tones = { notRecoverable: 'danger', toRevoke: 'warning', lapsed: 'neutral' } as const;

/** What became of it. */
function Outcome({ row, words: { a, day } }: Told) {
  const { state, settledOn, settledBy, channel, document, note } = row;
  const told = [channel && a('sentBy', { channel: a(`channels.${channel}`) }), document, note].filter(Boolean);
  return (
    <Stack gap="tight">
      <span>
        <StatusBadge tone={tones[state as keyof typeof tones] ?? 'success'}>{a(`states.${state}`)}</StatusBadge>
      </span>
      <Quiet>
        {settledOn !== null && settledBy !== null && a('byOn', { day: day(settledOn), who: settledBy })}
        {told.length > 0 && `; ${told.join('; ')}`}
      </Quiet>
    </Stack>
  );
}
