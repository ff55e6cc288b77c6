import { readFileSync, statSync } from 'node:fs';
import { embeddedError } from './errors.ts';

/** The unprivileged account the server's processes run as when we are root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/** Preferred in this order; each is a service account without a log-in on the systems that have it. */
const SERVICE_ACCOUNTS = ['postgres', '_postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root lends the server an account that exists already: the owner of the
 * cluster or of the data folder when that is not root, else a service account. Undefined when we are not root.
 */
export function chooseAccount(folders: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  for (const folder of folders) {
    const owner = accounts.find((account) => account.uid === ownerOf(folder));
    if (owner) return owner;
  }
  for (const name of SERVICE_ACCOUNTS) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  const message = 'PostgreSQL does not run as root and no unprivileged account was found to run it as';
  throw embeddedError('START_FAILED', `${message}: start as an ordinary user, or set DATABASE_URL.`);
}

/** What child_process needs to run a program as the account; nothing when it runs as ourselves. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** initdb looks its account up by number, so only accounts the system knows by name will do. */
function readAccounts(): Account[] {
  let lines: string[];
  try {
    lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  } catch {
    return [];
  }
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    return account.name !== '' && account.uid > 0 && account.gid >= 0 ? [account] : [];
  });
}

function ownerOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.uid ?? 0;
}
