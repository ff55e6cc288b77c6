import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, openWork, unfoldWork } from './support/acts.ts';
import { expectAccessible, sticksOut } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** The width of A4 between its margins. */
const sheet = 661;

describe.skipIf(!chromiumPath)('the page of a dossier', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('shows its reviewer what changed since it was returned', async () => {
    const { page, faults, become, leave } = await province.visit();
    page.setDefaultTimeout(60_000);
    await become(people.wardOfficer);
    await openWork(page, 'A Thuynh');
    await act(page, 'edit', 'returned', async (dialog) => {
      await dialog.getByRole('textbox').first().fill('Giữ gìn và truyền dạy cồng chiêng cho ba lớp trẻ trong phường.');
    });
    await page.getByRole('button', { name: say('page.mend', { paper: say('papers.summaryReport') }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('events.attach'), exact: true }).click();
    await page.getByText(say('page.mended'), { exact: true }).waitFor();
    await act(page, 'resubmit', 'intake');
    await become(people.provincialAppraiser);
    await openWork(page, 'A Thuynh');
    const section = page.getByRole('region', { name: say('changes.title') });
    await section.getByText('Báo cáo chưa có xác nhận của nhà rông văn hóa về số lớp đã mở.').waitFor();
    await section.getByRole('listitem').getByText(say('papers.summaryReport')).waitFor();
    expect(await section.getByRole('insertion').innerText()).toContain('ba');
    expect(await section.getByRole('deletion').count()).toBe(0);
    await expectAccessible(page, 'a dossier that came back');
    expect(faults).toEqual([]);
    await leave();
  });

  it('is worked through by keys, which do nothing while one types and can be switched off', async () => {
    const { page, faults, become, leave } = await province.visit();
    page.setDefaultTimeout(60_000);
    await become(people.chairman);
    await unfoldWork(page);
    const links = page
      .getByRole('table', { name: say('list.caption') })
      .getByRole('rowheader')
      .getByRole('link');
    const hasFocus = (at: number) => links.nth(at).evaluate((element) => element === document.activeElement);
    const name = await links.first().innerText();
    // What else waits comes before the dossiers, and when it likes.
    for (let left = 60; left > 0 && !(await hasFocus(1)); left -= 1) await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await hasFocus(0)).toBe(true);
    await page.keyboard.press('Enter');
    await heading(page, name).waitFor();
    await page.keyboard.press('j');
    await heading(page, name).waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await heading(page, name).waitFor();
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('');
    await page.keyboard.type('jka');
    expect(await dialog.getByRole('textbox').first().inputValue()).toBe('jka');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: say('nav.shortcuts') }).waitFor();
    await expectAccessible(page, 'the keys');
    await page.getByRole('checkbox', { name: say('shortcuts.on') }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows its place in the picture of the workflow, on a phone as a list', async () => {
    const { page, faults, become, leave } = await province.visit();
    page.setDefaultTimeout(60_000);
    await become(people.chairman);
    await openWork(page, 'Rơ Châm Huy');
    await page.getByRole('button', { name: say('workflow.show'), exact: true }).click();
    const label = say('workflow.pictureWith', { stage: say('stages.leader') });
    const picture = page.getByRole('img', { name: label });
    await picture.waitFor();
    expect(await picture.locator('g[data-tone=current]').textContent()).toContain(say('stages.leader'));
    await expectAccessible(page, 'the picture');
    await page.setViewportSize({ width: 390, height: 900 });
    await picture.waitFor({ state: 'detached' });
    const here = page.locator('li[aria-current=step]').filter({ hasText: say('workflow.here') });
    expect(await here.innerText()).toContain(say('stages.leader'));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/workflow');
    await page.getByRole('img', { name: say('workflow.picture') }).waitFor();
    await expectAccessible(page, 'the workflow');
    expect(faults).toEqual([]);
    await leave();
  });

  it('is printed whole and without its buttons', async () => {
    const { page, faults, become, leave } = await province.visit();
    page.setDefaultTimeout(60_000);
    await become(people.chairman);
    await goTo(page, 'all');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { name: say('page.route'), exact: true }).waitFor();
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const main = page.getByRole('main');
    expect(await main.getByRole('button').count()).toBe(0);
    expect(await page.locator('main details:not([open])').filter({ visible: true }).count()).toBe(0);
    await page.setViewportSize({ width: sheet, height: 1000 });
    expect(await sticksOut(page)).toEqual([]);
    await page.getByText(beginning(say('page.printTitle', { code: '' }))).waitFor();
    for (const role of ['banner', 'navigation', 'contentinfo'] as const)
      expect([role, await page.getByRole(role).count()]).toEqual([role, 0]);
    for (const title of ['page.route', 'page.papers', 'page.history'] as const)
      expect(await main.getByRole('heading', { name: say(title), exact: true }).isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    expect(faults).toEqual([]);
    await leave();
  });
});
