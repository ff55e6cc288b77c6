import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfoldWork } from './support/acts.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled, signInAs, signOut } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('signing in', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('lets everybody who is listed in by one click, to a page of his work without a fault', async () => {
    const visits = await Promise.all([province.visit(), province.visit(), province.visit()]);
    const names = await listedNames(visits[0].page);
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
    const waiting = [...names];
    await Promise.all(
      visits.map(async ({ page, faults, leave }) => {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await enterAndLeave(page, name);
        expect(faults).toEqual([]);
        await leave();
      }),
    );
  });

  it('has a group of people behind each title on a phone, one open at a time', async () => {
    const { page, faults, leave } = await province.visit({ width: 390, height: 844 });
    await settled(page);
    const listed = page.getByRole('main').getByRole('listitem').getByRole('button');
    const titles = page.locator('summary');
    await titles.first().waitFor();
    expect(await listed.count()).toBe(0);
    await expectAccessible(page, 'the folded sign-in page');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const title of [titles.first(), titles.last()]) {
      await title.click();
      await listed.first().waitFor();
      expect(await page.locator('details[open]').count()).toBe(1);
    }
    expect(faults).toEqual([]);
    await leave();
  });

  it('says that the password is wrong, and not which of both', async () => {
    const { page, faults, leave } = await province.visit();
    await page.getByRole('textbox', { name: beginning(say('signIn.email')) }).fill('chu-tich@vinhdanh.example');
    await page.getByRole('textbox', { name: beginning(say('signIn.password')) }).fill('not the password');
    await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click();
    await page.getByRole('alert').getByText(say('signIn.results.wrong')).waitFor();
    expect(await page.getByRole('textbox', { name: beginning(say('signIn.email')) }).inputValue()).toBe(
      'chu-tich@vinhdanh.example',
    );
    await page.getByRole('textbox', { name: beginning(say('signIn.password')) }).fill('vinh-danh-demo');
    await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click();
    await page.getByRole('button', { name: say('app.signOut') }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('ends with signing out, also for the address of a dossier', async () => {
    const { page, leave } = await province.visit();
    await signInAs(page, people.chairman);
    await unfoldWork(page);
    const dossiers = page.getByRole('table', { name: say('list.caption') });
    await dossiers.getByRole('rowheader').getByRole('link').first().click();
    await page.waitForURL('**/nominations/*');
    const address = page.url();
    await signOut(page);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: say('signIn.title') }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await leave();
  });
});

/** Everybody the sign-in page offers. */
async function listedNames(page: Page): Promise<string[]> {
  await settled(page);
  const buttons = page.getByRole('main').getByRole('listitem').getByRole('button');
  const details = await buttons.locator('span > span:last-child').allTextContents();
  // Of a substitute it is also said whom he stands in for.
  return details.map((detail) => detail.split(',')[0] ?? '');
}

/** Comes in, sees who he is and a page with a heading and no message of an error, and leaves. */
async function enterAndLeave(page: Page, name: string): Promise<void> {
  await signInAs(page, name);
  await page.getByRole('banner').getByText(name, { exact: true }).waitFor();
  if ((await page.getByRole('alert').count()) > 0)
    throw new Error(`${name}: ${await page.getByRole('alert').innerText()}`);
  await signOut(page);
}
