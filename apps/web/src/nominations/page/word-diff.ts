export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many words a side a comparison says more than anybody reads, and takes long. */
const most = 2000;

/**
 * What to add to and remove from one text to get the other, by words, as few as possible (longest common subsequence).
 * Very long texts are told as one removed and one added whole.
 */
export function wordDiff(before: string, after: string): Part[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length > most || other.length > most) return joined([part('removed', before), part('added', after)]);
  const common = lengthsOf(one, other);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && one[i] === other[j]) {
      parts.push(part('same', one[i]));
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      parts.push(part('removed', one[i]));
      i += 1;
    } else {
      parts.push(part('added', other[j]));
      j += 1;
    }
  }
  return joined(parts);
}

const part = (kind: Part['kind'], text = ''): Part => ({ kind, text });

/** Words, each with the space behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** For each pair of places: how long the longest common rest is. */
function lengthsOf(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row)
        row[j] = one[i] === other[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** Neighbours of one kind in one piece. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text };
    else if (text) result.push({ kind, text });
  }
  return result;
}
