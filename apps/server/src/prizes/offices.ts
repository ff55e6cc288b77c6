import type { Executor } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';

export const markers = ['clerk'] as const satisfies Role[];
export const checkers = ['appraiser', 'leader', 'unitHead'] as const satisfies Role[];

/** A body whose fund pays, and the offices in which the caller marks and checks its payments. */
export type Payer = {
  readonly id: string;
  readonly name: string;
  readonly marks: Membership | undefined;
  readonly checks: Membership | undefined;
};

type Who = Pick<UserContext, 'memberships' | 'on'>;
type Row = { id: string; name: string; bodyId: string; clerkId: string; appraiserId: string };

/**
 * Who works with a fund: the clerk who keeps the payer's books marks what was paid; who appraises for the payer, or its leader
 * or head, confirms it. For a province these are the clerk and the appraiser of its Department of Home Affairs. The fund of a
 * body that has ended is its main heir's.
 */
function toPayer({ id, name, bodyId, clerkId, appraiserId }: Row, { memberships }: Who): Payer {
  const held = (role: Role, organisations: readonly string[]) =>
    memberships.find((one) => one.role === role && organisations.includes(one.organisationId));
  return {
    id,
    name,
    marks: held('clerk', [clerkId]),
    checks: held('appraiser', [appraiserId]) ?? held('leader', [bodyId]) ?? held('unitHead', [bodyId]),
  };
}

/** These bodies as payers. */
export async function readPayers({ sql }: Executor, ids: readonly string[], who: Who): Promise<Map<string, Payer>> {
  const rows = await sql<Row[]>`${payersSql(sql, sql`o.id = any(${[...ids]}::text[])`, who.on)} select * from payers`;
  return new Map(rows.map((row) => [row.id, toPayer(row, who)]));
}

/** The bodies whose fund the caller works with, and those that have ended whose fund came to them. */
export async function ownPayers({ sql }: Executor, who: Who): Promise<Payer[]> {
  const places = who.memberships.map(({ organisationId }) => organisationId);
  const rows = await sql<Row[]>`
    ${payersSql(sql, sql`true`, who.on)}
    select * from payers
    where "bodyId" = any(${places}::text[]) or "clerkId" = any(${places}::text[]) or "appraiserId" = any(${places}::text[])
    order by name`;
  return rows.map((row) => toPayer(row, who)).filter(({ marks, checks }) => marks ?? checks);
}

/** Payers with the body that has their fund on the day: themselves, or who came after them, and that body's offices. */
function payersSql(sql: Executor['sql'], which: ReturnType<Executor['sql']>, on: string) {
  const holder = (office: string) => sql`coalesce((
    select f.holder_id from organisation_offices f
    where f.organisation_id = b.id and f.office = ${office} and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
    order by f.valid_from desc limit 1), b.id)`;
  return sql`
    with recursive bodies(id, body_id) as (
      select o.id, o.id from organisations o where ${which}
      union
      select x.id, s.successor_id from bodies x
      join organisations e on e.id = x.body_id and e.valid_to < ${on}
      join organisation_successors s on s.organisation_id = x.body_id and s.is_main
    ), payers as (
      select o.id, o.name_vi as name, b.id as "bodyId", ${holder('clerk')} as "clerkId", ${holder('appraiser')} as "appraiserId"
      from bodies x join organisations o on o.id = x.id
      join organisations b on b.id = x.body_id and (b.valid_to is null or b.valid_to >= ${on})
    )`;
}
