import { PaperOnly, Quiet } from '@vinh-danh/ui';
import { useAllWords } from './messages/further/words.ts';
import { useSession } from './session.ts';

/** Under the title of a printed list: when it was printed, and by whom. */
export function PrintedBy() {
  const { t, day } = useAllWords();
  const { today, user } = useSession();
  return (
    <PaperOnly>
      <Quiet>{t('page.printAbout', { day: day(today), name: user.name })}</Quiet>
    </PaperOnly>
  );
}
