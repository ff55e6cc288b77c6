import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Membership, Role, RouteStep, Stage } from '@vinh-danh/workflows';
import { dueAfter, moveComplaint } from '@vinh-danh/workflows/aftermath';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { insertComplaint, lockComplaint, type StoredComplaint, writeComplaint } from './complaint-store.ts';
import type { ActOnComplaintInput, ComplainInput, ComplaintAct } from './input.ts';
import { findSeen, type Seen } from './nomination.ts';
import { officeAt, type Standing, whoStandsFor } from './offices.ts';

export type Changed = { readonly id: string; readonly version: number };

/** Results one may complain about. */
export const results: ReadonlySet<Stage> = new Set(['decided', 'conferred', 'rejected', 'annulled', 'stripped']);
const recorders = ['nominator', 'appraiser'] as const satisfies Role[];

/** The level that gave the result: the last one, or the one that refused. */
export function resultStep({ stage, position, route }: Seen): RouteStep {
  const step = stage === 'rejected' ? route[position] : route.at(-1);
  if (!step) throw new Error('a nomination has a road');
  return step;
}

/** Who examines, and whose leader answers: a unit's own head where the unit decided. */
export function officesOf({ level, organisationId, appraiserId }: RouteStep) {
  return { officeId: level === 'unit' ? organisationId : appraiserId, bodyId: organisationId };
}

/** The unit for itself or its people, or whoever examines for somebody who came there. */
export function recorderOf(context: UserContext, seen: Seen, standing: Standing): Membership | undefined {
  const { officeId } = officesOf(resultStep(seen));
  return (
    officeAt(context, seen.unitId, ['nominator'], standing) ?? officeAt(context, officeId, ['appraiser'], standing)
  );
}

/**
 * Records a complaint about a result. @throws RefusedError `notFound`, `noResultYet`, `roleNotPermitted`, `dayInFuture`,
 * `complaintOpen` while another one on the dossier is not answered.
 */
export async function complain(context: UserContext, input: ComplainInput): Promise<Changed> {
  const { db, user, on } = context;
  const { commandId: _id, ...told } = input;
  const command = toCommand(user.id, 'aftermath.complain', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const seen = await findSeen(tx, input.nominationId);
      if (!seen) throw new RefusedError({ code: 'notFound' });
      if (!results.has(seen.stage)) throw new RefusedError({ code: 'noResultYet' });
      const offices = officesOf(resultStep(seen));
      const standing = await whoStandsFor(tx, [seen.unitId, offices.officeId], on);
      const recorder = recorderOf(context, seen, standing);
      if (!recorder) throw new RefusedError({ code: 'roleNotPermitted', roles: recorders });
      if (input.receivedOn > on) throw new RefusedError({ code: 'dayInFuture', params: { day: input.receivedOn } });
      const due = dueAfter('complaintTaken', input.receivedOn);
      const made = { ...told, ...offices, ...due, id: newId(), recordedById: user.id };
      if (!(await insertComplaint(tx, { ...made, recordedForId: recorder.organisationId })))
        throw new RefusedError({ code: 'complaintOpen' });
      const changed = { id: made.id, version: 1 };
      await recordAnswer(tx, command, changed);
      return changed;
    }),
  );
}

/** @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, `complaintOwn`, or what the machine says. */
export async function actOnComplaint(context: UserContext, input: ActOnComplaintInput): Promise<Changed> {
  const { db, user } = context;
  const { id, act } = input;
  const command = toCommand(user.id, 'aftermath.actOnComplaint', input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const stored = await lockComplaint(tx, id);
      if (!stored) throw new RefusedError({ code: 'notFound' });
      await expectMay(tx, context, stored, act);
      if (stored.version !== input.version) {
        const { closedBy, takenBy, state } = stored;
        throw new RefusedError({ code: 'conflict', params: { actor: closedBy ?? takenBy, state } });
      }
      if (isAnswer(act) && stored.recordedById === user.id) throw new RefusedError({ code: 'complaintOwn' });
      const moved = moveComplaint(toComplaint(stored), { ...act, today: context.on });
      if (!moved.ok) throw new RefusedError(moved.reason);
      const { takenOn, closed } = moved.context;
      const due = act.type === 'take' ? dueAfter('complaintAnswered', act.on) : stored;
      await writeComplaint(tx, { ...due, id, state: moved.state, takenOn, closed, actorId: user.id });
      const changed = { id, version: stored.version + 1 };
      await recordAnswer(tx, command, changed);
      return changed;
    }),
  );
}

function toComplaint({ state, receivedOn, takenOn }: StoredComplaint) {
  return { state, context: { receivedOn, takenOn, closed: null } };
}

function isAnswer({ type }: ComplaintAct): boolean {
  return type === 'uphold' || type === 'reject';
}

type Offices = Pick<StoredComplaint, 'officeId' | 'bodyId' | 'recordedForId'>;

/** The acts for which the caller holds the office. */
export function actsFor(context: UserContext, complaint: Offices, standing: Standing): Set<ComplaintAct['type']> {
  const { officeId, bodyId, recordedForId } = complaint;
  const heads = officeAt(context, bodyId, ['leader', 'unitHead'], standing);
  const examines = officeAt(context, officeId, ['appraiser'], standing);
  const records = officeAt(context, recordedForId, recorders, standing);
  return new Set([
    ...((heads ?? examines) ? (['take'] as const) : []),
    ...(heads ? (['uphold', 'reject'] as const) : []),
    ...(records ? (['withdraw'] as const) : []),
  ]);
}

const rolesOf: Readonly<Record<ComplaintAct['type'], readonly Role[]>> = {
  take: ['appraiser', 'leader', 'unitHead'],
  uphold: ['leader', 'unitHead'],
  reject: ['leader', 'unitHead'],
  withdraw: recorders,
};

async function expectMay(tx: Tx, context: UserContext, stored: StoredComplaint, { type }: ComplaintAct): Promise<void> {
  const standing = await whoStandsFor(tx, [stored.officeId, stored.bodyId, stored.recordedForId], context.on);
  if (!actsFor(context, stored, standing).has(type))
    throw new RefusedError({ code: 'roleNotPermitted', roles: rolesOf[type] });
}
