import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/rerouting/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { mergeUnit } from './support/merger.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import { settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const r = createTranslator({ locale: 'vi-VN', messages: vi });
const heir = { id: 'qn-ubnd-moi', name: 'Ủy ban nhân dân phường Kon Tum Mới' };

describe.skipIf(!chromiumPath)('dossiers of a unit that has become another', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('are told on the home of the department, and moved to the heir in one act', async () => {
    const { page, become, faults, leave } = await province.visit();
    await become(people.provincialAppraiser);
    expect(await page.getByRole('link', { name: r('title') }).count()).toBe(0);
    await mergeUnit(province.databaseUrl, units.ward.organisationId, heir);
    await page.reload();
    await page.getByRole('link', { name: /cần chuyển cho cơ quan kế thừa$/ }).click();
    await page.getByRole('heading', { level: 1, name: r('title') }).waitFor();
    await settled(page);
    await expectAccessible(page, 'what is to be moved');

    const table = page.getByRole('table', { name: r('movable') });
    const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
    const count = await rows.count();
    expect(count).toBeGreaterThan(1);
    await rows
      .first()
      .getByText(r('heir', { name: units.ward.name, heir: heir.name }))
      .waitFor();
    const subject = (await rows.first().getByRole('rowheader').getByRole('link').textContent()) ?? '';
    expect(await rows.getByRole('checkbox', { checked: true }).count()).toBe(count);
    await rows.last().getByRole('checkbox').click();

    await page.getByRole('button', { name: r('move') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page, 'the dialog', 'dialog');
    await dialog.getByRole('button', { name: say('batch.preview') }).click();
    await dialog.getByText(say('fieldErrors.empty')).first().waitFor();
    await dialog.getByLabel(beginning(say('fields.heirDocument'))).fill('1687/NQ-UBTVQH15');
    await dialog.getByLabel(beginning(say('fields.reason'))).fill('Sắp xếp đơn vị hành chính');
    await dialog.getByRole('button', { name: say('batch.preview') }).click();
    await dialog
      .getByText(beginning(r('moves', { to: '' })))
      .first()
      .waitFor();
    await expectAccessible(page, 'what would become of each', 'dialog');
    await dialog.getByRole('button', { name: beginning(say('events.reroute')) }).click();
    await dialog.getByText(say('batch.done', { count: count - 1 })).waitFor();
    await expectAccessible(page, 'what has become of each', 'dialog');
    await dialog
      .getByRole('button', { name: say('common.close') })
      .last()
      .click();
    await expect.poll(() => rows.count()).toBe(1);

    expect(await page.getByRole('button', { name: r('move') }).isDisabled()).toBe(true);
    await page.goto('/nominations');
    await page.getByRole('rowheader').getByRole('link', { name: subject, exact: true }).click();
    await page.getByText(say('history.reroute')).first().waitFor();
    await page.getByText('1687/NQ-UBTVQH15').first().waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('nothing waits where nothing has ended', async () => {
    const { page, become, leave } = await province.visit();
    await become(people.hospitalOfficer);
    await page.goto('/rerouting');
    await page.getByText(r('empty')).waitFor();
    await expectAccessible(page, 'nothing to be moved');
    await leave();
  });
});
