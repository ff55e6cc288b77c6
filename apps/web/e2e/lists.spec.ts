import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, sticksOut } from './support/accessibility.ts';
import { keyboard } from './support/hand.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import { settled, type Visit } from './support/visit.ts';
import { beginning, say, today } from './support/words.ts';

/** The width of A4 between its margins. */
const sheet = 661;

describe.skipIf(!chromiumPath)('the list of all nominations', () => {
  let province: Province;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    province = await openProvince();
    visit = await province.visit();
    page = await visit.become(people.provincialAppraiser);
  });
  afterAll(async () => province.close());
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/nominations?stage=council');
    await settled(page);
    await page.getByRole('table').waitFor();
  });

  const saved = (name: string) =>
    page.getByRole('region', { name: say('views.label') }).getByRole('button', { name, exact: true });
  const save = async (name: string) => {
    await page.getByRole('button', { name: say('views.save') }).click();
    await page.getByRole('textbox', { name: say('views.name') }).fill(name);
    await page.getByRole('button', { name: say('views.confirm'), exact: true }).click();
  };

  it('keeps its filter under a name, which can be changed and taken away, at every desk', async () => {
    await save('Chờ Hội đồng');
    await page.goto('/nominations?stage=leader');
    await save('Chờ Hội đồng');
    await page.getByText(say('views.nameTaken')).waitFor();
    await expectAccessible(page, 'a name that is taken');
    await page.getByRole('textbox', { name: say('views.name') }).fill('Chờ lãnh đạo');
    await page.getByRole('button', { name: say('views.confirm'), exact: true }).click();
    await saved('Chờ lãnh đạo').waitFor();

    await page.getByRole('button', { name: say('views.manage') }).click();
    const dialog = page.getByRole('dialog', { name: say('views.manage') });
    const nameOf = (name: string) => dialog.getByRole('textbox', { name: say('views.renameOne', { name }) });
    await nameOf('Chờ Hội đồng').fill('Chờ lãnh đạo');
    await nameOf('Chờ Hội đồng').press('Enter');
    expect(await nameOf('Chờ Hội đồng').inputValue()).toBe('Chờ Hội đồng');
    await nameOf('Chờ Hội đồng').fill('Phiên họp tới');
    await nameOf('Chờ Hội đồng').press('Enter');
    await nameOf('Phiên họp tới').waitFor();
    await expectAccessible(page, 'the saved lists');
    await dialog.getByRole('button', { name: say('views.removeOne', { name: 'Chờ lãnh đạo' }) }).click();
    await nameOf('Chờ lãnh đạo').waitFor({ state: 'detached' });
    await dialog
      .getByRole('button', { name: say('common.close') })
      .last()
      .click();

    const other = await province.visit();
    await other.become(people.provincialAppraiser);
    await other.page.goto('/nominations');
    await other.page.getByRole('button', { name: 'Phiên họp tới', exact: true }).click();
    await other.page.waitForURL(/stage=council/);
    expect(await other.page.getByRole('button', { name: 'Chờ lãnh đạo', exact: true }).count()).toBe(0);
    expect([...visit.faults, ...other.faults]).toEqual([]);
    await other.leave();
  });

  it.each(['/nominations?stage=council', '/statistics?year=2022'])(
    'folds its filters on a phone, out of which each can be taken away: %s',
    async (address) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await settled(page);
      const field = page.getByRole('search').getByRole('combobox').first();
      expect(await field.isVisible()).toBe(false);
      const opener = page.getByRole('search').getByRole('button', { expanded: false });
      await opener.click();
      await field.waitFor();
      await expectAccessible(page, `${address}, filters open`);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('search').getByRole('listitem').getByRole('button', { name: /^Bỏ/ }).click();
      await page.waitForURL((url) => !/stage|year/.test(url.search));
      expect(visit.faults).toEqual([]);
    },
  );

  it('is narrowed to a unit whose name is typed whole, by keyboard alone', async () => {
    await keyboard.type(page.getByRole('combobox', { name: say('list.unit'), exact: true }), units.ward.name);
    await page.waitForURL(new RegExp(`submittingUnitId=${units.ward.organisationId}`));
    expect(visit.faults).toEqual([]);
  });

  it('is narrowed to a unit found by a part of its name', async () => {
    const { name, organisationId } = units.commune;
    const field = page.getByRole('combobox', { name: say('list.unit'), exact: true });
    await field.pressSequentially('ia tơi');
    const suggestions = page.locator('datalist option');
    await suggestions.and(page.getByText(name, { exact: true })).waitFor({ state: 'attached' });
    // As the browser's own list puts in what is picked from it.
    await field.fill(name);
    await page.waitForURL(new RegExp(`submittingUnitId=${organisationId}`));
    await page.getByRole('search').getByRole('listitem').filter({ hasText: name }).waitFor();
    expect(visit.faults).toEqual([]);
  });

  it.each([
    ['the list', '/nominations?stage=council', say('list.allTitle')],
    ['the work', '/', say('list.workTitle')],
    ['a decision', '/decisions', say('decisions.pageTitle', { symbol: '' })],
    ['the counts', '/statistics', say('counts.title')],
  ])('is printed on one width of paper, with its heads and without the tools: %s', async (what, address, title) => {
    await page.goto(address);
    await settled(page);
    if (what === 'a decision') await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: beginning(title) }).waitFor();
    await page.getByRole('table').first().waitFor();
    await settled(page);
    const rows = await page.getByRole('rowheader').count();
    const printing = page.getByRole('button', { name: say('list.print'), exact: true });
    expect(await printing.count()).toBe(what === 'the list' || what === 'a decision' ? 1 : 0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: sheet, height: 1000 });
    expect(await sticksOut(page)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('rowheader').filter({ visible: true }).count()).toBe(rows);
    const heads = await page.locator('thead').evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
    expect(new Set(heads)).toEqual(new Set(['table-header-group']));
    if (what === 'the list' || what === 'a decision') {
      const day = today().split('-').toReversed().join('/');
      await page.getByText(say('page.printAbout', { day, name: people.provincialAppraiser })).waitFor();
    }
    for (const role of ['banner', 'navigation', 'contentinfo', 'textbox', 'combobox', 'checkbox', 'searchbox'] as const)
      expect([role, await page.getByRole(role).filter({ visible: true }).count()]).toEqual([role, 0]);
    await page.emulateMedia({ media: 'screen' });
    expect(visit.faults).toEqual([]);
  });
});
