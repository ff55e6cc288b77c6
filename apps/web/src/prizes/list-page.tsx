import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ButtonAnchor, Empty, Loading, PageHead, Row, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { trpc } from '../trpc.ts';
import { PaperList } from './paper-list.tsx';
import { PayerPart } from './payer-part.tsx';
import { usePrizeWords } from './use-prize-words.ts';

const route = getRouteApi('/prizes/$decisionId');

/** The payment list of a decision: a part for each fund, on the screen or as it is printed. */
export function PaymentListPage() {
  return (
    <Waiting>
      <PaymentList />
    </Waiting>
  );
}

function PaymentList() {
  const { decisionId } = route.useParams();
  const isPaper = route.useSearch().view === 'paper';
  const { t, p, day } = usePrizeWords();
  const { data: list, error, refetch } = useQuery(trpc.prizes.get.queryOptions({ decisionId }));
  if (error && !list) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!list) return <Loading label={t('common.loading')} />;
  if (isPaper) return <PaperList list={list} />;
  const { symbol, decidedOn, issuerName, payers } = list;
  return (
    <Stack gap="wide">
      <PageHead
        title={`${p('listTitle')} ${symbol}`}
        lead={
          <Link to="/decisions/$id" params={{ id: decisionId }}>
            {p('ofDecision', { symbol, day: day(decidedOn), issuer: issuerName })}
          </Link>
        }
        actions={
          payers.length > 0 && (
            <Row>
              <ButtonAnchor href={`/api/prizes/${decisionId}.xlsx`} download>
                {p('excel')}
              </ButtonAnchor>
              <ButtonLink to="/prizes/$decisionId" params={{ decisionId }} search={{ view: 'paper' }}>
                {p('paper')}
              </ButtonLink>
            </Row>
          )
        }
      />
      {payers.length === 0 && <Empty title={p('noMoney')}>{p('noMoneyLead')}</Empty>}
      {payers.map((part) => (
        <Section key={part.payerId} title={p('part', { payer: part.payerName })}>
          <PayerPart part={part} />
        </Section>
      ))}
    </Stack>
  );
}
