import type { Stage } from '@vinh-danh/workflows';
import type { Chart } from '../trpc.ts';

type Entry = { readonly stageFrom: Stage | null; readonly stageTo: Stage };
/** Where a dossier is, and how it came there. */
export type Place = { readonly stage: Stage; readonly history: readonly Entry[] };

export type Path = {
  /** Stages the dossier has been in before the one it is in. */
  readonly been: ReadonlySet<Stage>;
  readonly took: (from: Stage, to: Stage) => boolean;
  /** The stages it may come to next. */
  readonly ahead: ReadonlySet<Stage>;
};

/** A dossier's way through the chart: where it has been, where it may go. */
export function pathThrough(chart: Chart, { stage, history }: Place): Path {
  const steps = new Set(history.map(({ stageFrom, stageTo }) => `${stageFrom} ${stageTo}`));
  const been = new Set(history.flatMap(({ stageFrom, stageTo }) => [stageFrom ?? stageTo, stageTo]));
  been.delete(stage);
  const here = chart.find((other) => other.stage === stage);
  return {
    been,
    took: (from, to) => steps.has(`${from} ${to}`),
    ahead: new Set(here?.arrows.map(({ to }) => to)),
  };
}
