import type { ServerRefusal } from '../trpc.ts';
import { vi } from './further/vi.ts';
import type { AllWords } from './further/words.ts';

type Params = Readonly<Record<string, unknown>>;
const days = new Set(['day', 'earliest', 'earliest', 'closesOn', 'dueOn']);
const awards = new Set(['award', 'voted']);
/** Whatever a sentence may name; a name the server has not given must not cost the whole sentence. */
export const named =
  'actor at atMost award cast ceremony closesOn count day document dueOn earliest event inFavour keys labels letters megabytes members nameEn nameVi names occupation open organisation papers present reports required role roles stage subject units voted voters year'.split(
    ' ',
  );
const blanks = Object.fromEntries(named.map((name) => [name, '…']));

/** The sentence of a refusal and the rule behind it. Every parameter is turned into words before it is set in. */
export function tellRefusal(refusal: ServerRefusal, words: AllWords): { sentence: string; source: string | undefined } {
  const { t } = words;
  const { code, source, roles, stage, event, params = {} } = refusal as Told;
  const known = Object.hasOwn(vi.refusals, code) ? (code as keyof typeof vi.refusals) : 'other';
  const sentence = t(`refusals.${known}`, {
    ...blanks,
    ...wordsOf(params, words),
    ...(stage ? { stage: nameIn('stages', stage, words) } : {}),
    ...(event ? { event: nameIn('events', event, words) } : {}),
    roles: words.list((roles ?? []).map((role) => nameIn('roles', role, words))),
  });
  return { sentence, source: source ? t('common.source', { source }) : undefined };
}

type Told = {
  readonly code: string;
  readonly source?: string;
  readonly roles?: readonly string[];
  readonly stage?: string;
  readonly event?: string;
  readonly params?: Params;
};

/** Every parameter as words: days, awards, papers, roles, stages and numbers as this language writes them. */
function wordsOf(params: Params, words: AllWords): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordOf(name, value, words)]));
}

function wordOf(name: string, value: unknown, words: AllWords): string {
  if (Array.isArray(value))
    return words.list(value.map((entry) => (name === 'papers' ? nameIn('papers', entry, words) : String(entry))));
  if (typeof value === 'number') return words.number(value);
  const text = String(value);
  if (days.has(name)) return words.day(text);
  if (awards.has(name)) return words.award(text);
  if (name === 'at') return words.time(text);
  if (name === 'subject') return nameIn('subjects', text, words);
  if (name === 'occupation') return nameIn('occupations', text, words);
  if (name === 'role') return nameIn('roles', text, words);
  if (name === 'stage') return nameIn('stages', text, words);
  if (name === 'event') return nameIn('history', text, words);
  return text;
}

type Book = 'stages' | 'events' | 'occupations' | 'roles' | 'papers' | 'subjects' | 'history';

/** A name from one of the catalogue's lists; what the list does not have is shown as it came. */
function nameIn(book: Book, key: unknown, { t }: AllWords): string {
  const name = String(key);
  return Object.hasOwn(vi[book], name) ? t(`${book}.${name}` as 'stages.draft') : name;
}
