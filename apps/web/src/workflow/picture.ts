import type { GraphEdge, GraphNode } from '@vinh-danh/ui';
import type { Stage } from '@vinh-danh/workflows';
import type { AllWords } from '../messages/further/words.ts';
import type { Chart } from '../trpc.ts';
import { type Path, pathThrough, type Place } from './path-through.ts';

/** A stage that so many others lead to is told beside the picture: its arrows would hide the road. */
const many = 5;
/** What a person looks for first: the road from the draft to the conferral. */
const mainRoad: ReadonlySet<Stage> = new Set([
  'draft',
  'intake',
  'appraisal',
  'council',
  'leader',
  'approved',
  'decided',
  'conferred',
]);

type Picture = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
type Drawing = {
  readonly chart: Chart;
  readonly words: AllWords;
  readonly path: Path | undefined;
  readonly here: Stage | undefined;
};

/** The chart as a picture: all stages, and the arrows that can be drawn; with a dossier's place in it when given. */
export function pictureOf(chart: Chart, words: AllWords, place?: Place): Picture {
  const drawing: Drawing = { chart, words, here: place?.stage, path: place && pathThrough(chart, place) };
  const crowded = crowdedStages(chart);
  const edges = edgesOf(drawing, crowded);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    edges,
    nodes: chart.map(({ stage, roles }) => ({
      id: stage,
      label: words.t(`stages.${stage}`),
      detail: crowded.has(stage)
        ? words.t('workflow.fromMany')
        : roles.map((role) => words.t(`roles.${role}`)).join(', ') || undefined,
      tone: toneOf(stage, drawing, ends.has(stage)),
    })),
  };
}

/** Stages to which one event leads from many others. */
export function crowdedStages(chart: Chart): ReadonlySet<Stage> {
  const taken = chart.flatMap(({ arrows }) =>
    arrows.flatMap(({ to, events }) => events.map((event) => ({ to, event }))),
  );
  const alike = Map.groupBy(taken, ({ to, event }) => `${event} ${to}`);
  return new Set([...alike.values()].filter(({ length }) => length >= many).flatMap((arrows) => arrows[0]?.to ?? []));
}

/** An arrow to or from a crowded stage is drawn only where the dossier took it. */
function edgesOf({ chart, words, path, here }: Drawing, crowded: ReadonlySet<Stage>): GraphEdge[] {
  return chart.flatMap(({ stage: from, arrows }) =>
    arrows
      .map(({ to, events }) => ({ to, events, took: path?.took(from, to) === true }))
      .filter(({ to, took }) => took || (!crowded.has(to) && !crowded.has(from)))
      .map(({ to, events, took }) => ({
        id: `${from} ${to}`,
        from,
        to,
        label: events.map((event) => words.t(`events.${event}`)).join(', '),
        tone: from === here ? 'open' : took ? 'done' : 'plain',
        isMain: mainRoad.has(from) && mainRoad.has(to),
      })),
  );
}

function toneOf(stage: Stage, { here, path }: Drawing, isReached: boolean): GraphNode['tone'] {
  if (stage === here) return 'current';
  if (path?.been.has(stage)) return 'done';
  if (path?.ahead.has(stage)) return 'open';
  return isReached ? 'plain' : 'aside';
}
