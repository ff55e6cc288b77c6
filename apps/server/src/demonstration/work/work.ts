import type { NominationEvent } from '@vinh-danh/workflows';
import type { NominationDraft } from '../../nominations/draft.ts';
import type { Days } from '../days.ts';
import type { Subject } from './subjects.ts';

/** What the council of a body has voted, in one session, on each of the nominations before it. */
type Vote = { readonly type: 'vote'; readonly council: string; readonly members: number; readonly inFavour: number };
/** The numbered decision that awards what has been approved and signed. */
type Issue = { readonly type: 'issue' };
export type Act = NominationEvent | Vote | Issue;

type How = {
  /** Of the nominations that go together, only these; all of them unless said. */
  readonly whose?: (draft: NominationDraft) => boolean;
  /** So many working days after the move before; one unless said, none when the same person made both. */
  readonly after?: number;
};

/** What an account does: an event it sends, the vote it records, the decision it numbers. */
export type Move = readonly [login: string, act: Act | ((on: string) => Act), how?: How];
export type Step = {
  readonly login: string;
  readonly on: string;
  readonly act: Act;
  readonly whose: How['whose'];
};

/** Nominations of these weeks that go together, under a name that never changes, and the steps they have taken. */
export type CurrentWork = {
  readonly key: string;
  readonly nominator: string;
  readonly writtenOn: string;
  readonly drafts: readonly NominationDraft[];
  readonly steps: readonly Step[];
};

type Asked = {
  readonly key: string;
  readonly unit: string;
  readonly organisationId: string;
  /** By the simplified procedure, for what nobody could foresee. */
  readonly simplified?: boolean;
  /** Another type than merit, or than the unexpected of the simplified procedure. */
  readonly type?: NominationDraft['commendationType'];
  /** Moves, the last of them so many working days ago: the clock of the stage it reached runs since. */
  readonly moves: readonly Move[];
  readonly ago?: number;
};
type Nominated = { readonly subject: Subject; readonly award: string; readonly summary: string };

/** A nomination whose last move was made `ago` working days ago. */
export function work(days: Days, asked: Asked & Nominated): CurrentWork {
  return together(days, asked, [asked]);
}

/** Several that a unit submits with one letter. */
export function together(days: Days, asked: Asked, nominated: readonly Nominated[]): CurrentWork {
  const { key, unit, moves, ago = 0 } = asked;
  let since = ago;
  const steps = moves
    .toReversed()
    .map(([login, act, how], index, later) => {
      const next = later[index - 1];
      if (next) since += next[2]?.after ?? (next[0] === login ? 0 : 1);
      const on = days.ago(since);
      return { login, on, act: typeof act === 'function' ? act(on) : act, whose: how?.whose };
    })
    .toReversed();
  return {
    key,
    nominator: `can-bo.${unit}`,
    writtenOn: days.ago(since + 2),
    drafts: nominated.map((one) => toDraft(days, asked, one, since)),
    steps,
  };
}

/** Nothing stands against anybody; a single deed has its confirmation, and so has what a friend from abroad has given. */
function declaredFor(type: NominationDraft['commendationType']): NominationDraft['facts'] {
  const clean = { suspension: [], discipline: null };
  if (type === 'unexpected') return { ...clean, statements: { unexpectedAchievement: 'proven' } };
  return type === 'diplomatic' ? { ...clean, statements: { contribution: 'proven' } } : clean;
}

/** As it was written down before its first move, `since` working days ago. */
function toDraft(days: Days, asked: Asked, { subject, award, summary }: Nominated, since: number): NominationDraft {
  const simplified = asked.simplified ?? false;
  const commendationType = asked.type ?? (simplified ? 'unexpected' : 'merit');
  const posthumous = subject.kind === 'individual' && subject.diedOn !== undefined;
  return {
    organisationId: asked.organisationId,
    subject,
    award,
    commendationType,
    procedure: simplified ? 'simplified' : 'standard',
    posthumous,
    achievement: { summary, from: days.ago(330), to: days.ago(since + 15) },
    facts: declaredFor(commendationType),
    papers: [
      { kind: simplified ? 'summaryReport' : 'achievementReport', number: '01/BC', issuedOn: days.ago(since + 4) },
      ...(posthumous ? [{ kind: 'deathCertificate' as const, number: '17/TLKT', issuedOn: days.ago(since + 10) }] : []),
    ],
  };
}
