import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfoldWork } from './support/acts.ts';
import { keyboard } from './support/hand.ts';
import { tabTo } from './support/keyboard.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { lineOf, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('by keyboard alone', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('signs in, finds the row, opens the dossier, approves, and knows where it is afterwards', async () => {
    const { page, faults, leave } = await province.visit();
    await settled(page);
    await tabTo(page, lineOf(page, people.chairman), 80);
    await page.keyboard.press('Enter');
    await settled(page);
    await unfoldWork(page, keyboard);
    const row = page.getByRole('rowheader').getByRole('link', { name: 'Rơ Châm Huy', exact: true });
    await row.waitFor();
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    const approve = page.getByRole('main').getByRole('button', { name: say('events.approve'), exact: true });
    await approve.waitFor();
    await tabTo(page, approve);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: say('events.approve'), exact: true });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await approve.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('textbox', { name: beginning(say('fields.reasonOptional')) }));
    await page.keyboard.type('Xứng đáng.');
    await tabTo(page, dialog.getByRole('button', { name: say('events.approve'), exact: true }));
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(say('page.doneLead', { stage: say('stages.approved') }))
      .waitFor();
    await page.getByRole('main').getByText('Xứng đáng.').first().waitFor();
    await expectFocusInMain(page);
    expect(faults).toEqual([]);
    await leave();
  });

  it('picks rows, opens the batch, sees the dry run, confirms', async () => {
    const { page, faults, leave } = await province.visit();
    await settled(page);
    await tabTo(page, lineOf(page, people.hospitalHead), 80);
    await page.keyboard.press('Enter');
    await settled(page);
    await unfoldWork(page, keyboard);
    const pick = page.getByRole('checkbox', { name: say('list.select', { name: 'Khoa Cấp cứu' }) });
    await pick.waitFor();
    await tabTo(page, pick);
    await page.keyboard.press('Space');
    const start = page.getByRole('button', { name: beginning(`${say('events.approve')} (`) });
    await start.waitFor();
    await tabTo(page, start);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: say('batch.preview') }));
    await page.keyboard.press('Enter');
    const confirm = dialog.getByRole('button', {
      name: say('batch.confirm', { event: say('events.approve'), count: '1' }),
    });
    await confirm.waitFor();
    await tabTo(page, confirm);
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('status')
      .getByText(say('batch.done', { count: 1 }))
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => pick.count()).toBe(0);
    await expectFocusInMain(page);
    expect(faults).toEqual([]);
    await leave();
  });

  it('skips to the main part of the page first', async () => {
    const { page, leave } = await province.visit();
    await settled(page);
    await tabTo(page, page.getByRole('link', { name: say('app.skip') }), 1);
    await page.keyboard.press('Enter');
    await expectFocusInMain(page);
    await leave();
  });
});

/** The next Tab goes on from the page's own part, not from the masthead. */
async function expectFocusInMain(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect.poll(() => main.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}
