import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/prizes/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const p = createTranslator({ locale: 'vi-VN', messages: vi });

describe.skipIf(!chromiumPath)('prize money', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('the clerk marks a list as paid and enters the budget, another person confirms both', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialClerk);
    await goTo(page, 'prizes');
    await page.getByRole('heading', { level: 1, name: p('title') }).waitFor();
    await settled(page);
    await page.getByText(p('budgetStates.set'), { exact: true }).waitFor();
    await expectAccessible(page, 'the overview');

    await page
      .getByRole('button', { name: p('addBudget') })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: p('addBudget') }).click();
    await dialog.getByText(p('notASum')).waitFor();
    await expectAccessible(page, 'a budget with errors', 'dialog');
    await dialog.getByLabel(beginning(p('amount'))).fill('500.000.000');
    await dialog.getByText('Năm trăm triệu đồng').waitFor();
    await dialog
      .getByLabel(beginning(p('document')))
      .first()
      .fill('15/QĐ-UBND');
    await dialog.getByLabel(beginning(p('documentOn'))).fill('05/01/2026');
    await dialog.getByRole('button', { name: p('addBudget') }).click();
    await page.getByRole('rowheader', { name: '15/QĐ-UBND' }).waitFor();

    const link = page.getByRole('rowheader').getByRole('link').first();
    const symbol = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name: `${p('listTitle')} ${symbol}` }).waitFor();
    await settled(page);
    await page.getByRole('checkbox', { name: p('selectAll') }).check();
    await expectAccessible(page, 'the list, all picked');
    await page.getByRole('button', { name: beginning(`${p('acts.markPaid')} (`) }).click();
    await dialog.getByRole('button', { name: p('acts.markPaid') }).click();
    await dialog.getByText(p('fill')).waitFor();
    await expectAccessible(page, 'marking without a document', 'dialog');
    await dialog.getByLabel(beginning(p('proof'))).fill('Phiếu chi số 15');
    await dialog.getByRole('button', { name: p('acts.markPaid') }).click();
    await dialog.getByText(/^Đã thực hiện/).waitFor();
    await expectAccessible(page, 'marked', 'dialog');
    await dialog
      .getByRole('button', { name: say('common.close') })
      .last()
      .click();
    await page.getByText(p('states.paid')).first().waitFor();
    const url = page.url();

    await become(people.provincialAppraiser);
    await page.goto(url);
    await settled(page);
    await page.getByRole('checkbox', { name: p('selectAll') }).check();
    await page.getByRole('button', { name: beginning(`${p('acts.confirm')} (`) }).click();
    await dialog.getByRole('button', { name: p('acts.confirm') }).click();
    await dialog.getByText(/^Đã thực hiện/).waitFor();
    await dialog
      .getByRole('button', { name: say('common.close') })
      .last()
      .click();
    await page.getByText(p('states.confirmed')).first().waitFor();
    await page.getByRole('link', { name: p('paper') }).click();
    await page.getByRole('button', { name: p('print') }).waitFor();
    await expectAccessible(page, 'on paper');

    await page.goto('/prizes');
    await page.getByRole('button', { name: p('confirmBudgetOf', { document: '15/QĐ-UBND' }), exact: true }).click();
    await expectAccessible(page, 'confirming a budget', 'dialog');
    await dialog.getByRole('button', { name: p('confirmBudget'), exact: true }).click();
    await page
      .getByRole('row')
      .filter({ hasText: '15/QĐ-UBND' })
      .getByText(p('budgetStates.confirmed'), { exact: true })
      .waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('whoever only reads marks nothing', async () => {
    const { page, become, leave } = await province.visit({ width: 390, height: 844 });
    await become(people.provincialStatistician);
    await page.goto('/prizes');
    await settled(page);
    expect(await page.getByRole('button', { name: p('addBudget') }).count()).toBe(0);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: beginning(p('listTitle')) }).waitFor();
    await settled(page);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await leave();
  });
});
