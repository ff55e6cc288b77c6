import {
  ButtonAnchor,
  type Column,
  Columns,
  DataTable,
  PageHead,
  PrintFrame,
  Quiet,
  Row,
  ScreenOnly,
  Stack,
} from '@vinh-danh/ui';
import { ButtonLink } from '../routes/links.tsx';
import type { CeremonyRead, HandoverRow } from '../trpc.ts';
import { type ConferralWords, unitText, useConferralWords } from './use-conferral-words.ts';

type Numbered = HandoverRow & { readonly position: number };

/** The register as it lies on the table at the ceremony: everybody who is to receive, with room to sign. */
export function PaperRegister({ ceremony }: { readonly ceremony: CeremonyRead }) {
  const words = useConferralWords();
  const { c, day } = words;
  const { id, title, organiserName, heldOn, place, rows } = ceremony;
  return (
    <Stack gap="wide">
      <ScreenOnly>
        <PageHead
          title={title}
          actions={
            <Row>
              <ButtonAnchor href={`/api/ceremonies/${id}/register.pdf`} download>
                {c('pdf')}
              </ButtonAnchor>
              <ButtonAnchor href={`/api/ceremonies/${id}/register.docx`} download>
                {c('word')}
              </ButtonAnchor>
              <ButtonLink to="/conferral/$id" params={{ id }}>
                {c('back')}
              </ButtonLink>
            </Row>
          }
        />
      </ScreenOnly>
      <PrintFrame
        preview
        heading={{ office: ['', organiserName], nation: [c('nation'), c('motto')] }}
        title={c('paperTitle')}
        about={c('paperOf', { title, day: day(heldOn), place })}
        printLabel={c('print')}
      >
        <DataTable
          caption={c('list')}
          columns={columnsOf(words)}
          rows={rows.map((row, index) => ({ ...row, position: index + 1 }))}
          rowKey={(row) => row.id}
        />
        <Columns>
          {(['clerk', 'giver', 'head'] as const).map((who) => (
            <div key={who}>
              <strong>{c(who)}</strong>
              <p>{c('signHint')}</p>
            </div>
          ))}
        </Columns>
      </PrintFrame>
    </Stack>
  );
}

function columnsOf(words: ConferralWords): Column<Numbered>[] {
  const { c, award, day } = words;
  return [
    { key: 'order', header: c('order'), cell: ({ position }) => position },
    {
      key: 'recipient',
      header: c('recipient'),
      lead: true,
      cell: ({ subjectName, receivedBy, relation }) => (
        <Stack gap="tight">
          <span>{subjectName}</span>
          {receivedBy && relation && <Quiet>{c('representative', { name: receivedBy, relation })}</Quiet>}
        </Stack>
      ),
    },
    { key: 'unit', header: c('unit'), cell: (row) => unitText(row, words) },
    { key: 'award', header: c('award'), cell: (row) => award(row.award) },
    {
      key: 'decision',
      header: c('decision'),
      cell: ({ symbol, decidedOn }) => (symbol ? c('decisionOn', { symbol, day: day(decidedOn) }) : ''),
    },
    { key: 'sign', header: c('sign'), cell: () => '……………………' },
  ];
}
