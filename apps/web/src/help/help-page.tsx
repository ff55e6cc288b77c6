import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Loading } from '@vinh-danh/ui';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { NotFound } from '../routes/fallbacks.tsx';
import { useSession } from '../session.ts';
import { GroupHelp } from './group-help.tsx';
import { groupsOf, helpGroups, isHelpGroup } from './help-group.ts';

const route = getRouteApi('/help/$group');

/** The help opens at the page of the person's own group. */
export function OwnHelp() {
  const [own = helpGroups[0]] = groupsOf(useSession());
  return <Navigate to="/help/$group" params={{ group: own }} replace />;
}

/** The help for the group that the address names. */
export function HelpPage() {
  const t = useTranslations('common');
  const { group } = route.useParams();
  if (!isHelpGroup(group)) return <NotFound />;
  return (
    <Suspense fallback={<Loading label={t('loading')} />}>
      <GroupHelp group={group} />
    </Suspense>
  );
}
