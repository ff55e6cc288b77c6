import type { Nomination } from '../../trpc.ts';

type Entry = Nomination['history'][number];

/** What others did after the version a person has seen, in the order of events; a person knows of its own acts. */
export function newsSince(version: number, history: readonly Entry[]): Entry[] {
  return history.filter(({ sequence, isOwn }) => sequence > version && !isOwn);
}
