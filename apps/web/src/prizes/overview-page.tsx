import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  type Column,
  Columns,
  DataTable,
  Empty,
  Honoured,
  Loading,
  PageHead,
  Quiet,
  ScreenOnly,
  Section,
  Select,
  Stack,
} from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type DecisionPayments, type PrizeOverview, trpc } from '../trpc.ts';
import { FundSection } from './fund-section.tsx';
import { type PrizeSearch, readPrizeSearch, states } from './search.ts';
import { type PrizeWords, usePrizeWords } from './use-prize-words.ts';

const route = getRouteApi('/prizes');

/** What each decision of a year gives and what is left to do with it; and the funds the person works with. */
export function PrizesPage() {
  return (
    <Waiting>
      <Overview />
    </Waiting>
  );
}

function Overview() {
  const words = usePrizeWords();
  const { t, p } = words;
  const search = readPrizeSearch(route.useSearch());
  const query = trpc.prizes.decisions.queryOptions(search, { placeholderData: keepPreviousData });
  const { data, error, refetch } = useQuery(query);
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { year, decisions, funds } = data;
  return (
    <Stack gap="wide">
      <PageHead title={p('title')} lead={p('lead')} />
      <ScreenOnly>
        <Filters data={data} search={search} />
      </ScreenOnly>
      {funds.length > 0 && (
        <Section title={p('funds', { year: String(year) })}>
          <Stack gap="wide">
            {funds.map((fund) => (
              <FundSection key={fund.payerId} fund={fund} />
            ))}
          </Stack>
        </Section>
      )}
      <Section title={p('decisions', { year: String(year) })}>
        {decisions.length === 0 ? (
          <Empty title={p('empty')}>{p('emptyLead')}</Empty>
        ) : (
          <DataTable
            caption={p('decisions', { year: String(year) })}
            columns={columnsOf(words)}
            rows={decisions}
            rowKey={({ decisionId, payerId }) => `${decisionId} ${payerId}`}
          />
        )}
      </Section>
    </Stack>
  );
}

function Filters({ data, search }: { readonly data: PrizeOverview; readonly search: PrizeSearch }) {
  const { p } = usePrizeWords();
  const navigate = route.useNavigate();
  const change = (part: Record<string, string>) =>
    void navigate({ search: readPrizeSearch({ ...search, ...part }), replace: true });
  const payers = new Map([
    ...data.funds.map(({ payerId, payerName }) => [payerId, payerName] as const),
    ...data.decisions.map(({ payerId, payerName }) => [payerId, payerName] as const),
  ]);
  const all = { value: '', label: p('all') };
  return (
    <search aria-label={p('filters')}>
      <Columns>
        <Select
          label={p('year')}
          value={String(data.year)}
          options={data.years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={({ currentTarget }) => change({ year: currentTarget.value })}
        />
        <Select
          label={p('payer')}
          value={search.payerId ?? ''}
          options={[all, ...[...payers].map(([value, label]) => ({ value, label }))]}
          onChange={({ currentTarget }) => change({ payerId: currentTarget.value })}
        />
        <Select
          label={p('state')}
          value={search.state ?? ''}
          options={[all, ...states.map((value) => ({ value, label: p(`states.${value}`) }))]}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
        />
      </Columns>
    </search>
  );
}

function columnsOf(words: PrizeWords): Column<DecisionPayments>[] {
  const { p, day, number } = words;
  return [
    {
      key: 'symbol',
      header: p('symbol'),
      lead: true,
      cell: ({ decisionId, symbol, issuerName }) => (
        <Stack gap="tight">
          <Link to="/prizes/$decisionId" params={{ decisionId }}>
            <Honoured>{symbol}</Honoured>
          </Link>
          <Quiet>{issuerName}</Quiet>
        </Stack>
      ),
    },
    { key: 'decidedOn', header: p('decidedOn'), whole: true, cell: ({ decidedOn }) => day(decidedOn) },
    { key: 'payer', header: p('payer'), cell: ({ payerName }) => payerName },
    { key: 'count', header: p('count'), numeric: true, cell: ({ count }) => number(count) },
    { key: 'total', header: p('total'), numeric: true, cell: ({ total }) => number(total) },
    { key: 'paid', header: p('paidSum'), numeric: true, cell: ({ paid }) => number(paid) },
    { key: 'waiting', header: p('waiting'), cell: (row) => waiting(row, words) },
  ];
}

function waiting({ listed, toConfirm, toReturn }: DecisionPayments, { p, number, list }: PrizeWords): string {
  const parts = [
    ...(listed > 0 ? [p('waitsPay', { count: number(listed) })] : []),
    ...(toConfirm > 0 ? [p('waitsConfirm', { count: number(toConfirm) })] : []),
    ...(toReturn > 0 ? [p('waitsReturn', { amount: number(toReturn) })] : []),
  ];
  return parts.length > 0 ? list(parts) : p('nothingWaits');
}
