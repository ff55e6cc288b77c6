import { hash, verify } from '@node-rs/argon2';
import { createGate } from '../gate.ts';

// OWASP's least for argon2id, which is this library's default algorithm: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// A hash is 19 MiB and tens of milliseconds of a core: more than two at once would starve everything else.
const turns = createGate({ size: 2, patienceMs: 10_000, queue: 200 });

/** The argon2id text of a password, as the accounts table keeps it. @throws RefusedError `busy` when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return turns.run(() => hash(password, cost));
}

/** Whether the password is the one that was hashed; false for a text that is no hash. */
export function verifyPassword({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> {
  return turns.run(() => verify(kept, password).catch(() => false));
}
