import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** One link of a nomination's chain, as it is hashed and stored. */
export type HistoryEntry = {
  nominationId: string;
  sequence: number;
  previousHash: string;
  /** The database's clock, UTC with microseconds. */
  recordedAt: string;
  effectiveOn: string;
  actorId: string;
  role: string;
  organisationId: string;
  onBehalfOf: string | null;
  eventType: string;
  payloadHash: string;
  stageFrom: string | null;
  stageTo: string;
  award: string;
  ruleVersion: string | null;
  commandId: string;
};

export type HashedEntry = HistoryEntry & { payload: unknown; hash: string };

/** What the first entry of a chain stands on. */
export const chainStart = '0'.repeat(64);

/** Hashes a payload and the entry that carries it: SHA-256 over canonical JSON (RFC 8785), in hexadecimal. */
export function hashEntry(entry: Omit<HistoryEntry, 'payloadHash'>, payload: unknown): HashedEntry {
  const hashed = { ...entry, payloadHash: sha256(payload) };
  return { ...hashed, payload, hash: sha256(hashed) };
}

/** SHA-256 of the canonical JSON of a value. */
export function sha256(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');
}
