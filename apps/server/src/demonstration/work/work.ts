import type { NominationEvent } from '@vinh-danh/workflows';
import type { NominationDraft } from '../../nominations/draft.ts';
import type { Days } from '../days.ts';
import type { Subject } from './subjects.ts';

/** What the council of a body has voted on one nomination, in a session of its own. */
type Vote = { readonly type: 'vote'; readonly council: string; readonly members: number; readonly inFavour: number };

/** What an account does: an event it sends, or the vote it records. */
export type Move = readonly [login: string, act: NominationEvent | Vote];
export type Step = { readonly login: string; readonly on: string; readonly act: NominationEvent | Vote };

/** A nomination of these weeks, under a name that never changes, and the steps it has taken. */
export type CurrentWork = {
  readonly key: string;
  readonly nominator: string;
  readonly writtenOn: string;
  readonly draft: NominationDraft;
  readonly steps: readonly Step[];
};

export type Asked = {
  readonly key: string;
  readonly unit: string;
  readonly organisationId: string;
  readonly subject: Subject;
  readonly award: string;
  readonly summary: string;
  /** By the simplified procedure, for what nobody could foresee. */
  readonly simplified?: boolean;
  /** Moves, the last of them so many working days ago: the clock of the stage it reached runs since. */
  readonly moves: readonly Move[];
  readonly ago?: number;
};

/** A nomination whose last move was made `ago` working days ago, each earlier one a day before unless the same person made both. */
export function work(days: Days, asked: Asked): CurrentWork {
  const { key, unit, subject, moves, ago = 0 } = asked;
  let since = ago;
  const steps = moves
    .toReversed()
    .map(([login, act], index, later) => {
      if (index > 0 && later[index - 1]?.[0] !== login) since += 1;
      return { login, act, on: days.ago(since) };
    })
    .toReversed();
  const simplified = asked.simplified ?? false;
  const posthumous = subject.kind === 'individual' && subject.diedOn !== undefined;
  return {
    key,
    nominator: `can-bo.${unit}`,
    writtenOn: days.ago(since + 2),
    steps,
    draft: {
      organisationId: asked.organisationId,
      subject,
      award: asked.award,
      commendationType: simplified ? 'unexpected' : 'merit',
      procedure: simplified ? 'simplified' : 'standard',
      posthumous,
      achievement: { summary: asked.summary, from: days.ago(330), to: days.ago(since + 15) },
      papers: [
        { kind: simplified ? 'summaryReport' : 'achievementReport', number: '01/BC', issuedOn: days.ago(since + 4) },
        ...(posthumous
          ? [{ kind: 'deathCertificate' as const, number: '17/TLKT', issuedOn: days.ago(since + 10) }]
          : []),
      ],
    },
  };
}
