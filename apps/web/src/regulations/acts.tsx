import { Section, Timeline, type TimelineItem } from '@vinh-danh/ui';
import type { RegulationRead } from '../trpc.ts';
import { useRegulationWords } from './use-regulation-words.ts';

const tones: Readonly<Partial<Record<RegulationRead['acts'][number]['act'], TimelineItem['tone']>>> = {
  approve: 'honour',
  refuse: 'danger',
};

/** What was done with it, the latest first. */
export function Acts({ acts }: Pick<RegulationRead, 'acts'>) {
  const { r, time } = useRegulationWords();
  const items = acts
    .map(({ act, actor, onBehalfOf, organisation, note, at }, index): TimelineItem => {
      const told = { actor, organisation, at: time(at) };
      return {
        key: String(index),
        title: r(`acts.${act}`),
        meta: onBehalfOf ? r('actFor', { ...told, onBehalfOf }) : r('actBy', told),
        body: note ?? undefined,
        tone: tones[act],
      };
    })
    .toReversed();
  return (
    <Section title={r('history')}>
      <Timeline items={items} />
    </Section>
  );
}
