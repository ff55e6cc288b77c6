import { readFile } from 'node:fs/promises';
import { countMeasures, tableParts } from '@vinh-danh/workflows/counting';
import type { Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { vi as further } from '../src/messages/further/vi.ts';
import { dimensionWords, inOrder, measureWords, partWords, valueWord } from '../../server/src/statistics/fact-words.ts';
import { valuesOf, wordOf } from '../src/statistics/dimension-words.ts';
import { factDimensions } from '../src/statistics/dimensions.ts';
import { vi } from '../src/statistics/messages/vi.ts';
import { vi as statutory } from '../src/statutory/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { readSheet, readWordRows } from './support/office-files.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const c = createTranslator({ locale: 'vi-VN', messages: vi });
const b = createTranslator({ locale: 'vi-VN', messages: statutory });
const openBranch = c('tree.open', { name: '' });
/** Women, direct workers, the certificate of merit of the province's chairman. */
const narrowing = [
  ['gender', 'female'],
  ['occupationGroup', 'worker'],
  ['occupationGroup', 'farmer'],
  ['award', 'BKT'],
] as const;

describe.skipIf(!chromiumPath)('the counts of the board', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('are by the two dimensions that are chosen, kept in the address, and a number opens as many dossiers', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.provincialStatistician);
    await goTo(page, 'statistics');
    await choose(page, 'rows', 'posthumous');
    await choose(page, 'columns', 'commendationType');
    await page.waitForURL(/rows=posthumous&columns=commendationType/);
    await settled(page);
    const dead = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: say('counts.posthumousValues.true'), exact: true }) });
    const number = dead.getByRole('link').last();
    const count = Number((await number.textContent())?.replaceAll('.', ''));
    expect(count).toBeGreaterThan(0);
    await number.click();
    await page.getByRole('heading', { level: 1, name: say('list.allTitle') }).waitFor();
    await page.getByText(say('list.allLead', { count })).waitFor();
    await page.goBack();
    await dead.waitFor();
    expect(visit.faults).toEqual([]);
    await visit.leave();
  });

  it('answer how many women among direct workers got a certificate of merit since 2021, by district then and commune today; on paper too', async () => {
    const { page, leave } = await open('/statistics');
    await choose(page, 'rows', 'districtThen');
    await choose(page, 'columns', 'communeNow');
    await page.getByRole('combobox', { name: c('from'), exact: true }).selectOption('2021');
    for (const [dimension, value] of narrowing) await add(page, dimension, value);
    await settled(page);
    expect(new URL(page.url()).searchParams.get('occupationGroup')).toBe('["worker","farmer"]');
    const shown = await page
      .getByRole('table')
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent)),
      );
    const total = page.getByRole('table').locator('tfoot td').last();
    const women = Number(await total.innerText());
    expect(women).toBeGreaterThan(0);

    const sheet = readSheet(await saved(page, c('excel')));
    expect(sheet.flat().join('\n')).toContain(people.provincialStatistician);
    expect(sheet.slice(-shown.length)).toEqual(shown.map((row) => row.map((cell) => cell.replaceAll('.', ''))));
    const paper = readWordRows(await saved(page, c('word')));
    const start = paper.findIndex((row) => row.length === shown[0]?.length);
    expect(paper.slice(start, start + shown.length)).toEqual(shown);

    await page.getByRole('button', { name: c('public.open') }).click();
    await expectAccessible(page, 'the public copy', 'dialog');
    const copy = readSheet(await saved(page, c('excel'), 'dialog'));
    const numbers = shown.flat().filter((cell) => /^[1-9][0-9.]*$/.test(cell));
    expect(numbers.some((cell) => Number(cell) < 5)).toBe(true);
    expect(copy.flat().some((cell) => /^[1-4]$/.test(cell))).toBe(false);
    expect(copy.flat()).toContain('*');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.close') })
      .click();
    await total.getByRole('link').click();
    await page.getByText(say('list.allLead', { count: women })).waitFor();
    await expectAccessible(page, 'what stands behind a number');
    await leave();
  });

  it('are compared with another period, and kept under a name', async () => {
    const { page, leave } = await open('/statistics?rows=award&columns=none&from=2022&to=2022');
    await page.getByRole('button', { name: c('compareBefore') }).click();
    await page.waitForURL(/againstFrom=2021&againstTo=2021/);
    await settled(page);
    const [now, before, difference] = (await page.getByRole('table').locator('tfoot td').allInnerTexts()).map((words) =>
      Number(words.replaceAll(/[.+]/g, '')),
    );
    expect(difference).toBe((now ?? 0) - (before ?? 0));
    await expectAccessible(page, 'a comparison');
    await page.getByRole('button', { name: c('public.open') }).click();
    await page.getByText(c('public.notOffered')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: c('tables.keep') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(beginning(c('tables.name'))).fill('So với năm trước');
    await expectAccessible(page, 'keeping a table', 'dialog');
    await dialog.getByRole('button', { name: c('tables.keep') }).click();
    await page.goto('/statistics');
    await page.getByRole('link', { name: 'So với năm trước' }).click();
    await page.waitForURL(/againstFrom=2021/);
    await leave();
  });

  it('are called the same on paper as on the screen', () => {
    const words = { t: say, award: (code: string) => say(`awards.${code as 'BKT'}`) } as never;
    for (const dimension of factDimensions) {
      expect(dimensionWords[dimension]).toBe(say(`counts.dimensions.${dimension}`));
      for (const value of [...valuesOf(dimension), 'none'])
        expect({ dimension, value, word: valueWord(dimension, value, {}) }).toEqual({
          dimension,
          value,
          word: wordOf(dimension, value, {}, words),
        });
    }
    // And in the same order.
    const awards = valuesOf('award').toReversed();
    expect(inOrder('award', awards, {}).map(({ key }) => key)).toEqual(valuesOf('award'));
    for (const measure of countMeasures) expect(measureWords[measure]).toBe(say(`counts.measures.${measure}`));
    for (const part of tableParts) expect(partWords[part]).toBe(c(`parts.${part}`));
  });

  it('show the same numbers in the chart as in the table', async () => {
    const { page, leave } = await open('/statistics?rows=subjectKind&columns=year');
    const inTable = await page.getByRole('table').locator('tbody td:not(:last-child)').allTextContents();
    const inChart = await page
      .getByRole('list', { name: await page.getByRole('table').getByRole('caption').innerText() })
      .getByRole('link')
      .allTextContents();
    expect(inChart.toSorted()).toEqual(inTable.filter((words) => words !== '0').toSorted());
    expect(inChart.length).toBeGreaterThan(2);
    await leave();
  });

  it('show the tree of organisations a branch at a time, and a branch opens as many dossiers as it tells', async () => {
    const { page, leave } = await open('/statistics/pictures?from=2021&to=2023');
    const tree = page.getByRole('region', { name: c('tree.title'), exact: true });
    const table = tree.getByRole('table');
    const total = Number((await table.locator('tfoot td').first().innerText()).replaceAll('.', ''));
    const branch = table
      .locator('tbody tr')
      .filter({ has: page.getByRole('link', { name: beginning(openBranch) }) })
      .first();
    const counted = await branch.locator('td').first().innerText();
    const link = branch.getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await tree.getByRole('heading', { name: c('tree.of', { name }) }).waitFor();
    expect(await table.locator('tfoot td').first().innerText()).toBe(counted);
    expect(Number(counted.replaceAll('.', ''))).toBeLessThanOrEqual(total);
    await expectAccessible(page, 'a branch of the tree');
    await table.locator('tfoot').getByRole('link').click();
    await page.getByText(say('list.allLead', { count: Number(counted.replaceAll('.', '')) })).waitFor();
    await leave();
  });

  it('stand in a statutory table that the board revises: a column is added from today on, periods before keep the old form', async () => {
    const { page, leave } = await open('/statutory/province-awards');
    const headers = () => page.getByRole('table').getByRole('columnheader').allInnerTexts();
    const before = await headers();
    await page.getByRole('button', { name: b('revise') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: b('addColumn') }).click();
    const column = dialog.getByRole('group', { name: b('columnAt', { number: String(before.length) }), exact: true });
    await column.getByLabel(beginning(b('label'))).fill('Công nhân trực tiếp');
    await column.locator('summary').click();
    await column.getByLabel(b('dimension')).selectOption({ label: b('dimensions.occupationGroup') });
    await expectAccessible(page, 'revising a statutory table', 'dialog');
    await dialog.getByRole('button', { name: b('save') }).click();
    await page.getByRole('columnheader', { name: 'Công nhân trực tiếp' }).waitFor();
    expect(await headers()).toEqual([...before, 'Công nhân trực tiếp']);
    await page.getByText(b('versions'), { exact: true }).click();
    await page.getByText(b('version', { version: '1' })).waitFor();
    const year = page.getByRole('combobox', { name: b('year'), exact: true });
    await year.selectOption(String(Number(await year.inputValue()) - 1));
    await page.getByRole('columnheader', { name: 'Công nhân trực tiếp' }).waitFor({ state: 'detached' });
    expect(await headers()).toEqual(before);
    await leave();
  });

  it.each([
    ['two dimensions', '/statistics'],
    ['a wide table', '/statistics?rows=submittingUnitId&columns=award'],
    ['narrowed, of persons', '/statistics?rows=gender&columns=occupationGroup&year=2022&level=province'],
    ['nothing', '/statistics?year=2019'],
    ['what does not exist', '/statistics?rows=colour'],
    ['years without numbers', '/statistics?from=2023&to=2021'],
    ['charts', '/statistics/pictures'],
    ['what stands out', '/statistics/anomalies?year=2022'],
  ])('are fit for everybody on a desk and on a phone: %s', async (state, address) => {
    const { page, leave } = await open(address);
    await expectAccessible(page, state);
    const sentence = sentences[state];
    if (sentence) await page.getByText(sentence).waitFor();
    await leave();
  });

  it('scroll on a phone within the table, where the names of the rows stay in sight', async () => {
    const { page, leave } = await open('/statistics?rows=submittingUnitId&columns=award');
    await page.setViewportSize({ width: 390, height: 800 });
    const region = page
      .getByRole('region')
      .filter({ has: page.getByRole('table') })
      .last();
    await region.focus();
    await region.evaluate((element) => element.scrollTo({ left: 10_000 }));
    const name = await page.getByRole('rowheader').first().boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(0);
    await leave();
  });

  async function open(address: string) {
    const visit = await province.visit();
    const page = await visit.become(people.provincialStatistician);
    await page.goto(address);
    await settled(page);
    return { ...visit, page };
  }
});

/** Adds a value to what the counts are narrowed to; what is seldom asked stands behind its button. */
async function add(page: Page, dimension: (typeof narrowing)[number][0], value: string) {
  const filters = page.getByRole('search', { name: say('counts.filters') });
  const field = filters.getByRole('combobox', { name: say(`counts.dimensions.${dimension}`), exact: true });
  const further = filters.getByRole('button', { name: c('add'), expanded: false });
  if (!(await field.isVisible()) && (await further.isVisible())) await further.click();
  await field.selectOption(value);
  await settled(page);
}

async function saved(page: Page, link: string, within: 'main' | 'dialog' = 'main'): Promise<Uint8Array> {
  const anchor = page.getByRole(within).getByRole('link', { name: link });
  const [file] = await Promise.all([page.waitForEvent('download'), anchor.click()]);
  return readFile(await file.path());
}

/** What is said where there are no numbers, or other ones than were asked for. */
const sentences: Readonly<Record<string, string>> = {
  nothing: c('emptyLead'),
  'what does not exist': c('unknown', { names: 'colour' }),
  'years without numbers': c('emptyRange'),
};

async function choose(page: Page, which: 'rows' | 'columns', dimension: keyof typeof further.counts.dimensions) {
  await page
    .getByRole('combobox', { name: say(`counts.${which}`), exact: true })
    .selectOption({ label: say(`counts.dimensions.${dimension}`) });
  await settled(page);
}
