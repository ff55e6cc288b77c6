import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/movements/messages/vi.ts';
import { d, giveTask } from './support/direction-form.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const m = createTranslator({ locale: 'vi-VN', messages: vi });
const name = 'Toàn dân tham gia phòng, chống dịch bệnh và xuất, nhập cảnh trái phép';

describe.skipIf(!chromiumPath)('an emulation movement', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('is drafted, launched and sent by the board; a ward joins and enters a pledge, which is counted', async () => {
    const { page, become, faults, leave } = await province.visit();
    const dialog = page.getByRole('dialog');
    await become(people.provincialStatistician);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('nav.movements'), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: m('title') }).waitFor();
    await settled(page);
    await expectAccessible(page, 'the list of movements');
    await page.getByRole('link', { name: m('make') }).click();
    await page.getByRole('button', { name: m('terms.addCriterion') }).click();
    await page.getByRole('button', { name: m('terms.addQuota') }).click();
    await page.getByRole('button', { name: m('terms.addPhase') }).click();
    await page.getByRole('button', { name: m('make') }).click();
    await page.getByText(m('terms.gaps')).waitFor();
    await expectAccessible(page, 'a draft with gaps');
    await page.getByLabel(beginning(m('name'))).fill(name);
    await page.getByLabel(beginning(m('terms.content'))).fill('Không có hộ vi phạm quy chế biên giới');
    await page.getByLabel(m('terms.points')).fill('60');
    await page.getByRole('checkbox', { name: say('subjects.individual') }).check();
    await page.getByRole('checkbox', { name: say('subjects.household') }).check();
    await page.getByLabel(beginning(m('terms.count'))).fill('1');
    await page.getByLabel(beginning(m('terms.phaseName'))).fill('Đăng ký, ký cam kết');
    await page.getByRole('button', { name: m('make') }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('rowheader', { name: 'Không có hộ vi phạm quy chế biên giới' }).waitFor();
    await page.getByRole('rowheader', { name: beginning('Đăng ký, ký cam kết') }).waitFor();
    await page.getByText(m('terms.most', { subject: m('terms.any'), count: '1' })).waitFor();
    await page.getByRole('link', { name: m('acts.setTerms') }).click();
    await page.getByLabel(m('terms.points')).fill('70');
    await page.getByRole('button', { name: m('terms.save') }).click();
    await page.getByRole('cell', { name: '70', exact: true }).waitFor();
    await page.getByRole('button', { name: m('acts.launch') }).click();
    await page.getByText(/^Chưa có văn bản phát động\. Hãy/).waitFor();
    await expectAccessible(page, 'a launch without a document');
    await page.getByRole('button', { name: m('addDocument') }).click();
    await dialog.getByLabel(beginning(m('number'))).fill('3510/KH-UBND');
    await dialog.getByRole('button', { name: m('addDocument') }).click();
    await page.getByText(/^3510\/KH-UBND/).waitFor();
    await page.getByRole('button', { name: m('acts.launch') }).click();
    await page.getByRole('button', { name: m('acts.send') }).click();
    await dialog.getByRole('checkbox', { name: /^Ủy ban nhân dân cấp xã/ }).check();
    await expectAccessible(page, 'sending to units', 'dialog');
    await dialog.getByRole('button', { name: m('acts.send') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: /^Đơn vị hưởng ứng \(0\/\d+\)/ }).waitFor();
    await page.getByRole('button', { name: m('acts.remind') }).click();
    await dialog.getByRole('checkbox', { name: beginning('Chưa đăng ký hưởng ứng') }).waitFor();
    await expectAccessible(page, 'reminding units', 'dialog');
    await dialog.getByRole('button', { name: m('remind.confirm'), exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'đăng ký: ' }).waitFor();
    const url = page.url();

    await become(people.wardOfficer);
    await page.goto('/');
    await page.getByRole('heading', { name: m('remind.open') }).waitFor();
    await settled(page);
    await expectAccessible(page, 'a home with a reminder');
    await page.getByRole('link', { name }).click();
    await page.getByText(m('places.left', { subject: m('terms.any'), used: '0', count: '1', left: '1' })).waitFor();
    await page.getByRole('button', { name: m('acts.join') }).click();
    await dialog.getByLabel(beginning(m('plan'))).fill('Kế hoạch số 12/KH-UBND');
    await dialog.getByRole('button', { name: m('acts.join') }).click();
    await page.getByRole('button', { name: m('acts.pledge') }).click();
    await dialog.getByRole('button', { name: m('acts.pledge') }).click();
    await dialog.getByText(m('wholeNumber')).waitFor();
    await expectAccessible(page, 'a pledge with gaps', 'dialog');
    await dialog.getByLabel(beginning(m('content'))).fill('Không xuất, nhập cảnh trái phép');
    await dialog.getByLabel(beginning(m('households'))).fill('792');
    await dialog.getByLabel(beginning(m('place'))).fill('Thôn 1');
    await dialog.getByRole('button', { name: m('acts.pledge') }).click();
    await page.getByRole('rowheader', { name: 'Thôn 1' }).waitFor();
    await expectAccessible(page, 'the unit’s own movement');

    await become(people.provincialStatistician);
    await page.goto(url);
    await page.getByRole('heading', { name: /^Đơn vị hưởng ứng \(1\/\d+\)/ }).waitFor();
    const joined = page.getByRole('row').filter({ hasText: 'Kế hoạch số 12/KH-UBND' });
    await joined.getByRole('cell', { name: '792' }).waitFor();
    const ward = await joined.getByRole('rowheader').innerText();
    await expectAccessible(page, 'a movement under way');
    await page.getByRole('link', { name: m('health.title') }).click();
    await page.getByRole('img', { name: m('health.picture') }).waitFor();
    await page
      .getByRole('row')
      .filter({ hasText: m('notJoined') })
      .first()
      .waitFor();
    await page.getByText(m('health.noForm')).waitFor();
    await settled(page);
    await expectAccessible(page, 'how a movement goes');
    await page.goBack();

    await page.getByRole('link', { name: d('give') }).click();
    await page.getByRole('button', { name: d('give') }).click();
    await page.getByText(d('gaps')).waitFor();
    await expectAccessible(page, 'tasks with gaps');
    await giveTask(page, 'Nâng cao hiệu quả Tổ công tác cộng đồng', ward);
    await expectAccessible(page, 'a direction with its task');

    await become(people.wardOfficer);
    await page.goto('/');
    await page.getByRole('heading', { name: d('toDo') }).waitFor();
    await expectAccessible(page, 'a home with a task');
    await page.getByRole('link', { name: 'Nâng cao hiệu quả Tổ công tác cộng đồng' }).click();
    await page.getByRole('button', { name: d('acts.report') }).click();
    await dialog.getByRole('button', { name: d('acts.report') }).click();
    await dialog.getByText(d('fill')).waitFor();
    await expectAccessible(page, 'a task reported without evidence', 'dialog');
    await dialog.getByLabel(beginning(d('note.report'))).fill('Đã kiện toàn 19 tổ');
    await dialog.getByRole('button', { name: d('acts.report') }).click();
    await page.getByText(d('states.reported'), { exact: true }).waitFor();
    const task = page.url();

    await become(people.provincialStatistician);
    await page.goto(task);
    await page.getByText('Đã kiện toàn 19 tổ').waitFor();
    await page.getByRole('button', { name: d('acts.accept') }).click();
    await page.getByText(d('states.accepted'), { exact: true }).waitFor();
    await expectAccessible(page, 'a task that is done');
    expect(faults).toEqual([]);
    await leave();
  });
});
