import { capital } from './letters.ts';
import type { AwardName, RuleWords } from './rule-words.ts';

const or = (items: readonly string[]) =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${items.at(-1)}` : items.join('');
const quoted = (nameOf: AwardName, code: string) => `“${nameOf(code)}”`;
const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);
const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

const levels: RuleWords['levels'] = {
  unit: 'the unit',
  managingUnit: 'the managing unit',
  commune: 'the commune',
  district: 'the district',
  province: 'the province',
  ministry: 'a ministry or central agency',
  central: 'the centre',
  primeMinister: 'the Prime Minister',
  president: 'the President',
};
const ratings: RuleWords['ratings'] = {
  notCompleted: 'task not completed',
  completed: 'task completed',
  completedWell: 'task completed well',
  completedExcellently: 'task completed excellently',
};
const reaches: RuleWords['reaches'] = {
  unit: 'within the unit',
  province: 'within the ministry or province',
  national: 'nationwide',
};
const statements: RuleWords['statements'] = {
  unexpectedAchievement: 'has achieved something unexpected',
  contribution: 'has contributed much to the economy and society, science or charity',
  researchApplied: 'has research that was accepted and is applied with effect',
  creativityInCombat: 'resourceful and creative in combat or in its service',
  outstandingAmongLeaders: 'the most outstanding of those that lead the clusters and blocks',
};
const posts: RuleWords['posts'] = {
  provincialSecretary: 'Secretary of the Provincial Party Committee',
  provincialChairman: 'Chairman of the Provincial People’s Committee',
  provincialViceChairman: 'Vice Chairman of the Provincial People’s Committee',
  departmentDirector: 'director of a department or equal',
};
/** A rating and all above it. */
const rated = (minimum: keyof typeof ratings) =>
  minimum === 'completedExcellently' ? `“${ratings[minimum]}”` : `“${ratings[minimum]}” or better`;
const bases: Readonly<Record<string, string>> = {
  LDTT: 'of all who hold the title of Advanced Worker or Advanced Soldier',
  clusterLeaders: 'of all collectives that lead a cluster or block',
};

export const en: RuleWords = {
  levels,
  ratings,
  reaches,
  statements,
  posts,
  verdicts: { met: 'met', notMet: 'not met', needsProof: 'needs proof', unknown: 'not known' },
  severities: { hard: 'required', soft: 'to be weighed' },
  papers: {
    achievementReport: 'achievement report',
    summaryReport: 'summary report of achievements',
    unitMinutes: 'minutes of the unit’s meeting',
    deathCertificate: 'death certificate or notice of death',
    submissionLetter: 'submission letter with the list of those proposed',
    councilMinutes: 'minutes of the council',
    ballotResult: 'result of the secret ballot',
    initiativeCertificate: 'recognition of the initiative or research',
    achievementCertificate: 'confirmation of the outstanding or unexpected achievement',
    statementOfManagingUnit: 'report of the unit that managed the deceased',
    obligationsConfirmation: 'confirmation of obligations to the State (if any)',
    electronicCopy: 'electronic copy of the dossier',
    partyOpinion: 'opinion of the party committee',
    other: 'other papers',
  },
  steps: {
    intake: 'intake',
    appraisal: 'appraisal',
    consultation: 'consultation of other bodies',
    publicComment: 'public comment',
    council: 'council session',
    leader: 'leader’s consideration and signature',
  },
  bases: { allMembers: 'all members of the council', present: 'the members who vote' },
  noPrize: {
    noPrizeSet: 'the rulebook sets no prize',
    noBaseSalary: 'no base salary is known for this day',
    upToMaximum: 'at most',
  },
  failures: {
    badInput: ({ path, message }) => `The data does not have the right form at "${path}": ${message}.`,
    dateOutsideRegimes: ({ on }) => `The day ${on} lies outside all regimes of the rulebook.`,
    awardUnknown: ({ award }) => `The rulebook has no award with the code "${award}".`,
    unitUnknown: ({ unit }) => `There is no unit with the code "${unit}".`,
  },
  refusals: {
    awardNotInRegime: ({ award = '', regime }, nameOf) => `${regime} does not have ${quoted(nameOf, award)}.`,
    noDecidingAuthority: ({ award = '' }, nameOf) =>
      `No level above the unit has the authority to decide ${quoted(nameOf, award)}.`,
    levelEnded: ({ endedOn }) => `The district level ended on ${endedOn}; propose through the successor.`,
  },
  womenTerm: (fraction) => `The years in the post are fewer by ${fraction} for a woman`,
  oneOf: 'One of these conditions is met',
  noCriteria: 'The rulebook holds no criteria of its own for this case; the text of the law must be consulted.',
  criteria: {
    post: ({ any }) =>
      `Has held the post of ${or(any.map(({ post, minYears }) => `${posts[post]} for at least ${years(minYears)}`))}`,
    rating: ({ minimum, years: count }) =>
      count === 1
        ? `Rated ${rated(minimum)} in the year of the proposal`
        : `Rated ${rated(minimum)} in ${years(count)} one after the other up to the proposal`,
    ratingCount: ({ minimum, count, withinYears }) =>
      `Rated ${rated(minimum)} in at least ${count} of the last ${years(withinYears)}`,
    award: ({ award, count, withinYears, sameYear }, nameOf) => {
      const often = count === 1 ? '' : ` at least ${times(count)}`;
      const within = withinYears === undefined ? '' : ` within the last ${years(withinYears)}`;
      return `Has been given ${quoted(nameOf, award)}${often}${sameYear ? ' in the year of the proposal' : within}`;
    },
    consecutiveAwards: ({ award, count }, nameOf) =>
      `Has been given ${quoted(nameOf, award)} ${times(count)} in succession`,
    yearsSinceAward: ({ award, years: count, minimum }, nameOf) =>
      `Has been given ${quoted(nameOf, award)} and was then rated ${rated(minimum)} in at least ${years(count)} one after the other`,
    initiatives: ({ count, scope, orArmedForces }, nameOf) => {
      const instead = orArmedForces?.awards.map((award) => quoted(nameOf, award)) ?? [];
      const armed = orArmedForces
        ? `; the armed forces may instead have been given ${or(instead)} ${times(orArmedForces.count)}`
        : '';
      return `Has ${count === 1 ? '1 initiative' : `${count} initiatives`} recognised and applied with effect ${reaches[scope]}${armed}`;
    },
    statement: ({ fact }) => capital(statements[fact]),
    movement: ({ launchers }) => {
      const by = launchers.map((launcher) => {
        const time = launcher.minYears > 0 ? ` that has run for at least ${years(launcher.minYears)}` : '';
        return `launched by ${or(launcher.by.map((level) => levels[level]))}${time}`;
      });
      const whose = by.length > 0 ? ` ${by.join(', or ')}` : '';
      return `Has outstanding achievements and was selected in a movement${whose}`;
    },
    cluster: ({ rank, organisedBy }) => {
      const by = organisedBy.length > 0 ? ` organised by ${or(organisedBy.map((level) => levels[level]))}` : '';
      return rank === 1 ? `Leads a cluster or block${by}` : `Ranks ${rank} or better in a cluster or block${by}`;
    },
    memberAwards: ({ award, percent, strictlyMore }, nameOf) =>
      `${strictlyMore ? 'More than' : 'At least'} ${percent}% of the members hold ${quoted(nameOf, award)}`,
    memberRatings: ({ minimum, percent }) => `${percent}% of the members are rated ${rated(minimum)}`,
    memberAwardCount: ({ award, count }, nameOf) =>
      `At least ${count === 1 ? '1 member holds' : `${count} members hold`} ${quoted(nameOf, award)}`,
    noMemberDisciplined: ({ from }) =>
      `No member was disciplined with a ${from === 'warning' ? 'warning' : 'reprimand'} or more`,
    service: ({ minMonths }) => `Has worked for at least ${minMonths} months of the year`,
    quota: ({ percent, of }) => `Those proposed are at most ${percent}% ${bases[of] ?? of}`,
  },
};
