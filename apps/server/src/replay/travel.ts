import type { Level, NominationEvent, Stage } from '@vinh-danh/workflows';
import type { NominationDraft } from '../nominations/draft.ts';
import type { Office } from './cast.ts';
import type { Plan } from './plan.ts';

/** What an official does next with one or many nominations. */
export type Act =
  | { readonly type: 'send'; readonly by: Office; readonly event: NominationEvent }
  | { readonly type: 'vote'; readonly by: Office }
  | { readonly type: 'issue'; readonly by: Office; readonly award: string }
  | { readonly type: 'revoke'; readonly by: Office };

/** Where a nomination lies, as the server says. */
export type Place = {
  version: number;
  stage: Stage;
  level: Level;
  award: string;
  holder: Office | undefined;
};

/** A nomination on its way: what is to become of it, and how far it has got. */
export type Travel = Place & {
  readonly plan: Plan;
  readonly draft: NominationDraft;
  readonly id: string;
  /** The day of its last event: nothing happens to it before. */
  lastOn: string;
  /** When its next act is to be done; undefined when its road has ended. */
  due: string | undefined;
  /** It has moved since the server was asked. */
  isStale: boolean;
  /** The last act brought it on, so that some days pass before the next. */
  hasMoved: boolean;
  hasBeenReturned: boolean;
  isRevocationProposed: boolean;
  /** What must be done first, since the server refused the ordinary act without it. */
  remedies: Act[];
  /** Refusals one after the other; too many, and the case cannot be replayed. */
  refusals: number;
};

const ends: ReadonlySet<Stage> = new Set(['conferred', 'rejected', 'withdrawn', 'discarded', 'annulled', 'stripped']);

/** Whether nothing more is to happen to it. */
export function hasArrived({ stage, plan }: Travel): boolean {
  return ends.has(stage) || (stage === 'decided' && plan.ending !== 'annulled');
}

const endsAs: { readonly [E in Plan['ending']]: readonly Stage[] } = {
  decided: ['decided', 'conferred'],
  rejected: ['rejected'],
  withdrawnAtDraft: ['discarded', 'withdrawn'],
  withdrawnAtIntake: ['withdrawn'],
  annulled: ['annulled'],
};

/** Whether it has become what the case says. */
export function isAsPlanned({ stage, award, plan }: Travel): boolean {
  const isDecided = plan.ending === 'decided' || plan.ending === 'annulled';
  return endsAs[plan.ending].includes(stage) && (!isDecided || award === plan.award);
}
