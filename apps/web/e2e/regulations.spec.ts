import type { Locator, Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/regulations/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled } from './support/visit.ts';
import { say } from './support/words.ts';

const r = createTranslator({ locale: 'vi-VN', messages: vi });
const source = 'khoản 1 Điều 7 Quy chế';
const symbol = '12/2026/QĐ-UBND';

describe.skipIf(!chromiumPath)("a province's regulation", { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('is drafted and proposed by the department, approved by the chairman, and read by everybody', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialAppraiser);
    await toRegulations(page);
    await expectAccessible(page, 'no regulation');
    await draftShare(page, '40', 'Nâng chất lượng xét tặng Bằng khen');
    await page.getByText(r('errors.shareUnderNational')).waitFor();
    await expectAccessible(page, 'a draft against the law');
    await page.getByLabel(r('form.percent')).first().fill('70');
    await save(page);
    await page.getByText(beginningOf(r('whatIf.judged', { judged: '', affected: '' }))).waitFor();
    await expectAccessible(page, 'a draft');
    await press(page, r('propose'));
    await page.getByText(r('statuses.proposed'), { exact: true }).waitFor();

    await become(people.chairman);
    await page.getByRole('link', { name: /^Nâng chất lượng xét tặng Bằng khen/ }).click();
    await settled(page);
    await expectAccessible(page, 'a proposed regulation');
    await press(page, r('approve'));
    const dialog = page.getByRole('dialog');
    await press(dialog, r('approve'));
    await dialog.getByText(r('errors.symbol')).waitFor();
    await expectAccessible(page, 'the approval', 'dialog');
    await dialog.getByLabel(r('form.symbolRequired')).fill(symbol);
    await press(dialog, r('approve'));
    await page.getByText(r('statuses.approved'), { exact: true }).waitFor();
    await expectAccessible(page, 'an approved regulation');

    await become(people.hospitalOfficer);
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: say('nav.regulations') })
      .click();
    await page.getByText(r('named', { name: r('number', { number: '1' }), symbol })).waitFor();
    expect(await page.getByRole('link', { name: r('draft') }).count()).toBe(0);
    await page.getByRole('link', { name: new RegExp(`^${r('see')}`) }).click();
    await page.getByRole('cell', { name: /từ 70% trở lên/ }).waitFor();
    expect(await page.getByRole('heading', { name: r('history') }).count()).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is refused with a reason on a phone, and comes back to whoever drafted it', async () => {
    const { page, become, faults, leave } = await province.visit({ width: 390, height: 844 });
    await become(people.administrator);
    await toRegulations(page);
    await draftShare(page, '90', 'Siết điều kiện xét tặng', 'Điều 9 Quy chế');
    await saved(page);
    await press(page, r('propose'));
    await page.getByText(r('statuses.proposed'), { exact: true }).waitFor();

    await become(people.viceChairman);
    await page.getByRole('link', { name: /^Siết điều kiện xét tặng/ }).click();
    await press(page, r('refuse'));
    const dialog = page.getByRole('dialog');
    await press(dialog, r('refuse'));
    await dialog.getByText(r('reasonMissing')).waitFor();
    await expectAccessible(page, 'the refusal', 'dialog');
    await page.setViewportSize({ width: 390, height: 844 });
    await dialog.getByLabel(r('reason')).fill('Chưa lấy ý kiến các sở, ngành.');
    await press(dialog, r('refuse'));
    await page.getByText(r('refusedTitle')).waitFor();

    await become(people.administrator);
    await page.getByRole('heading', { name: r('home.refused') }).waitFor();
    await expectAccessible(page, 'a home with a refused draft');
    await page.getByRole('link', { name: /^Siết điều kiện xét tặng/ }).click();
    await page.getByText('Chưa lấy ý kiến các sở, ngành.').first().waitFor();
    await expectAccessible(page, 'a refused draft');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What it lays down' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});

async function press(within: Page | Locator, name: string): Promise<void> {
  await within.getByRole('button', { name, exact: true }).click();
}

async function toRegulations(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: say('app.menu'), expanded: false });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: say('nav.regulations') })
    .click();
  await page.getByRole('heading', { level: 1, name: r('title') }).waitFor();
  await settled(page);
}

/** A new draft with one share more for the province's certificate; sent. */
async function draftShare(page: Page, percent: string, reason: string, article = source): Promise<void> {
  await page.getByRole('link', { name: r('draft') }).click();
  await page.getByRole('heading', { level: 1, name: r('form.newTitle') }).waitFor();
  const add = page.getByRole('button', { name: `${r('form.add')}: ${r('form.shares')}` });
  const rows = page.getByRole('group');
  if ((await rows.count()) === 0) await add.click();
  const row = rows.first();
  await row.getByLabel(r('form.award')).selectOption('BKT');
  await row.getByLabel(r('form.percent')).fill(percent);
  await row.getByLabel(r('form.source')).fill(article);
  await page.getByLabel(r('facts.reason')).fill(reason);
  await page.getByRole('button', { name: r('form.save') }).click();
}

/** Sent once more after a correction. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: r('form.save') }).click();
  await saved(page);
}

/** The draft as it was kept is on the page. */
async function saved(page: Page): Promise<void> {
  await page.getByRole('button', { name: r('propose'), exact: true }).waitFor();
  await settled(page);
}

/** The words before the first number. */
function beginningOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.split('  ')[0] ?? ''}`);
}
