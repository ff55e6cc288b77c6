import { Facts, Section, StatusBadge } from '@vinh-danh/ui';
import { useWords } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';

const counts = [
  'members',
  'present',
  'writtenOpinions',
  'recused',
  'inFavour',
  'against',
  'abstained',
  'required',
] as const;

/** The council's vote against the number it needed. */
export function Vote({ nomination: { tally } }: { readonly nomination: Nomination }) {
  const { t, number, award } = useWords();
  if (!tally) return null;
  return (
    <Section title={t('page.vote')}>
      <Facts
        facts={[
          { label: t('page.award'), value: award(tally.award) },
          ...counts.map((name) => ({ label: t(`votes.${name}`), value: number(tally[name]) })),
          {
            label: t('votes.result'),
            value: (
              <StatusBadge tone={tally.reached ? 'success' : 'danger'}>
                {t(tally.reached ? 'votes.reached' : 'votes.notReached')}
              </StatusBadge>
            ),
          },
        ]}
      />
    </Section>
  );
}
