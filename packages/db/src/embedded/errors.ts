/**
 * What can go wrong while the embedded server is started:
 * - DATA_FOLDER_IN_USE: another live process holds the data folder (`pid` says which);
 * - DATA_FOLDER_UNUSABLE: the folder cannot be read, written, or holds another major version;
 * - BINARIES_MISSING: no server for this platform, or one that cannot run here;
 * - PORT_IN_USE: the port that was asked for is taken;
 * - START_FAILED: the server ended or did not answer; the message carries the tail of its log.
 */
export type EmbeddedErrorCode =
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_UNUSABLE'
  | 'BINARIES_MISSING'
  | 'PORT_IN_USE'
  | 'START_FAILED';

export type EmbeddedError = Error & { readonly code: EmbeddedErrorCode; readonly pid?: number };

type Details = { pid?: number; cause?: unknown };

/** Makes the error every function of this folder throws: a code for the caller, English words for the log. */
export function embeddedError(code: EmbeddedErrorCode, message: string, details: Details = {}): EmbeddedError {
  const error = new Error(message, details.cause === undefined ? {} : { cause: details.cause });
  error.name = 'EmbeddedError';
  return Object.assign(error, { code }, details.pid === undefined ? {} : { pid: details.pid });
}

/** The system's error code (`ENOENT`, `EACCES`, …) or the SQLSTATE of a thrown value, if it has one. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** A folder of another account, or one on a read-only disk, shows at whatever touches it first; anything else is given back. */
export function asUnusable(thrown: unknown, dataDirectory: string): unknown {
  const code = codeOf(thrown);
  if (code === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)) return thrown;
  const message = `The data folder ${dataDirectory} cannot be used (${code}): another account's, read-only, full?`;
  return embeddedError('DATA_FOLDER_UNUSABLE', message, { cause: thrown });
}
