import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/conferral/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const c = createTranslator({ locale: 'vi-VN', messages: vi });
const title = 'Lễ trao Bằng khen quý IV';

describe.skipIf(!chromiumPath)('handing over', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('a ceremony is planned, its list made and marked, and what was handed over recorded', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialClerk);
    await goTo(page, 'conferral');
    await page.getByRole('heading', { level: 1, name: c('title') }).waitFor();
    await settled(page);
    await page
      .getByText(/ ngày$/)
      .first()
      .waitFor();
    await expectAccessible(page, 'what is not handed over');

    await page.getByRole('button', { name: c('plan') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: c('plan') }).click();
    await dialog.getByText(c('fill')).first().waitFor();
    await expectAccessible(page, 'a ceremony with errors', 'dialog');
    await dialog.getByLabel(beginning(c('ceremony'))).fill(title);
    await dialog.getByLabel(beginning(c('place'))).fill('Hội trường tỉnh');
    await dialog.getByRole('button', { name: c('plan') }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText(c('emptyList')).waitFor();

    await page.getByRole('button', { name: c('addDecision') }).click();
    await dialog.getByRole('button', { name: c('addDecision') }).click();
    await dialog.getByText(/^Đã thêm/).waitFor();
    await expectAccessible(page, 'a decision added', 'dialog');
    await close();
    const rows = page
      .getByRole('table', { name: c('list') })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    const count = await rows.count();
    expect(count).toBeGreaterThan(1);
    await expectAccessible(page, 'the ceremony');

    await rows
      .first()
      .getByRole('button', { name: beginning(`${c('mark')} `) })
      .click();
    await dialog.getByRole('radio', { name: c('presences.represented') }).check();
    await dialog.getByRole('button', { name: c('save') }).click();
    await dialog.getByText(c('fill')).first().waitFor();
    await expectAccessible(page, 'a representative without a name', 'dialog');
    await dialog.getByLabel(beginning(c('receivedBy'))).fill('Trần Thị Bê');
    await dialog.getByLabel(beginning(c('relation'))).fill('vợ');
    await dialog.getByRole('button', { name: c('save') }).click();
    await page.getByText(c('representative', { name: 'Trần Thị Bê', relation: 'vợ' })).waitFor();
    await rows
      .last()
      .getByRole('button', { name: beginning(`${c('mark')} `) })
      .click();
    await dialog.getByRole('radio', { name: c('presences.absent') }).check();
    await dialog.getByRole('button', { name: c('save') }).click();
    await rows.last().getByText(c('presences.absent')).waitFor();

    await page.getByRole('button', { name: c('hold') }).click();
    await dialog.getByText(c('will')).first().waitFor();
    await expectAccessible(page, 'what would become of each', 'dialog');
    await dialog.getByRole('button', { name: c('holdConfirm', { count: String(count - 1) }) }).click();
    await dialog.getByText(c('done', { count: String(count - 1) })).waitFor();
    await close();
    await page.getByText(c('states.held'), { exact: true }).waitFor();
    await page.getByText(c('itemStates.handedOver')).first().waitFor();
    await page.getByRole('link', { name: c('paper') }).click();
    await page.getByRole('button', { name: c('print') }).waitFor();
    await expectAccessible(page, 'the register on paper');
    expect(faults).toEqual([]);
    await leave();

    async function close() {
      await dialog
        .getByRole('button', { name: say('common.close') })
        .last()
        .click();
    }
  });

  it('on a phone, somebody fetches at the office what waits', async () => {
    const { page, become, faults, leave } = await province.visit({ width: 390, height: 844 });
    await become(people.provincialClerk);
    await page.goto('/conferral');
    await settled(page);
    await page.getByRole('checkbox', { name: c('select', { name: 'Đinh Thị Hương Trà' }) }).check();
    await page.getByRole('button', { name: c('handOverCount', { count: '1' }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page, 'handing over outside a ceremony', 'dialog');
    await dialog.getByRole('button', { name: c('handOverCount', { count: '1' }) }).click();
    await dialog.getByText(c('done', { count: '1' })).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
