export type Neighbours = {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The place of the dossier in the list, from 1; 0 where it has left it. */
  readonly place: number;
};

/**
 * The dossiers before and after one in a list. `seen` is the list as it was while the dossier stood in it, `ids` as it is
 * now: what has left it meanwhile, the dossier itself included, is passed over.
 */
export function neighboursOf(id: string, seen: readonly string[], ids: readonly string[]): Neighbours {
  const still = new Set(ids);
  const at = seen.indexOf(id);
  if (at < 0) return { previous: undefined, next: undefined, place: 0 };
  const stays = (other: string) => other !== id && still.has(other);
  return {
    previous: seen.slice(0, at).findLast(stays),
    next: seen.slice(at + 1).find(stays),
    place: ids.indexOf(id) + 1,
  };
}
