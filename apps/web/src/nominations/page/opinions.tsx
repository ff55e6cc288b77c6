import { Facts, Section } from '@vinh-danh/ui';
import { useWords } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';

/** What each level recommends. */
export function Opinions({ nomination: { recommendations } }: { readonly nomination: Nomination }) {
  const { t, award } = useWords();
  if (recommendations.length === 0) return null;
  return (
    <Section title={t('page.recommendations')}>
      <Facts
        facts={recommendations.map((given) => ({
          label: t(`levels.${given.level}`),
          value:
            given.opinion === 'otherAward'
              ? `${t('opinions.otherAward')}: ${award(given.award)}`
              : t(`opinions.${given.opinion}`),
        }))}
      />
    </Section>
  );
}
