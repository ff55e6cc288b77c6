import { recordAct } from '../audit/acts.ts';
import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { procedureRules, regimeOn, type Membership } from '@vinh-danh/workflows';
import { moveCluster, settlesTie } from '@vinh-danh/workflows/cluster';
import { flagAwards, nationalRules } from '@vinh-danh/workflows/rulebook';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { leading } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ActInput, ArrangeInput, FormInput, YearPlan } from './input.ts';
import { officeFor } from './offices.ts';
import { loadStanding, type YearStanding } from './standing.ts';
import {
  findCluster,
  insertCluster,
  insertFlags,
  insertYear,
  leave,
  lockYear,
  setMembers,
  setState,
  setTieOrder,
  succeedMember,
  updatePlan,
  widenReaders,
  type YearRow,
} from './store.ts';

export type ClusterChanged = { id: string; yearId: string; version: number };

/**
 * Forms a cluster with its first year, or a further year of one.
 * @throws RefusedError `roleNotPermitted` for whoever does not lead for the organiser, `notFound`, `yearTaken`, `unitUnknown`,
 * `awardUnknown` for one that asks for no rank in a cluster.
 */
export async function formYear(context: UserContext, input: FormInput): Promise<ClusterChanged> {
  const { commandId: _command, cluster: told, ...plan } = input;
  return runClusterAct(context, 'form', input, async (tx) => {
    const known = 'id' in told ? await findCluster(tx, told.id) : { id: newId(), ...told };
    if (!known) throw new RefusedError({ code: 'notFound' });
    const { body, office } = await leading(tx, context, known.organiserId);
    checkAward(plan.award, context.on);
    if (!('id' in told)) await insertCluster(tx, known);
    const yearId = newId();
    if (!(await insertYear(tx, yearId, known.id, plan)))
      throw new RefusedError({ code: 'yearTaken', params: { year: String(plan.year) } });
    await placeMembers(tx, yearId, plan);
    await widenReaders(tx, yearId, [body.id, office.organisationId, ...(body.appraiserId ? [body.appraiserId] : [])]);
    return { id: known.id, yearId, office, payload: { ...known, ...plan } };
  });
}

/** Lays down anew what holds for a year that has not begun. @throws RefusedError as `formYear`, `clusterElsewhere`, `conflict`. */
export async function arrangeYear(context: UserContext, input: ArrangeInput): Promise<ClusterChanged> {
  const { commandId: _command, yearId, version, ...plan } = input;
  return runClusterAct(context, 'arrange', input, async (tx) => {
    const year = await expectYear(tx, yearId);
    const office = await officeFor(tx, context, year, 'arrange');
    if (year.version !== version) throw new RefusedError({ code: 'conflict' });
    if (year.state !== 'formed') throw new RefusedError({ code: 'clusterElsewhere' });
    checkAward(plan.award, context.on);
    await updatePlan(tx, yearId, plan);
    await placeMembers(tx, yearId, plan);
    await widenReaders(tx, yearId, []);
    return { id: year.clusterId, yearId, office, payload: plan };
  });
}

function checkAward(award: string, on: string): void {
  const asked = flagAwards(nationalRules, regimeOn(on, procedureRules));
  if (!asked.some((one) => one.award === award)) throw new RefusedError({ code: 'awardUnknown', params: { award } });
}

async function placeMembers(tx: Tx, yearId: string, { memberIds }: Pick<YearPlan, 'memberIds'>): Promise<void> {
  if ((await setMembers(tx, yearId, memberIds)) !== memberIds.length) throw new RefusedError({ code: 'unitUnknown' });
}

/**
 * Moves a year on, settles a tie, proposes the first for the flag, or puts a member in another's place.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict`, and what the machine says.
 */
export async function actOnYear(context: UserContext, input: ActInput): Promise<ClusterChanged> {
  return runClusterAct(context, input.act, input, async (tx) => {
    const year = await expectYear(tx, input.yearId);
    const office = await officeFor(tx, context, year, input.act);
    if (year.version !== input.version) throw new RefusedError({ code: 'conflict' });
    const standing = await loadStanding(tx, year, context.on);
    const payload = await work(tx, context.on, standing, input);
    return { id: year.clusterId, yearId: year.id, office, payload };
  });
}

async function work(tx: Tx, on: string, standing: YearStanding, input: ActInput) {
  if (input.act === 'replaceMember' || input.act === 'removeMember') return changeMember(tx, on, standing, input);
  const { year, at, standings, tied, proposed } = standing;
  const moved = moveCluster(at, { type: input.act });
  if (!moved.ok) throw new RefusedError({ ...moved.reason });
  await setState(tx, year.id, moved.state);
  if (input.act === 'settleTie') {
    const { order, reason } = input;
    if (!settlesTie(tied, order)) throw new RefusedError({ code: 'tieUnsettled', params: { units: at.context.tied } });
    await setTieOrder(tx, year.id, order, reason);
    return { order, reason };
  }
  // Points may change again: what was settled of the ranking before says nothing of the next.
  if (input.act === 'reopenCrossScoring') await setTieOrder(tx, year.id, [], null);
  if (input.act !== 'proposeFlags')
    return { from: year.state, to: moved.state, ...('reason' in input ? { reason: input.reason } : {}) };
  const flags = standings
    .filter(({ unitId }) => proposed.includes(unitId))
    .map(({ unitId, rank }) => ({ unitId, rank }));
  await insertFlags(tx, year.id, flags, on);
  return { flags };
}

type MemberInput = Extract<ActInput, { act: 'replaceMember' | 'removeMember' }>;

async function changeMember(tx: Tx, on: string, { year, members }: YearStanding, input: MemberInput) {
  const { unitId } = input;
  if (year.state === 'ranked' || year.state === 'closed') throw new RefusedError({ code: 'clusterElsewhere' });
  const member = members.find((one) => one.unitId === unitId);
  if (!member) throw new RefusedError({ code: 'notAMember' });
  const leads = unitId === year.headId || unitId === year.deputyId;
  if (input.act === 'removeMember') {
    if (leads) throw new RefusedError({ code: 'headNeeded', params: { units: [member.name] } });
    await leave(tx, { yearId: year.id, unitId, on, reason: input.reason });
    return { unitId, reason: input.reason };
  }
  const { hasEnded, successorId } = member;
  if (!hasEnded) throw new RefusedError({ code: 'memberStands', params: { units: [member.name] } });
  if (!successorId && leads) throw new RefusedError({ code: 'headNeeded', params: { units: [member.name] } });
  await leave(tx, { yearId: year.id, unitId, on, reason: null });
  if (successorId) {
    await succeedMember(tx, year.id, unitId, successorId);
    await widenReaders(tx, year.id, []);
  }
  return { unitId, successorId };
}

export async function expectYear(tx: Tx, id: string): Promise<YearRow> {
  const found = await lockYear(tx, id);
  if (!found) throw new RefusedError({ code: 'notFound' });
  return found;
}

type Done = { id: string; yearId: string; office: Membership; payload: Readonly<Record<string, unknown>> };

/** One act in a cluster's year, once, kept in its history. */
export async function runClusterAct(
  context: UserContext,
  act: string,
  input: { commandId: string },
  todo: (tx: Tx) => Promise<Done>,
): Promise<ClusterChanged> {
  const { db, user } = context;
  const command = toCommand(user.id, `clusters.${act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const { id, yearId, office, payload } = await todo(tx);
      const told = { id: yearId, act, actorId: user.id, office, payload, commandId: input.commandId };
      const answer = { id, yearId, version: await recordAct(tx, 'clusterYears', told) };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}
