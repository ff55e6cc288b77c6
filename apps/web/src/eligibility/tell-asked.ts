import type { RuleFinding } from '../trpc.ts';
import { type Facts, tellLevel, type Telling, wordIn } from './telling.ts';

export type Asked = NonNullable<RuleFinding['asked']>;
type Of<T extends Asked['type']> = Extract<Asked, { type: T }>;
type Tell<T extends Asked['type']> = (asked: Of<T>, telling: Telling, facts: Facts) => string;

const tellers: { readonly [T in Asked['type']]: Tell<T> } = {
  rating: ({ years, minimum }, { book }, facts) =>
    book.asked.rating(years, book.ratings[minimum], spanOf(facts, book.span)),
  ratingCount: ({ count, withinYears, minimum }, { book }, facts) =>
    book.asked.ratingCount(count, withinYears, book.ratings[minimum], spanOf(facts, book.span)),
  award: ({ award, count, withinYears, sameYear }, { book, words }) =>
    `${book.asked.award(words.award(award), count)}${withinYears ? book.asked.withinYears(withinYears) : ''}${
      sameYear ? book.asked.sameYear : ''
    }.`,
  consecutiveAwards: ({ award, count }, { book, words }) => book.asked.consecutive(words.award(award), count),
  yearsSinceAward: ({ award, years, minimum }, { book, words }) =>
    book.asked.yearsSince(words.award(award), years, book.ratings[minimum]),
  initiatives: ({ count, scope }, { book }) => book.asked.initiatives(count, book.reaches[scope]),
  statement: ({ fact }, { book }) => `${book.statements[fact]}.`,
  movement: ({ launchers }, telling) => movement(launchers, telling),
  cluster: ({ rank, organisedBy }, telling) => telling.book.asked.cluster(rank, levels(organisedBy, telling)),
  memberAwards: ({ percent, award, strictlyMore }, { book, words }) =>
    book.asked.memberAwards(words.percent(percent / 100), words.award(award), strictlyMore),
  memberRatings: ({ percent, minimum }, { book, words }) =>
    book.asked.memberRatings(words.percent(percent / 100), book.ratings[minimum]),
  memberAwardCount: ({ count, award }, { book, words }) => book.asked.memberAwardCount(count, words.award(award)),
  noMemberDisciplined: ({ from }, { book }) => book.asked.noMemberDisciplined[from],
  service: ({ minMonths }, { book }) => book.asked.service(minMonths),
  quota: ({ percent, of }, telling) =>
    telling.book.asked.quota(telling.words.percent(percent / 100), tellQuotaBase(of, telling)),
  post: ({ any }, { book }) =>
    book.asked.post(any.map(({ post, minYears }) => book.asked.postYears(book.posts[post], minYears)).join('; ')),
};

/** What an award asks for, as a sentence. */
export function tellAsked(asked: Asked, telling: Telling, facts: Facts): string {
  return (tellers[asked.type] as Tell<Asked['type']>)(asked, telling, facts);
}

/** What a quota is counted of: an award, or another base. */
export function tellQuotaBase(base: string, { book, words }: Omit<Telling, 'awards'>): string {
  const named = wordIn(book.quotaBases, base);
  return named === base ? words.award(base) : named;
}

function movement(launchers: Of<'movement'>['launchers'], telling: Telling): string {
  const { asked } = telling.book;
  if (launchers.length === 0) return asked.movementAny;
  return asked.movement(
    launchers.map(({ by, minYears }) => asked.launcher(levels(by, telling), minYears)).join(asked.or),
  );
}

function levels(all: readonly string[], { words, book }: Telling): string {
  return all.map((level) => tellLevel(level, words)).join(book.asked.or);
}

function spanOf({ from, to }: Facts, span: (from: string, to: string) => string): string {
  return typeof from === 'number' && typeof to === 'number' ? span(String(from), String(to)) : '';
}
