import postgres from 'postgres';
import { connect } from './client.ts';
import { roleName, rolePassword, scramVerifier, type RoleName } from './credentials.ts';
import type { Server } from './settings.ts';

const insufficientPrivilege = '42501';

/** Makes the role with the derived password, or checks the one that is there. Gives its name. */
export async function ensureRole(
  sql: postgres.Sql,
  { server, schema, role, secret }: { server: Server; schema: string; role: RoleName; secret: string },
): Promise<string> {
  const user = roleName(schema, role);
  const password = rolePassword(schema, role, secret);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const known = await findRole(sql, user);
      if (!known) await setPassword(sql, 'create', user, password);
      else if (!(await canLogIn({ server, schema, user, password }))) await setPassword(sql, 'alter', user, password);
      return user;
    } catch (error) {
      if (attempt === 5 || !isRace(error)) throw error;
    }
  }
}

async function findRole(sql: postgres.Sql, name: string): Promise<boolean> {
  const [found] = await sql<{ dangerous: boolean }[]>`
    select rolsuper or rolbypassrls or rolcreaterole or not rolcanlogin as dangerous from pg_roles where rolname = ${name}`;
  if (found?.dangerous) {
    throw new Error(`The database role "${name}" must be a login role without SUPERUSER, BYPASSRLS and CREATEROLE.`);
  }
  return found !== undefined;
}

/**
 * Roles are shared by all databases of a server, and our lock is not: another installation's migration may have made or
 * changed the same role in this moment (duplicate_object, unique_violation, "tuple concurrently updated").
 */
function isRace(error: unknown): boolean {
  return error instanceof postgres.PostgresError && ['42710', '23505', 'XX000'].includes(error.code);
}

async function setPassword(sql: postgres.Sql, verb: 'create' | 'alter', name: string, password: string) {
  try {
    // Utility statements take no parameters; both texts are of our own making and hold no quote.
    await sql.unsafe(`${verb} role ${name} login password '${scramVerifier(password)}'`);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== insufficientPrivilege) throw error;
    throw new Error(
      `The database user may not ${verb} the role "${name}". Let it create roles (ALTER ROLE … CREATEROLE), or create a ` +
        'login role for the application yourself and give its address as DATABASE_APP_URL.',
      { cause: error },
    );
  }
}

async function canLogIn(connection: { server: Server; schema: string; user: string; password: string }) {
  const db = connect({ ...connection, max: 1 });
  try {
    await db.sql`select 1`;
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code.startsWith('28')) return false;
    throw error;
  } finally {
    await db.end();
  }
}
