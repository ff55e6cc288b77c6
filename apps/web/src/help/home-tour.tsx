import { Tour } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { groupNameKey, groupsOf } from './help-group.ts';
import { tourSeen } from './tour-seen.ts';
import { useHelpBook } from './use-help-book.ts';

/** The tour of the person's own group, above the work of the first page. */
export function HomeTour() {
  const session = useSession();
  const { t } = useAllWords();
  const { tour, pages } = useHelpBook();
  const storage = useMemo(() => tourSeen(session), [session]);
  const [group] = groupsOf(session);
  if (!group) return null;
  return (
    <Tour
      label={`${tour.label}: ${t(groupNameKey[group])}`}
      steps={pages[group].tour.map((step) => ({ key: step.title, ...step }))}
      storage={storage}
      words={tour}
      place="flow"
    />
  );
}
