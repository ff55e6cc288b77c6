import { certificateData } from './data.ts';

/** A piece of a text that stays on one line, and how little a line likes to end behind it. */
export type Piece = { readonly text: string; readonly cost: number };

const { keptTogether, namedPlaces, badEnds, goodStarts } = certificateData.breaking;
/** Behind a comma; before a word that begins a part; anywhere else between two words. */
const costs = { comma: 0, part: 0.05, word: 0.3 };

/** The pieces of a person's name: its last part, which is what somebody is called, stays whole. */
export function namePieces(name: string): Piece[] {
  const syllables = name.split(/\s+/);
  const given = syllables.length > 3 ? 2 : 1;
  const front = syllables.slice(0, -given).map((text) => ({ text, cost: costs.word }));
  return [...front, { text: syllables.slice(-given).join(' '), cost: costs.word }];
}

/** The pieces of the name of an organisation or of a sentence. */
export function textPieces(text: string): Piece[] {
  const words = text.split(/\s+/);
  const pieces: Piece[] = [];
  let from = 0;
  while (from < words.length) {
    const to = endOfPiece(words, from);
    pieces.push({ text: words.slice(from, to).join(' '), cost: costAfter(words, to) });
    from = to;
  }
  return pieces;
}

/** Where the piece that begins here ends: fixed expressions, places with their kind, and words no line ends with. */
function endOfPiece(words: readonly string[], from: number): number {
  const kept = [...keptTogether, ...namedPlaces].find((phrase) => startsWith(words, from, phrase));
  let to = from + (kept?.length ?? 1);
  const isPlace = namedPlaces.some((phrase) => endsWith(words, from, to, phrase));
  if (isPlace) to = endOfProperName(words, to);
  while (to < words.length && (words[to] === '-' || words[to] === '–')) to += 1;
  const last = words[to - 1]?.toLowerCase() ?? '';
  return to < words.length && badEnds.includes(last) ? endOfPiece(words, to) : to;
}

function endOfProperName(words: readonly string[], from: number): number {
  let to = from;
  while (to < words.length && /^\p{Lu}/u.test(words[to] ?? '') && !/[,.;]$/.test(words[to - 1] ?? '')) to += 1;
  return to;
}

function costAfter(words: readonly string[], at: number): number {
  if (/[,;:]$/.test(words[at - 1] ?? '')) return costs.comma;
  return goodStarts.includes(words[at]?.toLowerCase() ?? '') || /^[-–]$/.test(words[at - 1] ?? '')
    ? costs.part
    : costs.word;
}

function startsWith(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => bare(words[at + index]) === word);
}

function endsWith(words: readonly string[], from: number, to: number, phrase: readonly string[]): boolean {
  return to - from >= phrase.length && phrase.every((word, index) => bare(words[to - phrase.length + index]) === word);
}

function bare(word: string | undefined): string | undefined {
  return word?.toLowerCase();
}
