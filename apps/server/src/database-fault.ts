/** Errors that say: there is no database now, or none that takes work. From postgres.js and from the socket. */
const awayCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // SQLSTATE: database missing (being renamed or restored), read-only standby, idle transaction ended by the server.
  '3D000',
  '25006',
  '25P03',
]);

/** SQLSTATE: serialization, deadlock, lock not available, statement cancelled by its timeout. Trying again helps. */
const busyStates = new Set(['40001', '40P01', '55P03', '57014']);

/** SQLSTATE: a text PostgreSQL cannot store, such as one with U+0000. */
const badTextStates = new Set(['22021', '22P05']);

type Fault = 'databaseAway' | 'busy' | 'badInput';

/**
 * What an error of the database means to the caller, by SQLSTATE or the driver's code, looked for along the causes since
 * drizzle wraps. Undefined when the error is no such fault: then it is a bug.
 */
export function findDatabaseFault(error: unknown): Fault | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    const fault = faultOf(codeOf(at));
    if (fault) return fault;
    if (at instanceof AggregateError) {
      const inner = at.errors.map(findDatabaseFault).find((found) => found !== undefined);
      if (inner) return inner;
    }
  }
  return undefined;
}

/** The SQLSTATE or system code an error carries. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function faultOf(code: string | undefined): Fault | undefined {
  if (code === undefined) return undefined;
  if (awayCodes.has(code)) return 'databaseAway';
  if (busyStates.has(code)) return 'busy';
  if (badTextStates.has(code)) return 'badInput';
  // Classes: connection (08), authorisation at login (28), resources such as disk and connections (53), operator (57P).
  const sqlState = /^[0-9A-Z]{5}$/.test(code);
  return sqlState && /^(08|28|53|57P|58)/.test(code) ? 'databaseAway' : undefined;
}
