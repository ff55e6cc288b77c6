import type { RegulatedValue } from '../trpc.ts';
import type { RegulationWords } from './use-regulation-words.ts';

/** The awards for which the law lets a province lay down a value of this kind. */
export function awardOptions(
  national: readonly RegulatedValue[],
  kind: 'share' | 'quota',
  { t, award }: RegulationWords,
) {
  return [
    { value: '', label: t('common.choose') },
    ...national.flatMap((value) => (value.kind === kind ? [{ value: value.award, label: award(value.award) }] : [])),
  ];
}
