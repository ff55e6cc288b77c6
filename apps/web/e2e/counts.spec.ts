import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { say } from './support/words.ts';

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

  it.each([
    ['two dimensions', '/statistics'],
    ['a wide table', '/statistics?rows=submittingUnitId&columns=award'],
    ['narrowed, of persons', '/statistics?rows=gender&columns=occupationGroup&year=2022&level=province'],
    ['nothing', '/statistics?year=2019'],
  ])('are fit for everybody on a desk and on a phone: %s', async (state, address) => {
    const { page, leave } = await open(address);
    await expectAccessible(page, state);
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

async function choose(page: Page, which: 'rows' | 'columns', dimension: 'posthumous' | 'commendationType') {
  await page
    .getByRole('combobox', { name: say(`counts.${which}`), exact: true })
    .selectOption({ label: say(`counts.dimensions.${dimension}`) });
  await settled(page);
}
