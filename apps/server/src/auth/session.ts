import type { Db } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { SessionUser } from '../context.ts';

/** Seconds without a request after which a session ends. */
export const idleSeconds = 30 * 60;
/** Seconds after signing in at which a session ends, whatever was done. */
export const absoluteSeconds = 8 * 60 * 60;
/** The idle limit is written at most this often, so that reading stays reading. */
const extendEverySeconds = 5 * 60;

export type Session = { readonly user: SessionUser; readonly memberships: readonly Membership[] };
type Row = SessionUser & { memberships: Membership[]; isDue: boolean };

/**
 * Who is behind a session token, with the offices valid on the day, in one statement; undefined when the session is
 * unknown or over. A substitute's office is valid as long as the one it stands in for.
 */
export async function findSession(db: Db, token: string, on: string): Promise<Session | undefined> {
  const row = await findRow(db, token, on);
  return row && sessionOf(row);
}

/** The same, and counts as use: from time to time it moves the idle limit, never past the absolute one. */
export async function readSession(db: Db, token: string, on: string): Promise<Session | undefined> {
  const row = await findRow(db, token, on);
  if (row?.isDue) await extendSession(db, token);
  return row && sessionOf(row);
}

/** The offices a user holds on a day, for programs that act for one without a session. */
export async function findOffices({ sql }: Db, userId: string, on: string): Promise<Membership[]> {
  const rows = await sql<Membership[]>`
    select id, role, organisation_id as "organisationId" from memberships
    where user_id = ${userId} and valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) and substitute_for is null`;
  return [...rows];
}

/** Ends a session; harmless when it is over already. */
export async function endSession({ sql }: Db, token: string): Promise<void> {
  await sql`delete from sessions where token = ${token}`;
}

/** Removes the rows of sessions that are over. */
export async function removeEndedSessions({ sql }: Db): Promise<void> {
  await sql`
    delete from sessions
    where expires_at < now() or created_at < now() - ${absoluteSeconds} * interval '1 second'`;
}

async function findRow({ sql }: Db, token: string, on: string): Promise<Row | undefined> {
  const [row] = await sql<Row[]>`
    select u.id, u.name, u.email,
      s.updated_at < now() - ${extendEverySeconds} * interval '1 second' as "isDue",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'id', m.id, 'role', m.role, 'organisationId', m.organisation_id, 'onBehalfOf', p.user_id,
          'signsAs', m.signing_form, 'signingTitle', m.signing_title)) order by m.id)
        from memberships m
        left join memberships p on p.id = m.substitute_for
        where m.user_id = u.id
          and m.valid_from <= ${on}::date and (m.valid_to is null or m.valid_to >= ${on}::date)
          and (p.id is null or p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to >= ${on}::date))
      ), '[]') as memberships
    from sessions s
    join users u on u.id = s.user_id
    where s.token = ${token} and s.expires_at > now()
      and s.created_at > now() - ${absoluteSeconds} * interval '1 second'`;
  return row;
}

async function extendSession({ sql }: Db, token: string): Promise<void> {
  await sql`
    update sessions set updated_at = now(), expires_at = least(
      now() + ${idleSeconds} * interval '1 second', created_at + ${absoluteSeconds} * interval '1 second')
    where token = ${token}`;
}

function sessionOf({ id, name, email, memberships }: Row): Session {
  return { user: { id, name, email }, memberships };
}
