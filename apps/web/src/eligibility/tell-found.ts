import type { RuleFinding } from '../trpc.ts';
import { vi as messages } from '../messages/further/vi.ts';
import type { Asked } from './tell-asked.ts';
import { count, type Facts, tellAwards, tellLevel, type Telling, text, texts, wordIn } from './telling.ts';

type Tell = (facts: Facts, telling: Telling, asked: Asked | undefined) => (string | undefined)[];
type Year = { readonly year: number; readonly rating: string };

const ratedYears: Tell = ({ from, to, after, ratings }, { book, words }) => {
  const seen = Array.isArray(ratings) ? (ratings as Year[]) : [];
  const [first, last] = [count(from), count(to)];
  const years = first === undefined || last === undefined ? [] : range(first, last);
  const missing = years.filter((year) => !seen.some((one) => one.year === year));
  return [
    seen.length > 0
      ? book.found.ratings(
          [...Map.groupBy(seen, ({ rating }) => rating)]
            .map(([rating, rated]) =>
              book.found.rating(words.list(rated.map(({ year }) => String(year))), wordIn(book.ratings, rating)),
            )
            .join('; '),
        )
      : undefined,
    missing.length > 0 ? book.found.missingYears(words.list(missing.map(String))) : undefined,
    text(after) ? book.found.after(words.day(text(after))) : undefined,
  ];
};

const held: Tell = ({ counted, unclear, shaken }, telling) => {
  const { found } = telling.book;
  const [have, open, fallen] = [counted, unclear, shaken].map((names) => tellAwards(names, telling));
  return [have ? found.awards(have) : found.noAward, open && found.unclear(open), fallen && found.shaken(fallen)];
};

const members: Tell = ({ total, rated, percent: _percent, disciplined, needed, ...rest }, { book, words }) => {
  const said = disciplined as { reprimand: number; warning: number } | undefined;
  if (said) return [book.found.disciplined(words.number(said.reprimand), words.number(said.warning))];
  const other = count(Object.values(rest).find((value) => typeof value === 'number'));
  const have = count(rated) ?? other;
  if (have === undefined) return [];
  return count(needed) === undefined
    ? [book.found.members(words.number(have), words.number(count(total) ?? 0))]
    : [book.found.memberCount(words.number(have))];
};

/** By the criterion or the principle. */
const tellers: Readonly<Record<string, Tell>> = {
  rating: ratedYears,
  ratingCount: ratedYears,
  award: held,
  consecutiveAwards: held,
  yearsSinceAward: (facts, telling, asked) => [
    ...(facts['since'] === undefined && facts['counted'] === undefined
      ? []
      : [tellSince(facts, telling) ?? telling.book.found.noAward]),
    ...ratedYears(facts, telling, asked),
  ],
  initiatives: (facts, telling, asked) =>
    facts['counted'] !== undefined
      ? held(facts, telling, asked)
      : [
          telling.book.found.initiatives(
            telling.words.number(count(facts['recognised']) ?? 0),
            telling.words.number(count(facts['claimed']) ?? 0),
          ),
        ],
  statement: ({ said }, { book }) => [text(said) && wordIn(book.found.statements, text(said) ?? '')],
  movement: ({ launchedBy, from, to, selected }, { book, words }) => [
    book.found.movement(tellLevel(text(launchedBy) ?? '', words), words.day(text(from)), words.day(text(to))),
    selected === true ? undefined : book.found.notSelected,
  ],
  cluster: ({ rank, organisedBy }, { book, words }) => [
    book.found.cluster(words.number(count(rank) ?? 0), tellLevel(text(organisedBy) ?? '', words)),
  ],
  memberAwards: members,
  memberRatings: members,
  memberAwardCount: members,
  noMemberDisciplined: members,
  service: ({ serviceMonths }, { book, words }) => [book.found.service(words.number(count(serviceMonths) ?? 0))],
  quota: ({ proposed, base }, { book, words }) =>
    count(base) === undefined
      ? []
      : [book.found.quota(words.number(count(proposed) ?? 0), words.number(count(base) ?? 0))],
  post: ({ posts, womenTerm }, { book, words }) => [
    book.found.posts(
      (posts as { post: string; years: number }[])
        .map(({ post, years }) => book.found.post(wordIn(book.posts, post), words.number(years)))
        .join('; '),
    ),
    text(womenTerm) && book.found.womenTerm(text(womenTerm) ?? ''),
  ],
  subject: ({ subject, allowed }, { book, words }) => [
    book.found.subject(
      tellSubject(text(subject) ?? '', words),
      words.list(texts(allowed).map((kind) => tellSubject(kind, words))),
    ),
  ],
  diplomatic: ({ origin, subject }, { book, words }) => [
    book.found.origin(tellOrigin(text(origin) ?? text(subject) ?? '', words)),
  ],
  unitStanding: ({ dissolvedOn, foundedOn }, { book, words }) => [
    text(dissolvedOn) && book.found.unitEnded(words.day(text(dissolvedOn))),
    text(foundedOn) && book.found.unitNotYet(words.day(text(foundedOn))),
  ],
  registration: ({ registered }, { book }) => [wordIn(book.found.registered, String(registered))],
  suspension: ({ suspension }, { book }) => {
    const causes = texts(suspension).map((cause) => wordIn(book.suspensions, cause));
    return [causes.length > 0 ? book.found.suspension(causes.join('; ')) : book.found.noSuspension];
  },
  restartAfterDiscipline: ({ discipline, achievementFrom }, { book, words }) => [
    discipline === null
      ? book.found.noDiscipline
      : book.found.discipline(words.day((discipline as { endedOn: string }).endedOn)),
    text(achievementFrom) && book.found.achievementFrom(words.day(text(achievementFrom))),
  ],
  oneAchievement: ({ alreadyHonoured }, telling) => {
    const awards = tellAwards(alreadyHonoured, telling);
    return [awards ? telling.book.found.honoured(awards) : telling.book.found.noHonoured];
  },
  interval: ({ previous, achievementFrom }, { book, words }) => [
    text(previous) ? book.found.previous(words.day(text(previous))) : book.found.noPrevious,
    text(achievementFrom) && book.found.achievementFrom(words.day(text(achievementFrom))),
  ],
  oneStateAwardAYear: ({ year, held: names }, telling) => {
    const awards = tellAwards(names, telling);
    const { found } = telling.book;
    return [awards ? found.sameYear(String(year), awards) : found.noSameYear(String(year))];
  },
  annulledBasis: ({ ignored, dependants }, telling) => {
    const [gone, shaken] = [ignored, dependants].map((names) => tellAwards(names, telling));
    const { found } = telling.book;
    return [gone && found.annulled(gone), shaken && found.dependants(shaken)];
  },
  organisationsRating: ({ organisationsRating }, { book }) => [
    book.found.cause(wordIn(book.ratings, text(organisationsRating) ?? '')),
  ],
  occasion: ({ occasion }, { book }) => [book.found.occasion(wordIn(book.occasions, text(occasion) ?? ''))],
  directWorkers: ({ total, direct }, { book, words }) => [
    book.found.workers(words.number(count(direct) ?? 0), words.number(count(total) ?? 0)),
  ],
  movementQuota: ({ allowed, given }, { book, words }) => [
    book.found.places(words.number(count(given) ?? 0), words.number(count(allowed) ?? 0)),
  ],
  launcher: ({ launchedBy }, { words }) => [`${tellLevel(text(launchedBy) ?? '', words)}.`],
  simplifiedProcedure: simplified,
  simplifiedProcedureA: simplified,
};

/** Rules that what is asked of the register answers, not the unit. */
const ofMovement: ReadonlySet<string> = new Set(['movement', 'launcher', 'movementQuota']);
/** Rules of which an award the register does not know may be the answer. */
const ofAwards: ReadonlySet<string> = new Set([
  'award',
  'consecutiveAwards',
  'yearsSinceAward',
  'oneAchievement',
  'interval',
  'oneStateAwardAYear',
]);

type Part = Pick<RuleFinding, 'verdict' | 'facts'> & { readonly asked?: Asked | undefined };

/** What the facts say of a rule (a principle by its name, a criterion by its word), as sentences. */
export function tellFound(name: string, { verdict, facts, asked }: Part, telling: Telling): string[] {
  const { found } = telling.book;
  const isUnknown = verdict === 'unknown';
  const bare = Object.keys(facts).every((key) => bareKeys.has(key));
  if (isUnknown && bare) return [ofMovement.has(name) ? found.noMovement : found.nothing];
  const told =
    tellers[name]?.(facts, telling, asked).filter((sentence) => sentence !== undefined && sentence !== '') ?? [];
  const lines = told as string[];
  return isUnknown && ofAwards.has(name) ? [...lines, found.mayBeMore] : lines;
}

/** What an unknown finding says of itself, and not of the case. */
const bareKeys: ReadonlySet<string> = new Set(['statement', 'of', 'percent']);

function simplified({ commendationType, simplifiedCause }: Facts, { book, words }: Telling): string[] {
  const type = text(commendationType);
  if (type && Object.hasOwn(messages.types, type))
    return [book.found.type(words.t(`types.${type as keyof typeof messages.types}`))];
  return [book.found.cause(wordIn(book.causes, text(simplifiedCause) ?? ''))];
}

function tellSince({ since, counted }: Facts, telling: Telling): string | undefined {
  const awards = tellAwards(text(since) ? [since] : counted, telling);
  return awards && telling.book.found.awards(awards);
}

function tellSubject(kind: string, { t }: Telling['words']): string {
  return Object.hasOwn(messages.subjects, kind) ? t(`subjects.${kind as keyof typeof messages.subjects}`) : kind;
}

function tellOrigin(origin: string, { t }: Telling['words']): string {
  return Object.hasOwn(messages.origins, origin) ? t(`origins.${origin as keyof typeof messages.origins}`) : origin;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
