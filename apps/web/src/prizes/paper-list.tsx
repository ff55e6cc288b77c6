import {
  ButtonAnchor,
  type Column,
  Columns,
  DataTable,
  PageHead,
  PrintFrame,
  Row,
  ScreenOnly,
  Stack,
} from '@vinh-danh/ui';
import { ButtonLink } from '../routes/links.tsx';
import type { ListedPayment, PaymentList } from '../trpc.ts';
import { isDue } from './payer-part.tsx';
import { prizeText, unitName } from './payment-columns.tsx';
import { type PrizeWords, usePrizeWords } from './use-prize-words.ts';

type Numbered = ListedPayment & { readonly position: number };

/** The list as it is printed and signed: a sheet for each fund. */
export function PaperList({ list }: { readonly list: PaymentList }) {
  const words = usePrizeWords();
  const { p, day, number } = words;
  const { id, symbol, decidedOn, issuerName, payers } = list;
  return (
    <Stack gap="wide">
      <ScreenOnly>
        <PageHead
          title={`${p('listTitle')} ${symbol}`}
          actions={
            <Row>
              {payers.map(({ payerId, payerName }) => (
                <Files key={payerId} id={id} payerId={payerId} payerName={payers.length > 1 ? payerName : undefined} />
              ))}
              <ButtonLink to="/prizes/$decisionId" params={{ decisionId: id }}>
                {p('backToList')}
              </ButtonLink>
            </Row>
          }
        />
      </ScreenOnly>
      {payers.map(({ payerId, payerName, rows, total, totalInWords }, index) => (
        <PrintFrame
          key={payerId}
          preview
          heading={{ office: ['', payerName], nation: [p('nation'), p('motto')] }}
          title={p('paperTitle')}
          about={p('paperOf', { symbol, day: day(decidedOn), issuer: issuerName })}
          printLabel={index === payers.length - 1 ? p('print') : undefined}
        >
          <DataTable
            caption={p('part', { payer: payerName })}
            columns={columnsOf(words)}
            rows={rows.filter(isDue).map((row, place) => ({ ...row, position: place + 1 }))}
            rowKey={(row) => row.id}
          />
          <p>
            <strong>{p('grandTotal', { amount: number(total) })}</strong>
          </p>
          <p>{p('inWords', { words: totalInWords })}</p>
          <Signatures />
        </PrintFrame>
      ))}
    </Stack>
  );
}

type FilesProps = { readonly id: string; readonly payerId: string; readonly payerName: string | undefined };

/** The list of a fund as a paper; the fund is named where there are several. */
function Files({ id, payerId, payerName }: FilesProps) {
  const { p } = usePrizeWords();
  return (['pdf', 'word'] as const).map((type) => (
    <ButtonAnchor
      key={type}
      href={`/api/prizes/${id}.${type === 'pdf' ? 'pdf' : 'docx'}?payer=${encodeURIComponent(payerId)}`}
      download
    >
      {payerName === undefined ? p(type) : p('fileOf', { file: p(type), payer: payerName })}
    </ButtonAnchor>
  ));
}

function Signatures() {
  const { p } = usePrizeWords();
  return (
    <Columns>
      {(['maker', 'accountant', 'head'] as const).map((who) => (
        <div key={who}>
          <strong>{p(who)}</strong>
          <p>{p('signHint')}</p>
        </div>
      ))}
    </Columns>
  );
}

function columnsOf(words: PrizeWords): Column<Numbered>[] {
  const { p, award } = words;
  return [
    { key: 'order', header: p('order'), cell: ({ position }) => position },
    { key: 'recipient', header: p('recipient'), lead: true, cell: ({ subjectName }) => subjectName },
    { key: 'unit', header: p('unit'), cell: (row) => unitName(row, words) },
    { key: 'award', header: p('award'), cell: (row) => award(row.award) },
    { key: 'prize', header: p('prize'), numeric: true, cell: (row) => prizeText(row, words) },
    { key: 'sign', header: p('sign'), cell: () => '……………………' },
  ];
}
