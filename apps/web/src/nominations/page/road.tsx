import { Section, Steps } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import { roadOf, type RoadStep } from './road-steps.ts';

/** The road of the dossier level by level: when it came and went, who has it now and until when. */
export function Road({ nomination }: { readonly nomination: Nomination }) {
  const words = useAllWords();
  const { t, day } = words;
  const { route, history, holderName, holderRole, dueOn } = nomination;
  const holder = holderName && holderRole ? `${holderName}, ${t(`roles.${holderRole}`).toLowerCase()}` : holderName;
  const until = dueOn ? t('page.routeDue', { day: day(dueOn) }) : undefined;
  return (
    <Section title={t('page.route')}>
      <Steps
        label={t('page.route')}
        steps={roadOf(route, history).map((step, index) => ({
          key: `${index}`,
          label: t(`levels.${step.level}`),
          detail: step.organisationName,
          state: step.state,
          stateLabel: [
            daysOf(step, words),
            ...(step.state === 'current' ? [holder && t('page.routeHolder', { holder }), until] : []),
            step.stays > 1 ? t('page.routeStays', { count: step.stays }) : undefined,
          ]
            .filter(Boolean)
            .join('. '),
        }))}
      />
    </Section>
  );
}

function daysOf({ state, arrivedOn, leftOn }: RoadStep, { t, day }: AllWords): string {
  if (state === 'done' && arrivedOn && leftOn) return t('page.routeDone', { from: day(arrivedOn), to: day(leftOn) });
  if (state === 'current' && arrivedOn) return t('page.routeSince', { from: day(arrivedOn) });
  return t(`page.routeStates.${state}`);
}
