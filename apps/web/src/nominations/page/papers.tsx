import { Lines, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import type { PaperFile, PaperKind } from '@vinh-danh/workflows';
import { FileLinks } from '../../files/file-links.tsx';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { lackingPapers } from './lacking-papers.ts';

type PaperRow = {
  readonly key: string;
  readonly kind: PaperKind;
  readonly number?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly files?: readonly PaperFile[] | undefined;
  readonly state: 'present' | 'missing' | 'awaited';
};

/** The checklist: the papers of the dossier and those it still needs, each with the rule that asks for it. */
export function Papers({ nomination }: { readonly nomination: Nomination }) {
  const { t, day } = useAllWords();
  const rules = new Map(nomination.paperRules.map((rule) => [rule.kind, rule]));
  return (
    <Section title={t('page.papers')}>
      <Lines>
        {paperRows(nomination).map(({ key, kind, number, issuedOn, files, state }) => (
          <li key={key}>
            <Stack gap="tight">
              <strong>{t(`papers.${kind}`)}</strong>
              <span>
                <StatusBadge tone={state === 'present' ? 'success' : 'warning'}>
                  {t(`page.paperStates.${state}`)}
                </StatusBadge>
              </span>
              {(number ?? issuedOn) && (
                <span>
                  {[number && t('page.paperNumber', { number }), issuedOn && t('page.paperDay', { day: day(issuedOn) })]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              )}
              {files && <FileLinks files={files} names={nomination.files} />}
              <Quiet>{ruleText(rules.get(kind))}</Quiet>
            </Stack>
          </li>
        ))}
      </Lines>
    </Section>
  );

  function ruleText(rule: Nomination['paperRules'][number] | undefined): string {
    if (!rule) return t('page.paperOptional');
    const source = rule.verified ? rule.source : `${rule.source} (${t('council.unverified')})`;
    return t('page.paperRequired', { source });
  }
}

/** Every paper that is there, then every one that is required or asked for and is not. */
export function paperRows(
  nomination: Pick<Nomination, 'papers' | 'requiredPapers' | 'awaiting'> & Partial<Pick<Nomination, 'paperRules'>>,
): PaperRow[] {
  const { papers, awaiting, paperRules = [] } = nomination;
  const stateOf = (kind: PaperKind, otherwise: 'present' | 'missing') =>
    awaiting.includes(kind) ? 'awaited' : otherwise;
  const present = papers.map((paper, index): PaperRow => ({
    key: `${paper.kind}-${index}`,
    ...paper,
    state: stateOf(paper.kind, 'present'),
  }));
  const wanted = new Set([...lackingPapers(nomination), ...paperRules.map(({ kind }) => kind)]);
  const lacking = [...wanted].filter((kind) => !papers.some((paper) => paper.kind === kind));
  return [...present, ...lacking.map((kind): PaperRow => ({ key: kind, kind, state: stateOf(kind, 'missing') }))];
}
