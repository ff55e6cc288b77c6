import { vi as messages } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { Eligibility } from '../trpc.ts';
import type { Book } from './messages/vi.ts';

/** What it takes to say a finding in words. */
export type Telling = {
  readonly words: AllWords;
  readonly book: Book;
  /** The awards that were looked at, to name those that a finding counts. */
  readonly awards: Eligibility['awards'];
};

export type Facts = Readonly<Record<string, unknown>>;

/** An award a finding names: by its id, or by code and year. */
export function tellAward(name: string, { words, book, awards }: Telling): string {
  const held = awards.find(({ id }) => id === name);
  if (held) return book.found.award(words.award(held.award), words.day(held.decidedOn));
  const [code = name, year] = name.split(' ');
  const same = awards.filter((one) => one.award === code && year !== undefined && yearOf(one) === year);
  const [only] = same;
  if (only && same.length === 1) return book.found.award(words.award(code), words.day(only.decidedOn));
  return year === undefined ? words.award(code) : book.found.awardYear(words.award(code), year);
}

function yearOf({ year, to, decidedOn }: Eligibility['awards'][number]): string {
  return year === undefined ? (to ?? decidedOn).slice(0, 4) : String(year);
}

/** A list of awards in words, or undefined where there is none. */
export function tellAwards(names: unknown, telling: Telling): string | undefined {
  const all = texts(names).map((name) => tellAward(name, telling));
  return all.length > 0 ? all.join('; ') : undefined;
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function count(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function tellLevel(level: string, { t }: AllWords): string {
  return Object.hasOwn(messages.levels, level) ? t(`levels.${level as keyof typeof messages.levels}`) : level;
}

/** The word of a list for a key; a key the list does not have is shown as it is. */
export function wordIn(list: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(list, key) ? (list[key] ?? key) : key;
}
