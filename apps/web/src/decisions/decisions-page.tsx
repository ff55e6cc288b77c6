import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Honoured, Loading, PageHead, PrintButton, Stack } from '@vinh-danh/ui';
import { AftermathLink } from '../aftermath/aftermath-link.tsx';
import { ConferralLink } from '../conferral/conferral-link.tsx';
import { FailedPage } from '../failure.tsx';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { PrintedBy } from '../printed-by.tsx';
import { AllPrizes } from '../prizes/decision-link.tsx';
import { type DecisionRow, trpc } from '../trpc.ts';
import { kindText } from './kind-text.ts';

/** Decisions the person may read, the latest first. */
export function DecisionsPage() {
  const words = useAllWords();
  const { t } = words;
  const { data: decisions, error, refetch } = useQuery(trpc.decisions.list.queryOptions());
  if (error && !decisions) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!decisions) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead
        title={t('decisions.title')}
        lead={<PrintedBy />}
        actions={
          <>
            <AllPrizes />
            <ConferralLink />
            <AftermathLink />
            {decisions.length > 0 && <PrintButton>{t('list.print')}</PrintButton>}
          </>
        }
      />
      {decisions.length === 0 ? (
        <Empty title={t('decisions.empty')}>{t('decisions.emptyLead')}</Empty>
      ) : (
        <DataTable
          caption={t('decisions.caption')}
          rows={decisions}
          rowKey={({ id }) => id}
          columns={columnsOf(words)}
        />
      )}
    </Stack>
  );
}

function columnsOf({ t, day, number }: AllWords): Column<DecisionRow>[] {
  return [
    {
      key: 'symbol',
      header: t('decisions.symbol'),
      lead: true,
      cell: ({ id, symbol }) => (
        <Link to="/decisions/$id" params={{ id }}>
          <Honoured>{symbol}</Honoured>
        </Link>
      ),
    },
    { key: 'kind', header: t('decisions.kind'), cell: ({ kind }) => kindText(kind, t) },
    { key: 'issuer', header: t('decisions.issuer'), cell: ({ issuerName }) => issuerName },
    { key: 'decidedOn', header: t('decisions.decidedOn'), cell: ({ decidedOn }) => day(decidedOn) },
    { key: 'items', header: t('decisions.items'), numeric: true, cell: ({ items }) => number(items) },
  ];
}
