import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a place may count with, and why it is no law. */
const exceptions: readonly { readonly file: RegExp; readonly numbers: readonly string[]; readonly reason: string }[] = [
  { file: /./, numbers: ['0', '1', '-1'], reason: 'nothing, one, the last' },
  { file: /workflows\/src\/nomination\/dossier\.ts$/, numbers: ['20', '1024'], reason: 'how large a file may be' },
  {
    file: /workflows\/src\/nomination\/events\.ts$/,
    numbers: ['10', '20', '60', '100', '200', '2000', '4000', '8000', '10_000'],
    reason: 'lengths of texts and lists',
  },
  {
    file: /rules\/(calendar|days|listed-structure)\.ts$/,
    numbers: ['86_400_000', '10', '7', '6', '4', '12'],
    reason: 'how a day is written, the week, the year',
  },
  {
    file: /rules\/(criterion|eligibility-rules|share|thresholds)\.ts$/,
    numbers: ['100'],
    reason: 'a percentage is of a hundred',
  },
  {
    file: /rules\/judge\/(criteria|members|principles)\.ts$/,
    numbers: ['100', '12'],
    reason: 'a percentage is of a hundred, a year has twelve months',
  },
  { file: /rules\/judge\/facts\.ts$/, numbers: ['1900', '2200'], reason: 'a year that is no slip of the pen' },
  {
    file: /rules\/regulation\.ts$/,
    numbers: ['100', '250', '300', '1_000_000'],
    reason: 'a percentage is of a hundred; a deadline is shorter than a year; lengths of texts, a step of rounding',
  },
  {
    file: /documents\/amount-in-words\.ts$/,
    numbers: ['4', '5', '10', '100', '1000', '1_000_000', '1_000_000_000'],
    reason: 'how a number is read: its tens, hundreds, thousands, and what is said otherwise after ten',
  },
  {
    file: /workflows\/src\/certificates\/(breaks|code|compose-page|fit|layout|payload|printed-text)\.ts$/,
    numbers: ['0.05', '0.3', '0.5', '1.35', '2', '3', '5', '8', '16', '25.4', '32', '72', '256'],
    reason: 'letters and millimetres: how lines are broken and set, how a code is spelled, an inch and its points',
  },
  {
    file: /workflows\/src\/documents\/(figures|recipients)\.ts$/,
    numbers: ['2'],
    reason: 'a count is written with two digits, a share to a hundredth',
  },
  {
    file: /workflows\/src\/reporting\/(figures|form)\.ts$/,
    numbers: ['2', '3', '12', '20', '40', '80', '120', '200', '4000', '20_000', '1_000_000_000_000'],
    reason:
      'lengths of texts and lists, decimals; how a share is rounded; the highest figure that is no slip of the pen',
  },
  {
    file: /workflows\/src\/movement\/terms\.ts$/,
    numbers: ['20', '40', '100', '200', '300', '1000', '8000', '100_000'],
    reason:
      'lengths of texts and lists, the most points and places that are no slip of the pen; a percentage is of a hundred',
  },
  {
    file: /workflows\/src\/summary\/(content|figures|outlines)\.ts$/,
    numbers: ['2', '6', '80', '200', '500'],
    reason: 'lengths of texts and lists, the second level of headings, every second piece of a text, hundredths',
  },
  {
    file: /workflows\/src\/statutory\/(form|periods)\.ts$/,
    numbers: ['2', '20', '60', '80', '100', '120', '200', '300', '500'],
    reason: 'lengths of texts and lists; the second half of a year',
  },
  {
    file: /workflows\/src\/cluster\/(machine|sheet)\.ts$/,
    numbers: ['2', '100', '300', '2000', '100_000'],
    reason: 'lengths of texts, points in hundredths; one member alone has nobody to compare with',
  },
  {
    file: /workflows\/src\/reporting\/periods\.ts$/,
    numbers: ['3', '6', '7', '9', '10', '12', '86_400_000'],
    reason: 'how a year is parted, the week, how a day is written',
  },
  { file: /server\/src\/documents\/word\//, numbers: ['50', '100'], reason: 'the width of a page and of its half' },
  { file: /words\/vi\.ts$/, numbers: ['2'], reason: 'official papers write a number with two digits' },
  { file: /rules\/prize-rules\.ts$/, numbers: ['0.001'], reason: 'how exact a multiplier is' },
  { file: /rules\/prizes\.ts$/, numbers: ['1000', '2'], reason: 'thousandths, and the half that is rounded up' },
  {
    file: /server\/src\/(decisions\/issue-(?:decision|correction)|nominations\/letters|people\/add-subjects)\.ts$/,
    numbers: ['4'],
    reason: 'digits of a year',
  },
  {
    file: /server\/src\/(home\/queue|movements\/remind|nominations\/filter)\.ts$/,
    numbers: ['3'],
    reason: 'how early the product reminds, a choice of ours',
  },
  {
    file: /server\/src\/rules\/router\.ts$/,
    numbers: ['20', '400', '1900', '2200'],
    reason: 'the length of a code, how far days are counted, a year that is no slip of the pen',
  },
  {
    file: /server\/src\/clusters\/input\.ts$/,
    numbers: ['20', '2000', '2200'],
    reason: 'the length of a code, a year that is no slip of the pen, the length of a text',
  },
  { file: /server\/src\/statistics\/saved-counts\.ts$/, numbers: ['100'], reason: 'lengths of texts' },
  { file: /server\/src\/statistics\/told-table\.ts$/, numbers: ['2'], reason: 'digits of a share' },
  { file: /server\/src\/prizes\/input\.ts$/, numbers: ['1900', '2200'], reason: 'a year that is no slip of the pen' },
  { file: /server\/src\/leading\/batch-key\.ts$/, numbers: ['20', '100'], reason: 'lengths of texts' },
  { file: /server\/src\/eligibility\/of-draft\.ts$/, numbers: ['20', '100', '300'], reason: 'lengths of texts' },
  {
    file: /server\/src\/nominations\/(draft|filter|dimension-values)\.ts$/,
    numbers: ['20', '1850', '1900', '2100', '2200'],
    reason: 'lengths of texts, a year that is no slip of the pen',
  },
];

/** On the server a number is taken for one of the law where its line speaks of it. */
const ofLaw =
  /award|share|percent|quota|prize|salary|working|years?\b|deadline|due|council|quorum|vote|ballot|multiplier|rating|initiative|appraisal|originals|regime/i;
const everywhere = /./;

async function sources(pattern: string, isLeftOut: RegExp): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) if (!isLeftOut.test(path)) found.push(path);
  return found.toSorted();
}

/** The code without comments, texts and patterns, line by line. */
function bare(source: string): string[] {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, '');
  return source
    .replaceAll(/\/\*.*?\*\//gs, blank)
    .replaceAll(/(?<!:)\/\/[^\n]*/g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replaceAll(/`(?:[^`\\]|\\.)*`/gs, blank)
    .replaceAll(/(?<=[(=,:!&|?\s])\/(?:[^/\n\\]|\\.)+\/[a-z]*(?=[.,)\s;])/g, '')
    .split('\n');
}

function literalsIn(path: string, source: string, telling: RegExp): string[] {
  const allowed = new Set(exceptions.flatMap(({ file, numbers }) => (file.test(path) ? numbers : [])));
  return bare(source).flatMap((line, index) => {
    const numbers = telling.test(line) ? (line.match(/(?<![\w.$])-?\d[\d_]*(?:\.\d+)?/g) ?? []) : [];
    return numbers.filter((number) => !allowed.has(number)).map((number) => `${path}:${index + 1} ${number}`);
  });
}

async function literals(pattern: string, isLeftOut: RegExp, telling: RegExp): Promise<string[]> {
  const paths = await sources(pattern, isLeftOut);
  expect(paths.length).toBeGreaterThan(20);
  const found = await Promise.all(
    paths.map(async (path) => literalsIn(path, await readFile(join(root, path), 'utf8'), telling)),
  );
  return found.flat();
}

it('finds a number of the law, and not one in a text, a comment or a pattern', () => {
  const source =
    "const share = 80; // 90\nconst days = addWorkingDays(on, 25);\nconst text = '15 days';\n/* 5 years */ const p = /\\d{4}/;\n";
  expect(literalsIn('x.ts', source, everywhere)).toEqual(['x.ts:1 80', 'x.ts:2 25']);
});

it('no number of the law stands in the rules and machines', async () => {
  expect(await literals('packages/workflows/src/**/*.ts', /\.test\.ts$|\/testing\//, everywhere)).toEqual([]);
});

it('nor in the slices of the server', async () => {
  expect(
    await literals('apps/server/src/**/*.ts', /\.test\.ts$|\/(testing|replay|demonstration|bench)\//, ofLaw),
  ).toEqual([]);
});
