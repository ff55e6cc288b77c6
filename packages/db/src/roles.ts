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
  const name = roleName(schema, role);
  const password = rolePassword(schema, role, secret);
  const [found] = await sql<{ dangerous: boolean }[]>`
    select rolsuper or rolbypassrls or rolcreaterole or not rolcanlogin as dangerous from pg_roles where rolname = ${name}`;
  if (found?.dangerous) {
    throw new Error(`The database role "${name}" must be a login role without SUPERUSER, BYPASSRLS and CREATEROLE.`);
  }
  if (!found) await setPassword(sql, 'create', name, password);
  else if (!(await canLogIn({ server, schema, user: name, password }))) await setPassword(sql, 'alter', name, password);
  return name;
}

async function setPassword(sql: postgres.Sql, verb: 'create' | 'alter', name: string, password: string) {
  // Utility statements take no parameters; the text is base64 and punctuation of our own making.
  const verifier = scramVerifier(password);
  try {
    await sql.unsafe(`${verb} role ${name} login password '${verifier}'`);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    // Roles are shared by all databases of a server, and our lock is not: another migration made it in this moment.
    if (verb === 'create' && (error.code === '42710' || error.code === '23505')) return;
    if (error.code !== insufficientPrivilege) throw error;
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
