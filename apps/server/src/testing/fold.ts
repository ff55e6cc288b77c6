import { createHash } from 'node:crypto';
import type { Dossier, Facts, Membership, NominationEvent, Role, Stage } from '@vinh-danh/workflows';
import { applyEvent } from '@vinh-danh/workflows';
import { expect } from 'vitest';
import type { StoredEntry } from './read.ts';

/** Where the history leads, event by event from the first entry's dossier; each permitted by its own entry's office. */
export function fold(history: readonly StoredEntry[]): { stage: Stage; dossier: Dossier } {
  const [first, ...rest] = history;
  let at = { stage: 'draft' as Stage, dossier: first?.payload['dossier'] as Dossier };
  for (const { eventType, payload, role, organisationId, stageFrom, stageTo, sequence } of rest) {
    const event = { type: eventType, ...(payload['event'] as object) } as NominationEvent;
    const membership: Membership = { id: 'of the entry', role: role as Role, organisationId };
    const outcome = applyEvent(at, event, [membership], payload['facts'] as Facts);
    if (!outcome.ok) throw new Error(`entry ${sequence} (${eventType}) refused: ${outcome.refusal.code}`);
    expect([stageFrom, stageTo]).toEqual([at.stage, outcome.stage]);
    at = outcome;
  }
  return at;
}

/** Each entry is hashed over what it tells and over the one before, in the order of time. */
export function expectChained(history: readonly StoredEntry[]): void {
  let previous = '0'.repeat(64);
  let time = '';
  for (const { payload, hash, ...entry } of history) {
    expect(entry.previousHash).toBe(previous);
    expect(entry.payloadHash).toBe(digest(payload));
    expect(hash).toBe(digest(entry));
    expect(entry.recordedAt >= time).toBe(true);
    previous = hash;
    time = entry.recordedAt;
  }
}

/** SHA-256 over JSON with sorted keys: written anew, so that it does not share a fault with the server. */
function digest(value: unknown): string {
  return createHash('sha256').update(sorted(value)).digest('hex');
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
