import { actOn } from '../audit/acts.ts';
import type { Executor, Tx } from '@vinh-danh/db';
import { addWorkingDays, type Membership } from '@vinh-danh/workflows';
import { takesNominations } from '@vinh-danh/workflows/movement';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { expectMovement, type MovementChanged } from './change-movement.ts';
import type { RemindInput } from './input.ts';
import { findLeading } from './offices.ts';
import type { MovementHead } from './store.ts';

/** What a unit may be reminded of. */
export const reminderCauses = ['join', 'pledge', 'report'] as const;
export type ReminderCause = (typeof reminderCauses)[number];

type Who = Pick<UserContext, 'memberships' | 'on'>;
type Lacking = { unitId: string; cause: ReminderCause; isReminded: boolean };
/** From which office the caller reminds, and whom: all, or those below some bodies. */
type Reach = { office: Membership; below: readonly string[] | undefined };

/**
 * Reminds every unit within the caller's reach that has not joined, has not pledged, or whose report is late or soon due; one
 * that was reminded of it today is not reminded again.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `movementElsewhere`, `nobodyToRemind`.
 */
export async function remindUnits(context: UserContext, input: RemindInput): Promise<MovementChanged> {
  return actOn(context, 'movements', 'remind', input, async (tx) => {
    const { id, causes } = input;
    const found = await expectMovement(tx, id);
    const reach = await findReach(tx, context, found);
    if (!reach) throw new RefusedError({ code: 'roleNotPermitted', roles: ['statistician', 'leader', 'unitHead'] });
    if (!takesNominations(found.status)) throw new RefusedError({ code: 'movementElsewhere' });
    const lacking = await listLacking(tx, found, reach, context.on);
    const named = lacking.filter(({ cause, isReminded }) => causes.includes(cause) && !isReminded);
    if (named.length === 0) throw new RefusedError({ code: 'nobodyToRemind' });
    return {
      id,
      office: reach.office,
      payload: { causes, units: new Set(named.map(({ unitId }) => unitId)).size },
      also: (sequence) => insertReminders(tx, { id, sequence, named, on: context.on }),
    };
  });
}

/** How many units the caller could remind now, by cause; null for whoever reminds nobody. */
export async function countLacking(
  tx: Tx,
  who: Who,
  found: Pick<MovementHead, 'id' | 'status' | 'launchedById'>,
): Promise<Record<ReminderCause, number> | null> {
  const reach = takesNominations(found.status) ? await findReach(tx, who, found) : undefined;
  if (!reach) return null;
  const lacking = (await listLacking(tx, found, reach, who.on)).filter(({ isReminded }) => !isReminded);
  const count = (cause: ReminderCause) => lacking.filter((one) => one.cause === cause).length;
  return { join: count('join'), pledge: count('pledge'), report: count('report') };
}

/** The board and head of the movement reach all its units, the head of a body those below it in the tree. */
async function findReach(tx: Tx, who: Who, { launchedById }: Pick<MovementHead, 'launchedById'>) {
  const leading = await findLeading(tx, who, launchedById);
  if (leading) return { office: leading.office, below: undefined } satisfies Reach;
  const heads = who.memberships.filter(({ role }) => role === 'leader' || role === 'unitHead');
  const below = heads.map(({ organisationId }) => organisationId);
  const [head] = heads;
  if (!head || !(await hasBelow(tx, below))) return undefined;
  return { office: head, below } satisfies Reach;
}

async function hasBelow({ sql }: Executor, ids: readonly string[]): Promise<boolean> {
  const [row] = await sql`select 1 from organisations where parent_id = any(${[...ids]}::text[]) limit 1`;
  return row !== undefined;
}

/** Reports are late or soon due: when reminders go out. */
export function soonDue(on: string): string {
  return addWorkingDays(on, 3);
}

async function listLacking(
  { sql }: Executor,
  { id }: Pick<MovementHead, 'id'>,
  { below }: Reach,
  on: string,
): Promise<Lacking[]> {
  return sql<Lacking[]>`
    with recursive branch as (
      select id from organisations where parent_id = any(${[...(below ?? [])]}::text[])
      union
      select o.id from branch b join organisations o on o.parent_id = b.id
    ), lacking as (
      select u.unit_id, 'join' as cause from movement_units u where u.movement_id = ${id} and u.joined_on is null
      union all
      select u.unit_id, 'pledge' from movement_units u
      where u.movement_id = ${id} and u.joined_on is not null and not exists (
        select 1 from movement_pledges p
        where p.movement_id = u.movement_id and p.unit_id = u.unit_id and p.withdrawn_on is null)
      union
      select r.unit_id, 'report' from report_forms f join unit_reports r on r.form_id = f.id
      where f.movement_id = ${id} and ${unmadeSql(sql, on)}
    )
    select l.unit_id as "unitId", l.cause, exists (
        select 1 from movement_reminders m where m.unit_id = l.unit_id and m.movement_id = ${id} and m.cause = l.cause and m.reminded_on = ${on}) as "isReminded"
    from lacking l join organisations o on o.id = l.unit_id
    where (o.valid_to is null or o.valid_to >= ${on})
      and (${below === undefined} or l.unit_id in (select id from branch))
    order by o.name_vi, l.unit_id, l.cause`;
}

/** Reports `r` that have not been handed in and are late or soon due. */
export function unmadeSql(sql: Executor['sql'], on: string) {
  return sql`r.accepted is null and r.state <> 'submitted' and r.from_day <= ${on} and r.due_on <= ${soonDue(on)}`;
}

async function insertReminders(
  { sql }: Tx,
  { id, sequence, named, on }: { id: string; sequence: number; named: readonly Lacking[]; on: string },
): Promise<void> {
  await sql`
    insert into movement_reminders (movement_id, sequence, unit_id, cause, reminded_on)
    select ${id}, ${sequence}, unit_id, cause, ${on}
    from unnest(${named.map(({ unitId }) => unitId)}::text[], ${named.map(({ cause }) => cause as string)}::text[]) as n(unit_id, cause)`;
}
