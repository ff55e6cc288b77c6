import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { checkedSchema, type Connection, type Server } from './settings.ts';

export type RoleName = 'app' | 'verifier';

/** The login role of an installation. Role names are shared by the whole server, so they carry the schema's name. */
export function roleName(schema: string, role: RoleName): string {
  return `${checkedSchema(schema)}_${role}`;
}

/**
 * A role's password, derived from the installation's secret: every process that has the secret can connect, and no
 * password is stored anywhere.
 */
export function rolePassword(schema: string, role: RoleName, secret: string): string {
  if (secret.length < 16) throw new Error('The database secret must have at least 16 characters.');
  return createHmac('sha256', secret).update(roleName(schema, role)).digest('base64url');
}

/** The application's connection (not the owner, under row level security), from the owner's server and the secret. */
export function appConnection(server: Server, schema: string, secret: string): Connection {
  return { server, schema, user: roleName(schema, 'app'), password: rolePassword(schema, 'app', secret) };
}

/** The read-only connection of the history's verifier. */
export function verifierConnection(server: Server, schema: string, secret: string): Connection {
  return { server, schema, user: roleName(schema, 'verifier'), password: rolePassword(schema, 'verifier', secret) };
}

/**
 * The form in which PostgreSQL keeps a password (RFC 5803). Sent instead of the password, so that the password stands
 * in no server log. The salt is derived as well: the same password gives the same text.
 */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = createHash('sha256').update(`vinh-danh salt ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
