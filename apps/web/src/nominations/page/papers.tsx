import { type Column, DataTable, Quiet, Section, StatusBadge } from '@vinh-danh/ui';
import type { PaperKind } from '@vinh-danh/workflows';
import { useWords, type Words } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';
import { lackingPapers } from './lacking-papers.ts';

type PaperRow = {
  readonly key: string;
  readonly kind: PaperKind;
  readonly number?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly state: 'present' | 'missing' | 'awaited';
};

/** The papers of the dossier and those it still needs. */
export function Papers({ nomination }: { readonly nomination: Nomination }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('page.papers')}>
      <DataTable
        caption={t('page.papersCaption')}
        columns={columnsOf(words)}
        rows={paperRows(nomination)}
        rowKey={({ key }) => key}
      />
      <Quiet>{t('page.papersRule', { source: nomination.requiredPapers.source })}</Quiet>
    </Section>
  );
}

/** Every paper that is there, then every one that is required or asked for and is not. */
export function paperRows(nomination: Pick<Nomination, 'papers' | 'requiredPapers' | 'awaiting'>): PaperRow[] {
  const { papers, awaiting } = nomination;
  const stateOf = (kind: PaperKind, otherwise: 'present' | 'missing') =>
    awaiting.includes(kind) ? 'awaited' : otherwise;
  const present = papers.map((paper, index): PaperRow => ({
    key: `${paper.kind}-${index}`,
    ...paper,
    state: stateOf(paper.kind, 'present'),
  }));
  const lacking = lackingPapers(nomination).filter((kind) => !papers.some((paper) => paper.kind === kind));
  return [...present, ...lacking.map((kind): PaperRow => ({ key: kind, kind, state: stateOf(kind, 'missing') }))];
}

function columnsOf({ t, day }: Words): Column<PaperRow>[] {
  return [
    { key: 'paper', header: t('page.paper'), lead: true, cell: ({ kind }) => t(`papers.${kind}`) },
    { key: 'number', header: t('page.number'), cell: ({ number }) => number },
    { key: 'issuedOn', header: t('page.issuedOn'), cell: ({ issuedOn }) => issuedOn && day(issuedOn) },
    {
      key: 'state',
      header: t('page.paperState'),
      cell: ({ state }) => {
        if (state === 'present') return <StatusBadge tone="success">{t('page.paperPresent')}</StatusBadge>;
        return (
          <StatusBadge tone="warning">{t(state === 'awaited' ? 'page.paperAwaited' : 'page.paperMissing')}</StatusBadge>
        );
      },
    },
  ];
}
