import type { Nomination } from '../../trpc.ts';

type Entry = Pick<Nomination['history'][number], 'event' | 'position' | 'recordedAt' | 'stageTo'>;
type Step = Nomination['route'][number];

export type RoadStep = Step & {
  /** When the dossier last came to this level, and when it last went on from it. */
  readonly arrivedAt: string | undefined;
  readonly leftAt: string | undefined;
  /** How often it has lain here: more than once after a return. */
  readonly stays: number;
};

/** The steps of the route with the times at which the dossier came and went, told from its history in order. */
export function roadOf(route: readonly Step[], history: readonly Entry[]): RoadStep[] {
  const stays = history.filter(({ position }, index) => history[index - 1]?.position !== position);
  return route.map((step, at) => {
    const here = stays.filter(({ position }) => position === at);
    const first = here.at(-1);
    const index = first ? history.indexOf(first) : -1;
    const after = index < 0 ? undefined : history.slice(index).find(({ position }) => position !== at);
    const previous = index > 0 ? history[index - 1] : history[0];
    const isDone = step.state === 'done';
    // The last act of a stay is what took the dossier on; without a later entry it is the one that ended the road here.
    const last = after ? history[history.indexOf(after) - 1] : undefined;
    return {
      ...step,
      arrivedAt: first ? previous?.recordedAt : waitingSince(step, at, history),
      leftAt: isDone ? (last ?? leaver(history, at))?.recordedAt : undefined,
      stays: here.length,
    };
  });
}

/** Where nobody has acted yet on this level, it came with the last act below. */
function waitingSince({ state }: Step, at: number, history: readonly Entry[]): string | undefined {
  const last = history.at(-1);
  return state === 'current' && last && last.position !== at ? last.recordedAt : undefined;
}

function leaver(history: readonly Entry[], at: number): Entry | undefined {
  return history.findLast(({ position, event }) => position === at && (event === 'approve' || event === 'return'));
}
