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
type Row = { id: string; name: string; clerkId: string; appraiserId: string };

/**
 * Who works with a fund: the clerk who keeps the payer's books marks what was paid; who appraises for the payer, or its leader
 * or head, confirms it. For a province these are the clerk and the appraiser of its Department of Home Affairs.
 */
function toPayer({ id, name, clerkId, appraiserId }: Row, { memberships }: Who): Payer {
  const held = (role: Role, organisations: readonly string[]) =>
    memberships.find((one) => one.role === role && organisations.includes(one.organisationId));
  return {
    id,
    name,
    marks: held('clerk', [clerkId]),
    checks: held('appraiser', [appraiserId]) ?? held('leader', [id]) ?? held('unitHead', [id]),
  };
}

/** These bodies as payers. */
export async function readPayers({ sql }: Executor, ids: readonly string[], who: Who): Promise<Map<string, Payer>> {
  const rows = await sql<Row[]>`${rowsSql(sql, who.on)} where o.id = any(${[...ids]}::text[])`;
  return new Map(rows.map((row) => [row.id, toPayer(row, who)]));
}

/** The bodies whose fund the caller works with. */
export async function ownPayers({ sql }: Executor, who: Who): Promise<Payer[]> {
  const places = who.memberships.map(({ organisationId }) => organisationId);
  const rows = await sql<Row[]>`
    select * from (${rowsSql(sql, who.on)}) as payers
    where id = any(${places}::text[]) or "clerkId" = any(${places}::text[]) or "appraiserId" = any(${places}::text[])
    order by name`;
  return rows.map((row) => toPayer(row, who)).filter(({ marks, checks }) => marks ?? checks);
}

function rowsSql(sql: Executor['sql'], on: string) {
  const holder = (office: string) => sql`coalesce((
    select f.holder_id from organisation_offices f
    where f.organisation_id = o.id and f.office = ${office} and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
    order by f.valid_from desc limit 1), o.id)`;
  return sql`select o.id, o.name_vi as name, ${holder('clerk')} as "clerkId", ${holder('appraiser')} as "appraiserId" from organisations o`;
}
