import { useQuery } from '@tanstack/react-query';
import { Disclosure, Graph, Loading, Quiet, Stack, useWide } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { FailedPage } from '../failure.tsx';
import { useAllWords } from '../messages/further/words.ts';
import { type Chart, trpc } from '../trpc.ts';
import type { Place } from './path-through.ts';
import { pictureOf } from './picture.ts';
import { StageList } from './stage-list.tsx';

type Props = { readonly place?: Place | undefined };

/** The workflow as the machine has it, with a dossier's place in it when given. On a phone a list is all there is. */
export function WorkflowPicture({ place }: Props) {
  const { t } = useAllWords();
  const isWide = useWide();
  const { data, error, refetch } = useQuery(trpc.rules.chart.queryOptions(undefined, { staleTime: Infinity }));
  if (error) return <FailedPage error={error} retry={() => void refetch()} level={2} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return isWide ? <Drawn chart={data} place={place} /> : <StageList chart={data} place={place} />;
}

/** The picture, and the same in words behind it. */
function Drawn({ chart, place }: Props & { readonly chart: Chart }) {
  const words = useAllWords();
  const { t } = words;
  const { nodes, edges } = useMemo(() => pictureOf(chart, words, place), [chart, words, place]);
  return (
    <Stack>
      <Graph
        label={place ? t('workflow.pictureWith', { stage: t(`stages.${place.stage}`) }) : t('workflow.picture')}
        nodes={nodes}
        edges={edges}
      />
      <Quiet>{t(place ? 'workflow.legendWith' : 'workflow.legend')}</Quiet>
      <Disclosure label={t('workflow.asList')}>
        <StageList chart={chart} place={place} />
      </Disclosure>
    </Stack>
  );
}
