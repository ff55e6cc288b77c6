import { StatusBadge, type StatusTone } from '@vinh-danh/ui';
import type { Stage } from '@vinh-danh/workflows';
import { useTranslations } from 'use-intl';

const tones: Readonly<Record<Stage, StatusTone>> = {
  draft: 'neutral',
  intake: 'current',
  appraisal: 'current',
  council: 'current',
  leader: 'current',
  returned: 'warning',
  suspended: 'warning',
  approved: 'success',
  decided: 'honour',
  conferred: 'honour',
  rejected: 'danger',
  withdrawn: 'neutral',
  discarded: 'neutral',
  annulled: 'danger',
  stripped: 'danger',
};

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const t = useTranslations('stages');
  return <StatusBadge tone={tones[stage]}>{t(stage)}</StatusBadge>;
}
