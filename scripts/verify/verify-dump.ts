import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkEntry, type Chain } from './check-entry.ts';

/** What is wrong and where: the line of the dump (from 1), the nomination and the entry's sequence where there is one. */
export type Fault = { line: number; nomination: string | null; sequence: number | null; what: string };
export type Verdict = { verified: boolean; nominations: number; entries: number; firstBad: Fault | null };

type Header = { nominations: number; entries: number };
type Line = Record<string, unknown>;

/**
 * Reads a dump line by line and re-hashes all of it. The dump proves itself only against its own heads: whoever keeps an
 * older dump, or the heads of one, can tell whether a history was rewritten together with its head.
 */
export async function verifyDump(file: string): Promise<Verdict> {
  const state = {
    header: undefined as Header | undefined,
    chain: undefined as Chain | undefined,
    seen: new Set<string>(),
    entries: 0,
    line: 0,
  };
  const fault = (what: string, line = state.line, sequence: number | null = null): Fault => ({
    line,
    nomination: state.chain?.nomination ?? null,
    sequence,
    what,
  });

  function read(text: string): Fault | undefined {
    state.line += 1;
    const line = parse(text);
    if (!line) return fault('notJson');
    if (!state.header) {
      state.header = headerIn(line);
      return state.header ? undefined : fault('header');
    }
    if ('nomination' in line) return ended() ?? begin(line);
    if (!state.chain) return fault('entryWithoutNomination');
    state.entries += 1;
    const what = checkEntry(state.chain, line);
    const { sequence } = line;
    return what ? fault(what, state.line, typeof sequence === 'number' ? sequence : null) : undefined;
  }

  function begin(line: Line): Fault | undefined {
    const { nomination, version, head } = line;
    if (typeof nomination !== 'string' || typeof version !== 'number' || typeof head !== 'string')
      return fault('nominationLine');
    const isKnown = state.seen.has(nomination);
    state.seen.add(nomination);
    state.chain = { nomination, version, head, line: state.line, last: undefined };
    return isKnown ? fault('duplicate') : undefined;
  }

  /** Whether the chain that ends here is as long as its version says and ends in its head. */
  function ended(): Fault | undefined {
    const { chain } = state;
    if (!chain) return undefined;
    const length = chain.last?.sequence ?? 0;
    if (length !== chain.version) return fault(length < chain.version ? 'tailMissing' : 'version', chain.line, length);
    return chain.last && chain.last.hash === chain.head ? undefined : fault('head', chain.line, length);
  }

  function closing(): Fault | undefined {
    const { header } = state;
    if (!header) return fault('header', 1);
    const unended = ended();
    if (unended) return unended;
    const isWhole = header.nominations === state.seen.size && header.entries === state.entries;
    return isWhole ? undefined : { ...fault('endMissing'), nomination: null };
  }

  const verdict = (firstBad: Fault | undefined): Verdict => ({
    verified: firstBad === undefined,
    nominations: state.seen.size,
    entries: state.entries,
    firstBad: firstBad ?? null,
  });
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const bad = read(text);
    if (bad) return verdict(bad);
  }
  return verdict(closing());
}

function parse(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}

function headerIn({ format, version, nominations, entries }: Line): Header | undefined {
  const isHeader =
    format === 'vinh-danh-history' && version === 1 && typeof nominations === 'number' && typeof entries === 'number';
  return isHeader ? { nominations, entries } : undefined;
}
