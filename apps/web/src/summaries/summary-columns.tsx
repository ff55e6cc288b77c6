import { Link } from '@tanstack/react-router';
import { type Column, Honoured } from '@vinh-danh/ui';
import type { SummaryLine } from '../trpc.ts';
import type { SummaryWords } from './use-summary-words.ts';

/** What a list of reports tells of each. */
export function summaryColumns({ s, day }: SummaryWords): Column<SummaryLine>[] {
  return [
    {
      key: 'name',
      header: s('name'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/summaries/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'kind', header: s('kind'), cell: ({ kind }) => s(`kinds.${kind}`) },
    { key: 'issuer', header: s('issuer'), cell: ({ issuerName }) => issuerName },
    {
      key: 'period',
      header: s('period'),
      whole: true,
      cell: ({ from, to }) => s('days', { from: day(from), to: day(to) }),
    },
    { key: 'symbol', header: s('symbol'), whole: true, cell: ({ symbol }) => symbol ?? '' },
    { key: 'state', header: s('state'), cell: ({ state }) => s(`states.${state}`) },
  ];
}
