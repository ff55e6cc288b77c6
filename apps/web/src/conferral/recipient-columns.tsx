import { type Column, Quiet, Stack } from '@vinh-danh/ui';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { HandoverRow } from '../trpc.ts';
import { type ConferralWords, unitText } from './use-conferral-words.ts';

type Recipient = Pick<
  HandoverRow,
  'id' | 'subjectName' | 'code' | 'posthumous' | 'isDead' | 'unitName' | 'heirName' | 'award'
>;

/** Who is honoured, of which unit, with what. */
export function recipientColumns<T extends Recipient>(words: ConferralWords): Column<T>[] {
  const { c, award } = words;
  return [
    {
      key: 'recipient',
      header: c('recipient'),
      lead: true,
      cell: ({ id, subjectName, code, posthumous, isDead }) => (
        <Stack gap="tight">
          <div>
            <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
          </div>
          {isDead && <Quiet>{c('dead')}</Quiet>}
        </Stack>
      ),
    },
    { key: 'unit', header: c('unit'), cell: (row) => unitText(row, words) },
    { key: 'award', header: c('award'), cell: (row) => award(row.award) },
  ];
}
