import { type MovementState, takesNominations } from '@vinh-danh/workflows/movement';
import { applyEvent, currentStep, decidingStep, dueOn, holderOf } from '@vinh-danh/workflows';
import type { Dossier, Facts, Membership, Moved, NominationEvent, Refusal, Stage } from '@vinh-danh/workflows';
import type { HashedEntry } from '../audit/history.ts';
import { hashEntry } from '../audit/history.ts';

/** A nomination as the command path loads it. */
export type Loaded = {
  id: string;
  version: number;
  stage: Stage;
  dossier: Dossier;
  historyHead: string;
  visibleTo: string[];
  movementId: string | null;
  movementStatus: MovementState | null;
  movementEndsOn: string | null;
  unitEndsOn: string | null;
  /** The database's clock when it was read. */
  readAt: string;
};

/** What an event must know from outside the dossier: the rulebook in force, the rules that are not met, the road today. */
export type Outside = Pick<Facts, 'ruleVersion' | 'failedRules' | 'basis' | 'road' | 'movementBar'>;

/** Who acts, when, under which command. */
export type Act = {
  readonly actorId: string;
  readonly memberships: readonly Membership[];
  /** The business day in Vietnam. */
  readonly on: string;
  readonly commandId: string;
};

/** An accepted event: the row after it, and the history entry that tells it. */
export type Step = {
  readonly before: Loaded;
  readonly event: NominationEvent;
  readonly membership: Membership;
  readonly row: {
    id: string;
    version: number;
    stage: Stage;
    award: string;
    posthumous: boolean;
    position: number;
    holder_id: string | null;
    holder_role: string | null;
    due_on: string | null;
    regime: string;
    rule_version: string;
    visible_to: string[];
    dossier: Dossier;
    history_head: string;
    decided_on: string | null;
    decided_by_id: string | null;
    decision_id: string | null;
  };
  readonly entry: HashedEntry;
};

export type Attempt = { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly refusal: Refusal };

/** What one event makes of one nomination: the rows to write, or a refusal. Pure. */
export function attempt(before: Loaded, event: NominationEvent, act: Act, outside: Outside = {}): Attempt {
  const facts = { ...factsFor(before, act.on), ...outside };
  const outcome = applyEvent({ stage: before.stage, dossier: before.dossier }, event, act.memberships, facts);
  if (!outcome.ok) return outcome;
  const { stage, dossier, membership } = outcome;
  const { type, ...fields } = event;
  const version = before.version + 1;
  const entry = hashEntry(
    {
      nominationId: before.id,
      sequence: version,
      previousHash: before.historyHead,
      recordedAt: before.readAt,
      effectiveOn: act.on,
      actorId: act.actorId,
      role: membership.role,
      organisationId: membership.organisationId,
      onBehalfOf: membership.onBehalfOf ?? null,
      eventType: type,
      stageFrom: before.stage,
      stageTo: stage,
      award: dossier.award,
      ruleVersion: dossier.ruleVersion,
      commandId: act.commandId,
    },
    { event: fields, facts },
  );
  const holder = holderOf({ stage, dossier });
  const moved = stage !== before.stage || dossier.position !== before.dossier.position;
  const row: Step['row'] = {
    id: before.id,
    version,
    stage,
    award: dossier.award,
    posthumous: dossier.posthumous,
    position: dossier.position,
    holder_id: holder?.organisationId ?? null,
    holder_role: holder?.role ?? null,
    // Undefined here means: the clock that runs goes on.
    due_on: moved ? (dueOn(dossier, stage, act.on) ?? null) : null,
    regime: dossier.regime,
    rule_version: dossier.ruleVersion,
    visible_to: visibleTo([...before.visibleTo, ...heirsOf(before.visibleTo, facts)], { stage, dossier }),
    dossier,
    history_head: entry.hash,
    decided_on: event.type === 'issueDecision' ? event.decidedOn : null,
    decided_by_id: event.type === 'issueDecision' ? decidingStep(dossier).organisationId : null,
    decision_id: event.type === 'issueDecision' ? event.decisionId : null,
  };
  return { ok: true, step: { before, event, membership, row, entry } };
}

/**
 * Whoever has had it on the road may read it; nobody further up sees it before it gets there. A draft is the unit's own:
 * not even those who appraise, vote and number for the unit see it before it is submitted.
 */
export function visibleTo(before: readonly string[], { stage, dossier }: Moved): string[] {
  const { organisationId, appraiserId, councilId, clerkId } = currentStep(dossier);
  const offices = unsubmitted.has(stage) ? [] : [appraiserId, councilId, clerkId];
  return [...new Set([...before, organisationId, ...offices])];
}

/** Whoever stands for somebody that has had the dossier may read it too. */
function heirsOf(readers: readonly string[], { road }: Facts): string[] {
  return readers.flatMap((id) => road?.ended[id] ?? []);
}

/** Stages that a draft may come to without anybody else having had it. */
const unsubmitted: ReadonlySet<Stage> = new Set(['draft', 'suspended', 'withdrawn', 'discarded']);

/** Whether the step begins a new stretch with its own deadline. */
export function isMove({ before, row }: Step): boolean {
  return row.stage !== before.stage || row.position !== before.dossier.position;
}

/** Whether the step changes what is counted: where it lies, what it is for, or who may read it. */
export function changesFacts({ before, row }: Step): boolean {
  const { award, posthumous, regime } = before.dossier;
  return (
    row.stage !== before.stage ||
    row.award !== award ||
    row.posthumous !== posthumous ||
    row.regime !== regime ||
    row.visible_to.length > before.visibleTo.length
  );
}

function factsFor(nomination: Loaded, on: string): Facts {
  const { movementStatus, movementEndsOn, unitEndsOn } = nomination;
  const over =
    (movementStatus !== null && !takesNominations(movementStatus)) || (movementEndsOn !== null && movementEndsOn < on);
  return {
    on,
    movement: movementStatus === null ? 'none' : over ? 'closed' : 'open',
    dissolved: unitEndsOn !== null && unitEndsOn < on,
  };
}
