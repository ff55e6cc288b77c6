import { Link } from '@tanstack/react-router';
import { LinkRow } from '@vinh-danh/ui';
import { useWords } from '../messages/words.ts';
import type { ListCount } from './use-count.ts';

/** How much waits in each step; each count narrows the list to it. */
export function StageFilter({ stages, count: total, isMore }: ListCount) {
  const { t, number } = useWords();
  return (
    <LinkRow label={t('list.stages')}>
      <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}>
        {t('list.stageCount', {
          stage: t('common.all'),
          count: isMore ? t('list.moreThan', { count: total }) : number(total),
        })}
      </Link>
      {stages.map(({ stage, count }) => (
        <Link key={stage} to="/" search={{ stage }} activeOptions={{ includeSearch: true }}>
          {isMore ? t(`stages.${stage}`) : t('list.stageCount', { stage: t(`stages.${stage}`), count: number(count) })}
        </Link>
      ))}
    </LinkRow>
  );
}
