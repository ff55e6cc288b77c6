import { type Column, Quiet, Row, Stack, StatusBadge, type StatusTone } from '@vinh-danh/ui';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { ListedPayment } from '../trpc.ts';
import type { PrizeWords } from './use-prize-words.ts';

type Numbered = ListedPayment & { readonly position: number };

const tones: Readonly<Record<ListedPayment['state'], StatusTone>> = {
  listed: 'neutral',
  notDue: 'neutral',
  paid: 'current',
  confirmed: 'success',
  cancelled: 'neutral',
  toReturn: 'warning',
  returned: 'current',
  recovered: 'success',
};

/** A payment as a row: to whom, what for, how much, and how far it has come. */
export function paymentColumns(words: PrizeWords): Column<Numbered>[] {
  const { p, award } = words;
  return [
    { key: 'order', header: p('order'), cell: ({ position }) => position },
    {
      key: 'recipient',
      header: p('recipient'),
      lead: true,
      cell: ({ id, subjectName, code, posthumous }) => (
        <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
      ),
    },
    { key: 'unit', header: p('unit'), cell: (row) => unitName(row, words) },
    { key: 'award', header: p('award'), cell: (row) => award(row.award) },
    { key: 'prize', header: p('prize'), numeric: true, cell: (row) => prizeText(row, words) },
    {
      key: 'state',
      header: p('state'),
      cell: (row) => (
        <Stack gap="tight">
          <Row>
            <StatusBadge tone={tones[row.state]}>{p(`states.${row.state}`)}</StatusBadge>
          </Row>
          {marksOf(row, words).map((mark) => (
            <Quiet key={mark}>{mark}</Quiet>
          ))}
        </Stack>
      ),
    },
  ];
}

export function unitName({ unitName: unit, heirName }: ListedPayment, { p }: PrizeWords): string {
  return heirName === null ? unit : p('heir', { unit, heir: heirName });
}

/** The amount, or up to how much it may be set. */
export function prizeText({ amount, atMost }: ListedPayment, { p, number, t }: PrizeWords): string {
  if (amount !== null) return number(amount);
  return atMost === null ? t('common.none') : p('notSet', { amount: number(atMost) });
}

/** When money changed hands, by which document, and who said so and confirmed it. */
function marksOf(row: ListedPayment, { p, day }: PrizeWords): string[] {
  const { paidOn, paidDocument, markedBy, confirmedBy, returnedOn, returnedDocument, returnMarkedBy } = row;
  const none = p('noDocument');
  return [
    ...(paidOn && markedBy
      ? [p('paidBy', { day: day(paidOn), document: paidDocument ?? none, person: markedBy })]
      : []),
    ...(confirmedBy ? [p('confirmedBy', { person: confirmedBy })] : []),
    ...(returnedOn && returnMarkedBy
      ? [p('returnedBy', { day: day(returnedOn), document: returnedDocument ?? none, person: returnMarkedBy })]
      : []),
    ...(row.returnConfirmedBy ? [p('confirmedBy', { person: row.returnConfirmedBy })] : []),
    ...(row.state === 'notDue' && row.severalSource ? [row.severalSource] : []),
  ];
}
