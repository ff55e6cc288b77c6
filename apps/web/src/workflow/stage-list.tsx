import { Bullets, Lines, Quiet, Row, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords } from '../messages/further/words.ts';
import type { Chart } from '../trpc.ts';
import { pathThrough, type Place } from './path-through.ts';

/** The picture in words: each stage, who acts in it, and where what leads. */
export function StageList({ chart, place }: { readonly chart: Chart; readonly place: Place | undefined }) {
  const { t, list } = useAllWords();
  const path = place && pathThrough(chart, place);
  return (
    <Lines>
      {chart.map(({ stage, roles, arrows }) => (
        <li key={stage} aria-current={place?.stage === stage ? 'step' : undefined}>
          <Stack gap="tight">
            <Row>
              <strong>{t(`stages.${stage}`)}</strong>
              {place?.stage === stage && <StatusBadge tone="current">{t('workflow.here')}</StatusBadge>}
              {path?.been.has(stage) && <StatusBadge tone="neutral">{t('workflow.been')}</StatusBadge>}
              {path?.ahead.has(stage) && <StatusBadge tone="neutral">{t('workflow.ahead')}</StatusBadge>}
            </Row>
            {roles.length > 0 && <Quiet>{list(roles.map((role) => t(`roles.${role}`)))}</Quiet>}
            <Bullets>
              {arrows.map(({ to, events }) => (
                <li key={to}>
                  {t('workflow.leads', {
                    events: list(events.map((event) => t(`events.${event}`))),
                    stage: t(`stages.${to}`),
                  })}
                </li>
              ))}
            </Bullets>
          </Stack>
        </li>
      ))}
    </Lines>
  );
}
