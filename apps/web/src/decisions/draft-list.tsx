import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Section, StatusBadge } from '@vinh-danh/ui';
import { type DraftRow, trpc } from '../trpc.ts';
import { type DraftWords, useDraftWords } from './use-draft-words.ts';

/** The open drafts the person may work on; nothing where there is none. */
export function DraftList() {
  const words = useDraftWords();
  const { data: drafts = [] } = useQuery(trpc.decisions.drafts.queryOptions());
  if (drafts.length === 0) return null;
  return (
    <Section title={words.d('drafts')}>
      <DataTable caption={words.d('drafts')} columns={columnsOf(words)} rows={drafts} rowKey={({ id }) => id} />
    </Section>
  );
}

function columnsOf({ d, day, number }: DraftWords): Column<DraftRow>[] {
  return [
    {
      key: 'issuer',
      header: d('issuer'),
      lead: true,
      cell: ({ id, issuerName }) => (
        <Link to="/decisions/drafts/$id" params={{ id }}>
          {issuerName}
        </Link>
      ),
    },
    {
      key: 'kind',
      header: d('kind'),
      cell: ({ kind, correctsSymbol }) => d(`kinds.${kind}`, { symbol: correctsSymbol ?? '' }),
    },
    { key: 'count', header: d('count'), cell: ({ count }) => number(count) },
    { key: 'drafted', header: d('drafted'), cell: ({ draftedBy, draftedOn }) => `${draftedBy}, ${day(draftedOn)}` },
    {
      key: 'state',
      header: d('status'),
      cell: ({ state }) => (
        <StatusBadge tone={state === 'signed' ? 'success' : 'current'}>{d(`state.${state}`)}</StatusBadge>
      ),
    },
  ];
}
