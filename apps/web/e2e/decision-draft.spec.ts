import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/decisions/messages/vi.ts';
import { vi as signed } from '../src/signed-files/messages/vi.ts';
import { expectAccessible, sticksOut } from './support/accessibility.ts';
import { carry } from './support/carry.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import { settled } from './support/visit.ts';
import { say } from './support/words.ts';

const d = createTranslator({ locale: 'vi-VN', messages: vi });
const s = createTranslator({ locale: 'vi-VN', messages: signed });
const subjects = ['Y Hrin Dự Thảo', 'Đinh Thị Dự Thảo'] as const;

describe.skipIf(!chromiumPath)('a decision drawn up, signed and issued', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
    await carry(province.url, units.ward, Object.fromEntries(subjects.map((name) => [name, 'approved' as const])));
  });
  afterAll(async () => province.close());

  it('by clerk and chairman, each on what the paper says', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialClerk);
    await page.goto('/decisions/issue');
    for (const name of subjects)
      await page.getByRole('checkbox', { name: say('list.select', { name }), exact: true }).click();
    await page.getByRole('button', { name: d('make') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('issue.ready')).first().waitFor();
    await expectAccessible(page, 'the dialog of a draft', 'dialog');
    await dialog.getByRole('button', { name: d('make') }).click();
    const paper = page.getByRole('article', { name: d('text') });
    await paper.waitFor();
    await settled(page);
    for (const name of subjects) await paper.getByText(name).waitFor();
    await expectAccessible(page, 'a draft');
    const address = new URL(page.url()).pathname;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: d('pdf') }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Dự thảo quyết định.pdf');

    await become(people.chairman);
    await page.getByRole('link', { name: d('home', { count: 1 }) }).click();
    await paper.getByText(subjects[0]).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    await page.getByRole('button', { name: d('sign') }).click();
    await dialog.getByText(d('signLead')).waitFor();
    await dialog.getByRole('button', { name: d('sign') }).click();
    await page.getByRole('main').getByText(d('state.signed')).first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    await expectAccessible(page, 'a signed draft on a phone');
    expect(await sticksOut(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });

    await become(people.provincialClerk);
    await page.goto('/decisions/issue');
    await page
      .getByRole('table', { name: d('drafts') })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: d('issue'), exact: true }).click();
    await dialog.getByRole('button', { name: d('issue'), exact: true }).click();
    await page.getByRole('link', { name: say('issue.open') }).click();
    await page.getByRole('row').filter({ hasText: subjects[1] }).getByText(say('stages.decided')).waitFor();
    const issued = new URL(page.url()).pathname;
    const [printed] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: say('decisions.pdf') }).click(),
    ]);
    await page.getByRole('button', { name: s('bring') }).click();
    await dialog.locator('input[type=file]').setInputFiles(await printed.path());
    await dialog.getByRole('button', { name: s('send') }).click();
    await dialog.getByText(say('refusals.signedFileNone')).waitFor();
    await dialog.getByRole('radio', { name: s('wayScan') }).check();
    await dialog.getByRole('checkbox').check();
    await expectAccessible(page, 'the dialog of a signed file', 'dialog');
    await dialog.getByRole('button', { name: s('send') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(s('ways.scan')).waitFor();
    await settled(page);
    await expectAccessible(page, 'a decision with a scan');

    await become(people.chairman);
    await page.goto(issued);
    await page.getByRole('button', { name: s('signAgain') }).click();
    await expectAccessible(page, 'the dialog of signing', 'dialog');
    expect(faults).toEqual([]);
    await leave();
  });

  it('and then corrected by a further decision, signed by who stands in for the chairman; each names the other', async () => {
    const { page, become, faults, leave } = await province.visit();
    const dialog = page.getByRole('dialog');
    await become(people.provincialClerk);
    await page.goto('/decisions');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: d('correction.title') }).click();
    await dialog.getByLabel(d('correction.becomes')).fill('Y Hrin Đính Chính');
    await dialog.getByLabel(d('correction.ground')).fill('Ghi sai so với giấy khai sinh');
    await expectAccessible(page, 'the dialog of a correction', 'dialog');
    await dialog.getByRole('button', { name: d('make') }).click();
    const paper = page.getByRole('article', { name: d('text') });
    await paper.getByText('Y Hrin Đính Chính').waitFor();

    await become(people.viceChairman);
    await page.getByRole('link', { name: d('home', { count: 1 }) }).click();
    await page.getByRole('button', { name: d('sign') }).click();
    await dialog.getByText('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH').waitFor();
    await dialog.getByRole('button', { name: d('sign') }).click();
    await page.getByRole('main').getByText(d('state.signed')).first().waitFor();
    await expectAccessible(page, 'a draft of a correction');

    await become(people.provincialClerk);
    await page.goto('/decisions/issue');
    await page
      .getByRole('table', { name: d('drafts') })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: d('issue'), exact: true }).click();
    await dialog.getByRole('button', { name: d('issue'), exact: true }).click();
    await page.getByRole('link', { name: say('issue.open') }).click();
    await page.getByText(d('correction.corrects')).waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Quyết định số/u })
      .click();
    await page.getByText(d('correction.correctedBy')).waitFor();
    await page.getByText(/“.*Dự Thảo” đính chính thành “Y Hrin Đính Chính”/u).waitFor();
    await expectAccessible(page, 'a corrected decision');
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    expect(await sticksOut(page)).toEqual([]);
    expect(faults).toEqual([]);
    await leave();
  });
});
