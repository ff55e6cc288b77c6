import { createTranslator } from 'use-intl/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/certificates/messages/vi.ts';
import { answers } from '../src/check/sentences.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const c = createTranslator({ locale: 'vi-VN', messages: vi });

describe.skipIf(!chromiumPath)('certificates', { timeout: 240_000 }, () => {
  let province: Province;
  let codes: string[];
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('are printed by the clerk in the background, saved, and one printed again with a reason', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialClerk);
    await goTo(page, 'decisions');
    await page.getByRole('link', { name: '02/QĐ-UBND' }).first().click();
    await page.getByRole('link', { name: say('decisions.certificates') }).click();
    await page.getByRole('heading', { level: 1, name: c('title', { symbol: '02/QĐ-UBND' }) }).waitFor();
    await settled(page);
    await expectAccessible(page, 'nothing printed yet');
    const listed = await codesOn(page);
    codes = listed;

    const test = page.waitForEvent('download');
    await page.getByRole('link', { name: c('test') }).click();
    expect((await test).suggestedFilename()).toMatch(/^in-thu.*\.pdf$/);
    await page.getByText(c('calibrate'), { exact: true }).click();
    await page.getByRole('button', { name: c('keep') }).click();
    await page.getByText(c('nameMissing')).waitFor();
    await page.getByLabel(c('printerName')).fill('Máy in phòng 2');
    await page.getByLabel(c('dx')).fill('1,5');
    await page.getByRole('button', { name: c('keep') }).click();
    await page.getByRole('option', { name: c('offset', { name: 'Máy in phòng 2', dx: '1,5', dy: '0' }) }).waitFor({
      state: 'attached',
    });
    await expectAccessible(page, 'a printer adjusted');

    await page.getByRole('button', { name: c('printAll', { count: listed.length }) }).click();
    await page.getByText(c('done', { total: listed.length })).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: c('save') }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByText(c('allPrinted')).waitFor();
    await expectAccessible(page, 'all printed');

    await page
      .getByRole('button', { name: beginning(c('again')) })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'the dialog', 'dialog');
    await dialog.getByRole('button', { name: c('again'), exact: true }).click();
    await dialog.getByText(say('fieldErrors.empty')).waitFor();
    await dialog.getByLabel(beginning(c('reason'))).fill('Bị ướt');
    await dialog.getByRole('button', { name: c('again'), exact: true }).click();
    await page.getByText(c('reprinted', { reason: 'Bị ướt' })).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('are checked by everybody, on any phone', async () => {
    const { page, faults, leave } = await province.visit({ width: 390 });
    const [genuine = '', other = ''] = codes;
    await page.goto(`/c/${genuine}`);
    await page.getByRole('heading', { name: answers.genuine.title[0] }).waitFor();
    await expectAccessible(page, 'genuine');
    // The address of another certificate with a proof that is not its own.
    await page.goto(`/c/${other}#AAAA.BBBB`);
    await page.getByRole('heading', { name: answers.altered.title[0] }).waitFor();
    await expectAccessible(page, 'altered');
    await page.getByRole('textbox').fill('0000');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: answers.unknown.title[0] }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('textbox').fill(other.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: answers.genuine.title[0] }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});

async function codesOn(page: Page): Promise<string[]> {
  const decisionId = new URL(page.url()).pathname.split('/').at(-1);
  const input = encodeURIComponent(JSON.stringify({ decisionId }));
  const response = await page.request.get(`/api/trpc/certificates.list?input=${input}`);
  const { result } = (await response.json()) as { result: { data: { items: { code: string }[] } } };
  return result.data.items.map(({ code }) => code);
}
