import { Section, Steps } from '@vinh-danh/ui';
import { useWords, type Words } from '../../messages/words.ts';
import type { Nomination } from '../../trpc.ts';
import { roadOf, type RoadStep } from './road-steps.ts';

/** The road of the dossier level by level: when it came and went, who has it now and until when. */
export function Road({ nomination }: { readonly nomination: Nomination }) {
  const words = useWords();
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
            timesOf(step, words),
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

function timesOf({ state, arrivedAt, leftAt }: RoadStep, { t, date }: Words): string {
  if (state === 'done' && arrivedAt && leftAt) return t('page.routeDone', { from: date(arrivedAt), to: date(leftAt) });
  if (state === 'current' && arrivedAt) return t('page.routeSince', { from: date(arrivedAt) });
  return t(`page.routeStates.${state}`);
}
