import type { Tx } from '@vinh-danh/db';
import { readInContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { findCertificateOf } from '../certificates/read-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { actsFor, officesOf, recorderOf, results, resultStep } from './complaints.ts';
import type { ComplaintAct } from './input.ts';
import {
  type ComplaintRow,
  type FollowUpRow,
  listComplaints,
  listFollowUps,
  listReissues,
  type ReissueRow,
} from './lists.ts';
import { findSeen } from './nomination.ts';
import { officeAt, type Standing, whoStandsFor } from './offices.ts';
import { mayBeReissued } from './reissues.ts';

export type FollowUp = FollowUpRow & { maySettle: boolean };
export type ComplaintRead = ComplaintRow & { acts: ComplaintAct['type'][] };
export type ReissueRead = ReissueRow & { mayDecide: boolean; mayWithdraw: boolean };
export type Aftermath = { followUps: FollowUp[]; complaints: ComplaintRead[]; reissues: ReissueRead[] };

/** What is open of all that the caller reads, what is longest overdue first. */
export async function listAftermath(context: UserContext): Promise<Aftermath> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const { sql } = tx;
    const [followUps, complaints, reissues] = await Promise.all([
      listFollowUps(tx, sql`f.state = 'open'`),
      listComplaints(tx, sql`q.state in ('received', 'examining')`),
      listReissues(tx, sql`q.state = 'asked'`),
    ]);
    return withActs(tx, context, { followUps, complaints, reissues });
  });
}

/** What comes, or came, after the decision on one nomination, and what the caller may add. */
export async function aftermathOf(context: UserContext, id: string) {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const { sql } = tx;
    const seen = await findSeen(tx, id);
    if (!seen) throw new RefusedError({ code: 'notFound' });
    const offices = officesOf(resultStep(seen));
    const [followUps, complaints, reissues, certificate, standing] = await Promise.all([
      listFollowUps(tx, sql`f.nomination_id = ${id} or f.cause_id = ${id}`),
      listComplaints(tx, sql`q.nomination_id = ${id}`),
      listReissues(tx, sql`q.nomination_id = ${id}`),
      findCertificateOf(tx, id),
      whoStandsFor(tx, [seen.unitId, offices.officeId], context.on),
    ]);
    const isOpen = complaints.some(({ state }) => state === 'received' || state === 'examining');
    const isUnit = officeAt(context, seen.unitId, ['nominator'], standing) !== undefined;
    return {
      ...(await withActs(tx, context, { followUps, complaints, reissues })),
      mayComplain: results.has(seen.stage) && !isOpen && recorderOf(context, seen, standing) !== undefined,
      mayAskReissue:
        isUnit &&
        certificate !== undefined &&
        mayBeReissued(seen.stage) &&
        !reissues.some(({ state }) => state === 'asked'),
    };
  });
}

/** What is owed because of one decision. */
export async function aftermathOfDecision(context: UserContext, decisionId: string): Promise<FollowUp[]> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const followUps = await listFollowUps(tx, tx.sql`f.decision_id = ${decisionId}`, 1000);
    return (await withActs(tx, context, { followUps, complaints: [], reissues: [] })).followUps;
  });
}

type Read = { followUps: FollowUpRow[]; complaints: ComplaintRow[]; reissues: ReissueRow[] };

async function withActs(tx: Tx, context: UserContext, { followUps, complaints, reissues }: Read): Promise<Aftermath> {
  const offices = [
    ...followUps.map(({ officeId }) => officeId),
    ...complaints.flatMap(({ officeId, bodyId, recordedForId }) => [officeId, bodyId, recordedForId]),
    ...reissues.flatMap(({ officeId, unitId }) => [officeId, unitId]),
  ];
  const standing: Standing = offices.length > 0 ? await whoStandsFor(tx, offices, context.on) : new Map();
  const holds = (at: string, role: Membership['role']) => officeAt(context, at, [role], standing) !== undefined;
  return {
    followUps: followUps.map((row) => ({ ...row, maySettle: row.state === 'open' && holds(row.officeId, row.role) })),
    complaints: complaints.map((row) => ({
      ...row,
      acts: [...actsFor(context, row, standing)].filter((type) => fitsState(type, row.state)),
    })),
    reissues: reissues.map((row) => ({
      ...row,
      mayDecide: row.state === 'asked' && holds(row.officeId, 'clerk'),
      mayWithdraw: row.state === 'asked' && holds(row.unitId, 'nominator'),
    })),
  };
}

function fitsState(type: ComplaintAct['type'], state: ComplaintRow['state']): boolean {
  if (state === 'received') return type === 'take' || type === 'withdraw';
  return state === 'examining' && type !== 'take';
}

/** How much waits for the caller's offices, and how much of it is late. */
export type Owed = { open: number; overdue: number };

export async function countOwed({ sql }: Tx, memberships: readonly Membership[], on: string): Promise<Owed> {
  const [row] = await sql<Owed[]>`
    with office(id, role) as (
      select * from unnest(
        ${memberships.map(({ organisationId }) => organisationId)}::text[], ${memberships.map(({ role }) => role as string)}::text[])
    ), owed as (
      select f.due_on from office join follow_ups f on f.office_id = office.id and f.role = office.role and f.state = 'open'
      union all
      select q.due_on from office join complaints q on q.state in ('received', 'examining') and (
        q.state = 'received' and q.office_id = office.id and office.role = 'appraiser'
        or q.body_id = office.id and office.role in ('leader', 'unitHead'))
      union all
      select q.due_on from office join certificate_reissues q on q.state = 'asked' and q.office_id = office.id and office.role = 'clerk'
    )
    select count(*)::int as open, count(*) filter (where due_on < ${on})::int as overdue from owed`;
  return row ?? { open: 0, overdue: 0 };
}
