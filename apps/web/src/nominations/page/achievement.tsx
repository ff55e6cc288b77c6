import { Prose, Quiet, Section } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { excerptOf } from './excerpt.ts';

/** The whole narrative, where the head of the page tells only its beginning. */
export function Achievement({ nomination: { achievement } }: { readonly nomination: Nomination }) {
  const { t, day } = useAllWords();
  if (excerptOf(achievement.summary).isWhole) return null;
  const period = t('page.periodValue', { from: day(achievement.from), to: day(achievement.to) });
  return (
    <Section title={t('page.achievementReport')} aside={<Quiet>{period}</Quiet>}>
      <Prose>{achievement.summary}</Prose>
    </Section>
  );
}
