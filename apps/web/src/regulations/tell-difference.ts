import type { WhatIf } from '../trpc.ts';
import { tellShare } from './tell-value.ts';
import { vi } from './messages/vi.ts';
import type { RegulationWords } from './use-regulation-words.ts';

type Difference = WhatIf['items'][number]['differences'][number];

/** In what a case would be treated differently: from what, to what. */
export function tellDifference(difference: Difference, words: RegulationWords): string {
  const { r, t, number, isVietnamese } = words;
  switch (difference.kind) {
    case 'share':
      return r('change', {
        name: r('whatIf.share'),
        from: tellShare(difference.from, words),
        to: tellShare(difference.to, words),
      });
    case 'days': {
      const { stage, level, from, to } = difference;
      const at = stage === 'appraisal' ? t(`levels.${level}`).toLocaleLowerCase('vi') : undefined;
      const step = stepName(stage, words);
      return r('change', {
        name: at ? r('stepAt', { step, at }) : r('step', { step }),
        from: number(from),
        to: r('days', { count: number(to) }),
      });
    }
    case 'finding':
      return r('change', {
        name: (isVietnamese ? difference.nameVi : difference.nameEn) ?? difference.rule,
        from: r(`whatIf.verdicts.${difference.from ?? 'none'}`),
        to: r(`whatIf.verdicts.${difference.to ?? 'none'}`),
      });
    case 'prize': {
      const money = (amount: number | null) =>
        amount === null ? r('notSet') : r('whatIf.money', { amount: number(amount) });
      return r('change', { name: r('whatIf.prize'), from: money(difference.from), to: money(difference.to) });
    }
  }
}

function stepName(stage: Extract<Difference, { kind: 'days' }>['stage'], { r, t }: RegulationWords): string {
  const name = Object.hasOwn(vi.steps, stage) ? r(`steps.${stage as keyof typeof vi.steps}`) : t(`stages.${stage}`);
  return name.toLocaleLowerCase('vi');
}
