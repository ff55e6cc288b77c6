import type { Nomination } from '../../trpc.ts';

type Entry = Pick<Nomination['history'][number], 'event' | 'position' | 'effectiveOn' | 'stageTo'>;
type Step = Nomination['route'][number];

export type RoadStep = Step & {
  /** The day on which the dossier last came to this level, and on which it last went on from it. */
  readonly arrivedOn: string | undefined;
  readonly leftOn: string | undefined;
  /** How often it has lain here: more than once after a return. */
  readonly stays: number;
};

/** The steps of the route with the days on which the dossier came and went, told from its history in order. */
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
      arrivedOn: first ? previous?.effectiveOn : waitingSince(step, at, history),
      leftOn: isDone ? (last ?? leaver(history, at))?.effectiveOn : undefined,
      stays: here.length,
    };
  });
}

/** Where nobody has acted yet on this level, it came with the last act below. */
function waitingSince({ state }: Step, at: number, history: readonly Entry[]): string | undefined {
  const last = history.at(-1);
  return state === 'current' && last && last.position !== at ? last.effectiveOn : undefined;
}

function leaver(history: readonly Entry[], at: number): Entry | undefined {
  return history.findLast(({ position, event }) => position === at && (event === 'approve' || event === 'return'));
}
