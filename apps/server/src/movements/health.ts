import type { Executor } from '@vinh-danh/db';
import { readInContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { type FormProgress, type NamedLimit, readProgress } from '../reports/progress.ts';
import { findMovement } from './store.ts';

export type MovementHealth = {
  id: string;
  name: string;
  launchedByName: string;
  units: HealthUnit[];
  /** Organisations above the units, by which these are grouped in the picture. */
  groups: { id: string; name: string }[];
  forms: FormProgress[];
  limits: NamedLimit[];
  /** Under this movement, as far as the caller reads them. */
  nominations: { underWay: number; decided: number };
};
export type HealthUnit = { unitId: string; unitName: string; parentId: string | null; joinedOn: string | null };

/** How a movement goes at a glance. @throws RefusedError `notFound`. */
export async function getHealth(context: UserContext, id: string): Promise<MovementHealth> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const found = await findMovement(tx, id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const [units, progress, nominations] = await Promise.all([
      listUnits(tx, id),
      readProgress(tx, id, context.on),
      countNominations(tx, id),
    ]);
    return {
      id,
      name: found.name,
      launchedByName: found.launchedByName,
      units,
      groups: await listGroups(tx, units),
      ...progress,
      nominations,
    };
  });
}

async function listUnits({ sql }: Executor, id: string): Promise<HealthUnit[]> {
  return sql<HealthUnit[]>`
    select u.unit_id as "unitId", o.name_vi as "unitName", o.parent_id as "parentId", u.joined_on as "joinedOn"
    from movement_units u join organisations o on o.id = u.unit_id
    where u.movement_id = ${id} order by u.joined_on is not null, o.name_vi, u.unit_id`;
}

async function listGroups({ sql }: Executor, units: readonly HealthUnit[]): Promise<{ id: string; name: string }[]> {
  const ids = units.flatMap(({ parentId }) => parentId ?? []);
  return sql<{ id: string; name: string }[]>`
    select id, name_vi as name from organisations where id = any(${ids}::text[]) order by name_vi, id`;
}

async function countNominations({ sql }: Executor, id: string): Promise<MovementHealth['nominations']> {
  const [row] = await sql<MovementHealth['nominations'][]>`
    select (count(*) filter (where stage in ('intake', 'appraisal', 'council', 'leader', 'suspended', 'approved')))::int as "underWay",
      (count(*) filter (where stage in ('decided', 'conferred')))::int as decided
    from nominations where movement_id = ${id}`;
  return row ?? { underWay: 0, decided: 0 };
}
