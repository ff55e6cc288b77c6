import { Link } from '@tanstack/react-router';
import { LinkRow } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import { useSession } from '../session.ts';
import { groupNameKey, groupsOf, helpGroups } from './help-group.ts';

/** The pages of all groups; those the person belongs to say so. */
export function GroupLinks({ label, own }: { readonly label: string; readonly own: string }) {
  const { t } = useAllWords();
  const mine = groupsOf(useSession());
  return (
    <LinkRow label={label} stacked>
      {[...mine, ...helpGroups.filter((group) => !mine.includes(group))].map((group) => (
        <Link key={group} to="/help/$group" params={{ group }}>
          {mine.includes(group) ? `${t(groupNameKey[group])} (${own})` : t(groupNameKey[group])}
        </Link>
      ))}
    </LinkRow>
  );
}
