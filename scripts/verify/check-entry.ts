import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A nomination's chain while it is read. */
export type Chain = {
  readonly nomination: string;
  readonly version: number;
  readonly head: string;
  /** The line its own line stands on. */
  readonly line: number;
  last: { sequence: number; hash: string; recordedAt: string; stageTo: unknown } | undefined;
};

const genesis = '0'.repeat(64);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/**
 * Whether an entry is the next link: it belongs to the nomination, follows the one before it in number, hash, time and
 * stage, and its payload and itself have the hashes it says. An entry's hash is SHA-256, in hexadecimal, over the canonical
 * JSON of all its fields but `payload` and `hash`; `payloadHash` is the same over the payload. Gives the first thing that
 * is wrong, or undefined and then stands as the last link.
 */
export function checkEntry(chain: Chain, line: Record<string, unknown>): string | undefined {
  const { payload, hash, ...hashed } = line;
  const { nominationId, sequence, previousHash, recordedAt, payloadHash, stageFrom, stageTo } = hashed;
  const { last } = chain;
  if (nominationId !== chain.nomination) return 'nominationId';
  if (typeof sequence !== 'number' || sequence !== (last?.sequence ?? 0) + 1) return 'sequence';
  if (payloadHash !== digest(payload)) return 'payload';
  if (typeof hash !== 'string' || hash !== digest(hashed)) return 'hash';
  if (previousHash !== (last?.hash ?? genesis)) return 'previousHash';
  if (typeof recordedAt !== 'string' || !instant.test(recordedAt) || recordedAt < (last?.recordedAt ?? ''))
    return 'recordedAt';
  if (stageFrom !== (last?.stageTo ?? null)) return 'stageFrom';
  chain.last = { sequence, hash, recordedAt, stageTo };
  return undefined;
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');
}
