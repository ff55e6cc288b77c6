import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import type { Visit } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

// The gallery's page of the field: one without limits, one from 05/11/2026 to 27/11/2026, opened on 25/11/2026.
describe.skipIf(!chromiumPath)('a field for a day', () => {
  let province: Province;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    province = await openProvince();
    visit = await province.visit();
    page = await visit.become(people.administrator);
  });
  afterAll(async () => province.close());
  beforeEach(async () => {
    await page.goto('/gallery/date-field');
    await field('Ngày sinh').waitFor();
  });
  const field = (label: string): Locator => page.getByRole('textbox', { name: beginning(label) });
  const values = async (): Promise<string[]> => page.getByRole('main').locator('output').allTextContents();
  const focusedDay = async (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

  it.each(['5/9/1990', '05-09-1990', '05.09.1990', '05091990'])('reads %s', async (typed) => {
    await field('Ngày sinh').fill(typed);
    await field('Ngày sinh').press('Tab');
    expect(await field('Ngày sinh').inputValue()).toBe('05/09/1990');
    expect((await values())[0]).toBe('Giá trị: 05/09/1990');
  });

  it('leaves what is no day as it was typed', async () => {
    await field('Ngày sinh').fill('31/04/1990');
    await field('Ngày sinh').press('Tab');
    expect(await field('Ngày sinh').inputValue()).toBe('31/04/1990');
    expect((await values())[0]).toBe('Giá trị: 31/04/1990');
  });

  it('names a typed day beyond the limits as wrong, and takes one within', async () => {
    const meeting = field('Ngày họp Hội đồng');
    await meeting.fill('28/11/2026');
    await page.getByText('Chọn một ngày từ 05/11/2026 đến 27/11/2026.').waitFor();
    expect(await meeting.getAttribute('aria-invalid')).toBe('true');
    await meeting.fill('27/11/2026');
    expect(await meeting.getAttribute('aria-invalid')).not.toBe('true');
    expect((await values())[1]).toBe('Giá trị: 2026-11-27');
  });

  it('walks the calendar by the keyboard, within the limits, and gives the focus back', async () => {
    const opener = page.getByRole('button', { name: `${say('calendar.open')}: Ngày họp Hội đồng` });
    await opener.press('Enter');
    expect(await focusedDay()).toBe('25/11/2026');
    for (const [key, day] of [
      ['ArrowLeft', '24/11/2026'],
      ['ArrowUp', '17/11/2026'],
      ['Home', '16/11/2026'],
      ['End', '22/11/2026'],
      ['ArrowDown', '27/11/2026'],
      ['PageUp', '05/11/2026'],
      ['Shift+PageDown', '27/11/2026'],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focusedDay()]).toEqual([key, day]);
    }
    await page.getByRole('button', { name: '28/11/2026' }).click({ force: true });
    expect((await values())[1]).toBe('Giá trị: ');
    await page.getByRole('button', { name: '27/11/2026' }).press('Enter');
    expect((await values())[1]).toBe('Giá trị: 2026-11-27');
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('opens by Alt and arrow down, turns the months by its buttons, closes by Escape', async () => {
    await field('Ngày sinh').press('Alt+ArrowDown');
    expect(await focusedDay()).toBe('05/09/1985');
    const next = page.getByRole('button', { name: say('calendar.nextMonth') });
    await next.press('Enter');
    await next.press('Enter');
    await page.getByText(say('calendar.month', { month: 11, year: '1985' })).waitFor();
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await next.waitFor({ state: 'detached' });
    expect((await values())[0]).toBe('Giá trị: 05/09/1985');
    expect(visit.faults).toEqual([]);
  });
});
