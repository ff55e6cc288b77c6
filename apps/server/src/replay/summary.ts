import type { CaseFile, Expected, ExpectedPrize } from './case-file.ts';
import type { CascadeSummary } from './cascade-faults.ts';
import type { OutputOf } from './client.ts';
import type { PaperCounts } from './documents/open-documents.ts';
import type { ReportsSummary } from './play-reports.ts';
import type { ReadBack } from './documents/read-back.ts';
import type { Travel } from './travel.ts';
import type { ListedSum, Watch } from './watch.ts';

type Count = OutputOf<'statistics.counts'>['rows'][number];
type Verdict = OutputOf<'eligibility.ofNomination'>['findings'][number]['verdict'];
type Prize = OutputOf<'statistics.prizes'>['rows'][number];

/** What a replay came to; `historyVerified` is added by whoever verifies the history. */
export type Summary = {
  case: string;
  seed: number;
  nominations: number;
  /** Entries of all histories. */
  steps: number;
  councilSessions: number;
  refused: number;
  withdrawn: number;
  returned: number;
  annulled: number;
  counts: Count[];
  prizes: Prize[];
  payments: ListedSum[];
  /** How often each verdict was given to those decided, under the rulebook of their case on the day of decision. */
  verdicts: Record<Verdict, number>;
  expected: boolean;
  /** What became of the movements, where the case has any that go through their steps. */
  cascade?: CascadeSummary;
  /** Reports as documents that were written, and what they do not say. */
  reports?: ReportsSummary;
  /** Files written of each kind of paper, where they were asked for. */
  papers?: PaperCounts;
  /** What was read back out of them. */
  readBack?: ReadBack;
};

/** Adds up what the server tells: stages, versions, histories of what sat in a council or was returned, its own counts. */
export async function summarise(
  file: CaseFile,
  seed: number,
  travels: readonly Travel[],
  watch: Watch,
): Promise<Summary> {
  const rows = await watch.list({});
  const own = travels.flatMap(({ id }) => rows.get(id) ?? []);
  const inStage = (...stages: string[]) => own.filter(({ stage }) => stages.includes(stage)).length;
  const sessions = new Set<string>();
  let returned = 0;
  for (const { id, plan } of travels) {
    if (plan.procedure !== 'standard' && !plan.isReturned) continue;
    const { history, votes } = await watch.get(id);
    for (const { sessionId } of votes) sessions.add(sessionId);
    if (history.some(({ event }) => event === 'return')) returned += 1;
  }
  const counts = await watch.counts();
  const prizes = await watch.prizes();
  const payments = await watch.payments();
  return {
    case: file.key,
    seed,
    nominations: own.length,
    steps: own.reduce((sum, { version }) => sum + version, 0),
    councilSessions: sessions.size,
    refused: inStage('rejected'),
    withdrawn: inStage('withdrawn', 'discarded'),
    returned,
    annulled: inStage('annulled', 'stripped'),
    counts,
    prizes,
    payments,
    verdicts: await countVerdicts(
      own.filter(({ stage }) => stage === 'decided' || stage === 'conferred'),
      watch,
    ),
    expected: isAsExpected(file, { counts, prizes, payments }),
  };
}

/** Whether every number that the case expects holds. */
export function isAsExpected(
  { expect, expectPrizes }: Pick<CaseFile, 'expect' | 'expectPrizes'>,
  { counts, prizes, payments }: Pick<Summary, 'counts' | 'prizes' | 'payments'>,
): boolean {
  return (
    expect.every((row) => isMet(row, counts)) &&
    expectPrizes.every((row) => isGiven(row, prizes) && isGiven(row, payments))
  );
}

/** Whether an expected row holds; without a year it is the sum over the years, and only the numbers it names are compared. */
function isMet({ award, year, ...numbers }: Expected, counts: readonly Count[]): boolean {
  const rows = counts.filter((count) => count.award === award && (year === undefined || count.year === year));
  const kinds = ['collective', 'individual', 'household', 'posthumous'] as const;
  return kinds.every(
    (kind) => numbers[kind] === undefined || numbers[kind] === rows.reduce((sum, row) => sum + row[kind], 0),
  );
}

/** Whether what stands of an award and day of decision is given exactly the expected sum. */
function isGiven({ award, decided, amount }: ExpectedPrize, sums: readonly ListedSum[]): boolean {
  return sums.some((row) => row.award === award && row.decidedOn === decided && row.amount === amount);
}

/** What the rules said of each of these. */
async function countVerdicts(rows: readonly { id: string }[], watch: Watch): Promise<Record<Verdict, number>> {
  const counted = { met: 0, notMet: 0, needsProof: 0, unknown: 0 };
  for (const { id } of rows) {
    const { findings } = await watch.eligibility(id);
    for (const { verdict } of findings) counted[verdict] += 1;
  }
  return counted;
}

/** Whether the councils met, where the case has anything that needs one. */
export function councilsMet(
  { groups, twists, defaults }: CaseFile,
  { councilSessions }: Pick<Summary, 'councilSessions'>,
): boolean {
  const procedures = [...groups, ...twists.filter(({ count }) => count > 0)].map(
    ({ procedure }) => procedure ?? defaults.procedure,
  );
  return councilSessions > 0 || !procedures.includes('standard');
}

/** The summary for people: a table of the counts and the rest below it. */
export function tableOf(summary: Summary & { historyVerified: boolean }): string {
  const heads = ['award', 'year', 'collective', 'individual', 'household', 'posthumous'] as const;
  const cells = [[...heads], ...summary.counts.map((row) => heads.map((head) => String(row[head])))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const { nominations, steps, councilSessions, refused, withdrawn, returned, annulled, expected, historyVerified } =
    summary;
  const { met, needsProof, unknown, notMet } = summary.verdicts;
  const money = summary.prizes.map(
    ({ award, decidedOn, awards, amount }) => `${award}  ${decidedOn}  ${awards} awards  ${amount} đồng`,
  );
  return [
    `${summary.case}, seed ${summary.seed}: ${nominations} nominations, ${steps} steps, ${councilSessions} council sessions`,
    `refused ${refused}, withdrawn ${withdrawn}, returned ${returned}, annulled ${annulled}`,
    '',
    ...lines,
    '',
    ...money,
    ...papersOf(summary),
    ...cascadeOf(summary),
    ...reportsOf(summary),
    `rules: met ${met}, needs proof ${needsProof}, unknown ${unknown}, not met ${notMet}`,
    '',
    `expected: ${expected ? 'yes' : 'NO'}   history verified: ${historyVerified ? 'yes' : 'NO'}`,
  ].join('\n');
}

function papersOf({ papers, readBack }: Summary): string[] {
  if (!papers) return [];
  const written = Object.entries(papers).map(([kind, files]) => `${kind}: ${files} files`);
  if (!readBack) return ['', ...written, ''];
  const { files, names, numbers, dates, amounts, faults } = readBack;
  const read = `read back from ${files} files: ${names} names, ${numbers} numbers, ${dates} dates, ${amounts} amounts`;
  return ['', ...written, `${read}; ${faults.length} differ`, ...faults.slice(0, mostFaults), ''];
}

function cascadeOf({ cascade }: Summary): string[] {
  if (!cascade) return [];
  const { joined, tasks, reports, compared, faults } = cascade;
  return [
    `movements: ${joined} units joined, ${tasks} tasks, ${reports} reports accepted`,
    `compared: ${compared} figures, ${faults.length} differ`,
    ...faults.slice(0, mostFaults),
    '',
  ];
}

function reportsOf({ reports }: Summary): string[] {
  if (!reports) return [];
  const { written, compared, faults } = reports;
  return [`reports: ${written} signed off, ${compared} passages compared, ${faults.length} differ`, ...faults, ''];
}

/** How many differences a person is told. */
const mostFaults = 20;
