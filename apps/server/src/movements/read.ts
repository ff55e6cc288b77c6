import type { Executor } from '@vinh-danh/db';
import { readInContext } from '@vinh-danh/db';
import { takesNominations } from '@vinh-danh/workflows/movement';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { findLeading } from './offices.ts';
import { countLacking, type ReminderCause } from './remind.ts';
import { listReminderActs, type ReminderAct } from './reminders.ts';
import type { Movement, MovementAct, MovementHead } from './store.ts';
import { findMovement, listMovements } from './store.ts';

export type MovementUnit = {
  unitId: string;
  unitName: string;
  sentOn: string;
  joinedOn: string | null;
  plan: string | null;
  remindedOn: string | null;
  pledges: number;
  households: number;
};
export type Pledge = {
  id: string;
  unitId: string;
  unitName: string;
  content: string;
  households: number;
  place: string;
  signedOn: string;
};
export type MovementRead = MovementHead & {
  isOpen: boolean;
  /** Units that have a quota of their own. */
  quotaUnits: { id: string; name: string }[];
  parent: { id: string; name: string } | null;
  below: Movement[];
  units: MovementUnit[];
  /** Pledges of the caller's own units. */
  pledges: Pledge[];
  forms: { id: string; title: string }[];
  acts: { act: MovementAct; actor: string; at: string }[];
  reminders: ReminderAct[];
  /** How many units the caller could remind now; null for whoever reminds nobody. */
  lacking: Record<ReminderCause, number> | null;
  mayLead: boolean;
  /** Units of the caller that this movement was sent to. */
  own: string[];
};

/** A movement with who has joined and what was pledged. @throws RefusedError `notFound`. */
export async function getMovement(context: UserContext, id: string): Promise<MovementRead> {
  const { memberships } = context;
  const speaking = memberships.filter(({ role }) => role === 'nominator' || role === 'unitHead');
  const own = speaking.map(({ organisationId }) => organisationId);
  return readInContext(context.db, readableBy(context), async (tx) => {
    const found = await findMovement(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const [leading, all, units, pledges, forms, acts, quotaUnits, reminders, lacking] = await Promise.all([
      findLeading(tx, context, found.launchedById),
      listMovements(tx),
      listUnits(tx, id),
      listPledges(tx, id, own),
      listForms(tx, id),
      listActs(tx, id),
      listQuotaUnits(tx, found),
      listReminderActs(tx, id),
      countLacking(tx, context, found),
    ]);
    const parent = all.find((one) => one.id === found.parentId);
    return {
      ...found,
      isOpen: takesNominations(found.status),
      quotaUnits,
      parent: parent ? { id: parent.id, name: parent.name } : null,
      below: all.filter(({ parentId }) => parentId === id),
      units,
      pledges,
      forms,
      acts,
      reminders,
      lacking,
      mayLead: leading !== undefined,
      own: units.map(({ unitId }) => unitId).filter((unitId) => own.includes(unitId)),
    };
  });
}

async function listUnits({ sql }: Executor, id: string): Promise<MovementUnit[]> {
  return sql<MovementUnit[]>`
    select u.unit_id as "unitId", o.name_vi as "unitName", u.sent_on as "sentOn", u.joined_on as "joinedOn", u.plan,
      (select max(m.reminded_on) from movement_reminders m
        where m.movement_id = u.movement_id and m.unit_id = u.unit_id) as "remindedOn",
      p.pledges, p.households
    from movement_units u join organisations o on o.id = u.unit_id
    cross join lateral (
      select count(*)::int as pledges, coalesce(sum(households), 0)::int as households
      from movement_pledges p where p.movement_id = u.movement_id and p.unit_id = u.unit_id and p.withdrawn_on is null) p
    where u.movement_id = ${id} order by u.joined_on is not null, o.name_vi, u.unit_id`;
}

async function listPledges({ sql }: Executor, id: string, own: readonly string[]): Promise<Pledge[]> {
  return sql<Pledge[]>`
    select p.id, p.unit_id as "unitId", o.name_vi as "unitName", p.content, p.households, p.place, p.signed_on as "signedOn"
    from movement_pledges p join organisations o on o.id = p.unit_id
    where p.movement_id = ${id} and p.unit_id = any(${[...own]}::text[]) and p.withdrawn_on is null
    order by p.signed_on, p.id`;
}

async function listForms({ sql }: Executor, id: string): Promise<{ id: string; title: string }[]> {
  return sql<{ id: string; title: string }[]>`
    select id, title from report_forms where movement_id = ${id} order by created_at desc`;
}

async function listActs({ sql }: Executor, id: string): Promise<MovementRead['acts']> {
  return sql<MovementRead['acts']>`
    select h.act, u.name as actor, h.recorded_at as at from movement_history h join users u on u.id = h.actor_id
    where h.movement_id = ${id} order by h.sequence`;
}

async function listQuotaUnits({ sql }: Executor, { terms }: MovementHead): Promise<{ id: string; name: string }[]> {
  const ids = terms.quotas.flatMap((quota) => (quota.kind === 'most' && quota.unitId ? [quota.unitId] : []));
  if (ids.length === 0) return [];
  return sql<
    { id: string; name: string }[]
  >`select id, name_vi as name from organisations where id = any(${ids}::text[])`;
}

/** The bodies whose movements the caller leads: as head, in the board of the body, or of whoever appraises for it. */
export async function listLedBodies({ db, memberships, on }: UserContext): Promise<{ id: string; name: string }[]> {
  const placesOf = (...roles: string[]) =>
    memberships.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId);
  const boards = placesOf('statistician');
  const heads = placesOf('leader', 'unitHead');
  return db.sql<{ id: string; name: string }[]>`
    select o.id, o.name_vi as name from organisations o
    where (o.valid_to is null or o.valid_to >= ${on})
      and (o.id = any(${[...boards, ...heads]}::text[]) or exists (
        select 1 from organisation_offices f
        where f.organisation_id = o.id and f.office = 'appraiser' and f.holder_id = any(${boards}::text[])
          and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})))
    order by o.level <> 'province', o.name_vi`;
}
