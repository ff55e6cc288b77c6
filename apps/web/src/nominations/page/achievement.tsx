import { Prose, Quiet, Section } from '@vinh-danh/ui';
import { useWords } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';

export function Achievement({ nomination: { achievement } }: { readonly nomination: Nomination }) {
  const { t, day } = useWords();
  const period = t('page.periodValue', { from: day(achievement.from), to: day(achievement.to) });
  return (
    <Section title={t('page.achievement')} aside={<Quiet>{period}</Quiet>}>
      <Prose>{achievement.summary}</Prose>
    </Section>
  );
}
