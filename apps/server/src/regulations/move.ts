import type { Tx } from '@vinh-danh/db';
import { inTransaction } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import { nationalVersion } from '@vinh-danh/workflows';
import { regulationVersion } from '@vinh-danh/workflows/rulebook';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { storeMerged } from '../rules/in-force.ts';
import { checkContent, checkValidFrom } from './check.ts';
import { expectStatus } from './conflict.ts';
import type { ApproveInput, MoveInput, RefuseInput } from './input.ts';
import type { Province } from './offices.ts';
import { deciderOf, drafterOf, listProvinces, readsDrafts } from './offices.ts';
import type { Act, Status, Stored } from './store.ts';
import {
  lockProvince,
  lockRegulation,
  markApproved,
  markProposed,
  markRefused,
  markWithdrawn,
  recordAct,
} from './store.ts';

export type Moved = { readonly id: string; readonly status: Status; readonly number: number | null };

/** Lays the author's own draft before the leader. */
export async function propose(context: UserContext, input: MoveInput): Promise<Moved> {
  return move(context, input, 'propose', async (tx, found, provinces) => {
    const office = await expectAuthor(context, found, provinces);
    await expectStatus(tx, found, 'draft');
    checkContent(found.content);
    await checkValidFrom(tx, found, context.on);
    await markProposed(tx, found.id);
    return { office, status: 'proposed' };
  });
}

/** Takes back the author's own draft, also one that waits for the leader. */
export async function withdraw(context: UserContext, input: MoveInput): Promise<Moved> {
  return move(context, input, 'withdraw', async (tx, found, provinces) => {
    const office = await expectAuthor(context, found, provinces);
    await expectStatus(tx, found, 'draft', 'proposed');
    await markWithdrawn(tx, found.id);
    return { office, status: 'withdrawn' };
  });
}

/**
 * Approves what was proposed: it gets the next number of the province, and the rulebook it makes is stored.
 * @throws RefusedError `roleNotPermitted`, `samePerson`, `conflict` with who was first, `regulationFaulty`,
 * `validFromPassed`, `validFromBefore`.
 */
export async function approve(context: UserContext, input: ApproveInput): Promise<Moved> {
  return move(context, input, 'approve', async (tx, found, provinces) => {
    const office = expectDecider(context, found, provinces);
    await expectStatus(tx, found, 'proposed');
    await lockProvince(tx, found.organisationId);
    checkContent(found.content);
    const latest = await checkValidFrom(tx, found, context.on);
    const number = (latest?.number ?? 0) + 1;
    const ruleVersion = regulationVersion(nationalVersion, found.organisationId, number);
    await storeMerged(tx, ruleVersion, found.content);
    const { id } = found;
    const { symbol, note } = input;
    await markApproved(tx, { id, number, ruleVersion, symbol, decidedById: context.user.id, note });
    return { office, status: 'approved', number };
  });
}

/** Refuses what was proposed, and says why. */
export async function refuse(context: UserContext, input: RefuseInput): Promise<Moved> {
  return move(context, input, 'refuse', async (tx, found, provinces) => {
    const office = expectDecider(context, found, provinces);
    await expectStatus(tx, found, 'proposed');
    await markRefused(tx, found.id, context.user.id, input.note);
    return { office, status: 'refused' };
  });
}

type Done = { readonly office: Membership; readonly status: Status; readonly number?: number };
type Input = MoveInput & { readonly note?: string | null };
type Work = (tx: Tx, found: Stored, provinces: readonly Province[]) => Promise<Done>;

async function move(context: UserContext, input: Input, act: Act, work: Work): Promise<Moved> {
  const { db, user } = context;
  const { id, commandId, note = null } = input;
  const command = toCommand(user.id, `regulations.${act}`, input);
  return once(db, command, () =>
    inTransaction(db, async (tx) => {
      const provinces = await listProvinces(tx, context);
      const found = await lockRegulation(tx, id);
      if (!found || !isSeen(found, provinces)) throw new RefusedError({ code: 'notFound' });
      const { office, status, number = null } = await work(tx, found, provinces);
      await recordAct(tx, { id, act, actorId: user.id, office, note, commandId });
      const moved: Moved = { id, status, number };
      await recordAnswer(tx, command, moved);
      return moved;
    }),
  );
}

function isSeen({ organisationId }: Stored, provinces: readonly Province[]): boolean {
  return provinces.some((province) => province.id === organisationId && readsDrafts(province));
}

async function expectAuthor({ user }: UserContext, found: Stored, provinces: readonly Province[]): Promise<Membership> {
  const office = drafterOf(provinces, found.organisationId);
  if (found.draftedById !== user.id) throw new RefusedError({ code: 'forbidden' });
  return office;
}

/** Who decides has not drafted it, neither in person nor by whoever stands in. */
function expectDecider({ user }: UserContext, found: Stored, provinces: readonly Province[]): Membership {
  const office = deciderOf(provinces, found.organisationId);
  if ([user.id, office.onBehalfOf].includes(found.draftedById)) throw new RefusedError({ code: 'samePerson' });
  return office;
}
