import type { RuleWords } from '@vinh-danh/workflows/words';

type Say<Names extends string> = (values: Readonly<Record<Names, string>>) => string;

/** What the pages of the rulebook say, beside the catalogue of the whole product; fetched with them. */
export type RuleText = {
  /** How the rulebook itself is said. */
  readonly words: RuleWords;
  readonly unverified: string;
  readonly notice: string;
  /** What the mark means, once for a page. */
  readonly marked: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly posthumous: Readonly<Record<'yes' | 'no', string>>;
  readonly book: {
    readonly title: string;
    readonly lead: Say<'law' | 'decree'>;
    readonly regime: string;
    readonly since: Say<'from'>;
    readonly between: Say<'from' | 'to'>;
    readonly search: string;
    readonly count: Say<'count'>;
    readonly none: string;
    readonly noneLead: string;
    readonly prepared: Say<'law' | 'from'>;
    readonly columns: Readonly<Record<'award' | 'decides' | 'subjects' | 'posthumous' | 'source', string>>;
    readonly toCalendar: string;
    readonly print: string;
  };
  readonly award: {
    readonly back: string;
    readonly choices: string;
    readonly open: Say<'count'>;
    readonly clear: string;
    readonly remove: Say<'name'>;
    readonly day: string;
    readonly dayOutside: string;
    readonly case: string;
    readonly missing: string;
    readonly missingLead: string;
    readonly under: Say<'law' | 'decree'>;
    readonly founded: Say<'unit' | 'day'>;
    readonly dissolved: Say<'unit' | 'day'>;
    readonly predecessors: string;
    readonly successors: string;
    readonly print: string;
    readonly printAbout: Say<'day'>;
  };
  readonly road: {
    readonly title: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'level' | 'appraises' | 'votes' | 'signs', string>>;
    readonly noVote: string;
    readonly decides: Say<'name'>;
    readonly authority: Say<'name'>;
    readonly wording: Say<'wording'>;
    readonly none: string;
  };
  readonly criteria: Readonly<Record<'title' | 'own' | 'general' | 'soft' | 'women', string>>;
  readonly papers: {
    readonly title: string;
    readonly caption: string;
    readonly originals: Say<'count'>;
    readonly form: Say<'number'>;
    readonly columns: Readonly<Record<'paper' | 'form' | 'source', string>>;
  };
  readonly council: {
    readonly title: string;
    readonly exempt: string;
    readonly none: string;
    readonly share: string;
    readonly atLeast: Say<'percent' | 'base'>;
    readonly moreThan: Say<'percent' | 'base'>;
    readonly quorum: string;
    readonly present: Say<'fraction'>;
    readonly ballot: string;
    readonly ballots: Readonly<Record<string, string>>;
    readonly absentees: string;
    readonly levels: string;
  };
  readonly days: {
    readonly title: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'step' | 'days' | 'due' | 'source', string>>;
    readonly submitBy: Say<'day'>;
    readonly past: string;
    readonly lead: Say<'day'>;
    readonly projected: string;
    readonly outside: string;
  };
  readonly prize: {
    readonly title: string;
    readonly amount: Say<'amount'>;
    readonly atMost: Say<'amount'>;
    readonly multiplier: string;
    readonly times: Say<'multiplier'>;
    readonly multiplierOf: Say<'multiplier'>;
    readonly baseSalary: string;
    readonly since: Say<'amount' | 'from'>;
    readonly factor: string;
    readonly rounding: string;
    readonly roundings: Readonly<Record<string, string>>;
  };
  readonly calendar: {
    readonly title: string;
    readonly lead: string;
    readonly years: string;
    readonly year: Say<'year'>;
    readonly unknown: Say<'year'>;
    readonly unknownLead: string;
    readonly month: (month: number) => string;
    readonly legend: Readonly<Record<'closed' | 'open' | 'unsure', string>>;
    readonly kinds: Readonly<Record<'closed' | 'open', string>>;
    readonly statuses: Readonly<Record<'official' | 'projected', string>>;
    readonly list: string;
    readonly columns: Readonly<Record<'day' | 'weekday' | 'kind' | 'status', string>>;
    readonly weekdays: readonly string[];
    readonly count: string;
    readonly countLead: string;
    readonly from: string;
    readonly workingDays: string;
    readonly workingDaysWrong: string;
    readonly reckon: string;
    readonly result: Say<'count' | 'from' | 'due' | 'weekday'>;
    readonly passed: string;
    readonly nothingPassed: string;
    readonly outside: string;
    readonly projected: string;
    readonly print: string;
  };
};
