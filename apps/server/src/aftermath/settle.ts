import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { dueAfter } from '@vinh-danh/workflows/aftermath';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { applyAll } from '../nominations/apply-all.ts';
import type { SettleAct, SettleInput } from './input.ts';
import { officeAt, type Standing, whoStandsFor } from './offices.ts';
import {
  allBack,
  type FollowUpKind,
  insertFollowUps,
  lockFollowUps,
  lockTheirNominations,
  type Settled,
  type Stored,
  writeSettled,
} from './store.ts';

export type SettleResult =
  | { readonly id: string; readonly ok: true }
  | { readonly id: string; readonly ok: false; readonly refusal: ServerRefusal };

/** Which acts settle what. */
const fits: Readonly<Record<SettleAct['type'], readonly FollowUpKind[]>> = {
  return: ['certificateBack', 'insigniaBack'],
  giveUp: ['certificateBack', 'insigniaBack'],
  send: ['awardNotice', 'honoureeNotice', 'refusalNotice'],
  recheck: ['recheck'],
};

/**
 * Settles many things that are owed in one transaction, each for itself: `notFound`, `roleNotPermitted`, `conflict` with who was
 * first, `followUpElsewhere` where the act is none for it, or a day that cannot be.
 */
export async function settle(context: UserContext, input: SettleInput): Promise<{ results: SettleResult[] }> {
  const { db, user } = context;
  const command = toCommand(user.id, 'aftermath.settle', input);
  const answer = await once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const ids = input.items.map(({ id }) => id);
      if (input.act.type === 'return') await lockTheirNominations(tx, ids);
      const locked = new Map((await lockFollowUps(tx, ids)).map((stored) => [stored.id, stored]));
      const standing = await whoStandsFor(
        tx,
        [...locked.values()].map(({ officeId }) => officeId),
        context.on,
      );
      const done: Stored[] = [];
      const results = input.items.map(({ id, version }): SettleResult => {
        const stored = locked.get(id);
        const refusal = stored ? whyNot(stored, version, { context, act: input.act, standing }) : notFound;
        if (refusal) return { id, ok: false, refusal };
        if (stored) done.push(stored);
        return { id, ok: true };
      });
      if (done.length > 0) await write(tx, context, done, input);
      await recordAnswer(tx, command, { results });
      return { results };
    }),
  );
  context.announce();
  return answer;
}

const notFound: ServerRefusal = { code: 'notFound' };
type Asked = { readonly context: UserContext; readonly act: SettleAct; readonly standing: Standing };

function whyNot(stored: Stored, version: number, { context, act, standing }: Asked): ServerRefusal | undefined {
  const { kind, officeId, role, owedSince, settledBy: actor, settledOn: day } = stored;
  if (!officeAt(context, officeId, [role], standing)) return { code: 'roleNotPermitted', roles: [role] };
  if (stored.version !== version || stored.state !== 'open')
    return { code: 'conflict', params: { actor, day, state: stored.state } };
  if (!fits[act.type].includes(kind)) return { code: 'followUpElsewhere' };
  if (act.on > context.on) return { code: 'dayInFuture', params: { day: act.on } };
  return act.on < owedSince ? { code: 'dayTooEarly', params: { day: act.on, earliest: owedSince } } : undefined;
}

async function write(tx: Tx, context: UserContext, done: readonly Stored[], { act, commandId }: SettleInput) {
  await writeSettled(
    tx,
    done.map(({ id }) => toSettled(id, act)),
    context.user.id,
  );
  if (act.type === 'send') await oweHonourees(tx, done, act.on);
  if (act.type === 'return') await tellDossiers(tx, context, done, commandId);
}

function toSettled(id: string, act: SettleAct): Settled {
  const nothing = { channel: null, document: null, note: null };
  switch (act.type) {
    case 'return':
      return { ...nothing, id, state: 'returned', on: act.on, document: act.document ?? null };
    case 'giveUp':
      return { ...nothing, id, state: 'notRecoverable', on: act.on, note: act.note };
    case 'send':
      return { ...nothing, id, state: 'sent', on: act.on, channel: act.channel, document: act.document ?? null };
    case 'recheck':
      return { ...nothing, id, state: act.outcome, on: act.on, note: act.note };
  }
}

/** A unit that has been told of an award tells the honoured. */
async function oweHonourees(tx: Tx, done: readonly Stored[], on: string): Promise<void> {
  const told = done.filter(({ kind }) => kind === 'awardNotice');
  await insertFollowUps(
    tx,
    told.map(({ nominationId, decisionId, unitId }) => ({
      kind: 'honoureeNotice' as const,
      nominationId,
      decisionId,
      causeId: null,
      officeId: unitId,
      role: 'nominator' as const,
      owedSince: on,
      ...dueAfter('noticeToHonouree', on),
    })),
  );
}

/** Once everything of a revoked award is back, its own history says so; a dossier that says so already stays as it is. */
async function tellDossiers(tx: Tx, context: UserContext, done: readonly Stored[], commandId: string): Promise<void> {
  const back = await allBack(
    tx,
    done.map(({ nominationId }) => nominationId),
  );
  if (back.length === 0) return;
  const items = back.map(({ id, version, money }) => ({
    id,
    version,
    event: { type: 'recordRecovery' as const, items: true, money },
  }));
  await applyAll(tx, context, items, { commandId });
}
