import { embeddedError } from './errors.ts';

/** Everything listens on this machine alone. */
export const HOST = '127.0.0.1';

/** For a machine of two cores and 4 GB; a confirmed transaction is on the disk. */
const DEFAULTS: Record<string, string> = {
  max_connections: '100',
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
};

/** What the launcher itself relies on; overrides come before these, and the last one counts. */
const FIXED: Record<string, string> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** The server's command line, without the program: the folder, the port, the settings with the caller's overrides. */
export function serverArguments(folder: string, port: number, overrides: Record<string, string> = {}): string[] {
  const settings = { ...DEFAULTS, ...overrides, ...FIXED, port: String(port) };
  const options = Object.entries(settings).flatMap(([name, value]) => {
    if (/^[a-z_][a-z0-9_.]*$/i.test(name)) return ['-c', `${name}=${value}`];
    throw embeddedError('START_FAILED', `"${name}" is not the name of a PostgreSQL setting.`);
  });
  return ['-D', folder, ...options];
}
