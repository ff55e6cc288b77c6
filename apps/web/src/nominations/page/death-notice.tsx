import { Notice } from '@vinh-danh/ui';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

/** That the person has died, as another of their nominations tells, while this one goes on as if they lived. */
export function DeathNotice({ nomination: { unrecordedDeath } }: { readonly nomination: Nomination }) {
  const { t, day } = useAllWords();
  if (!unrecordedDeath) return null;
  return (
    <Notice tone="warning" title={t('page.deathTitle', { day: day(unrecordedDeath) })}>
      <p>{t('page.deathLead', { event: t('events.die') })}</p>
    </Notice>
  );
}
