import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { newSummary, periodicSections, openText, s, writeText } from './support/summary.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { nameIndicator, part, r } from './support/report-form.ts';
import { settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('reports from units', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('the board defines a form, a ward uses it the same minute, is sent back, corrects, and its figures are added up', async () => {
    const { page, become, faults, leave } = await province.visit();
    const main = page.getByRole('main');
    await become(people.provincialStatistician);
    await page.goto('/reports');
    await page
      .getByRole('table', { name: r('forms') })
      .getByRole('link')
      .waitFor();
    await expectAccessible(page, 'the forms of a board');
    await page.getByRole('link', { name: r('newForm') }).click();
    await page.getByRole('button', { name: r('builder.define') }).click();
    await page.getByText(r('builder.faults.incomplete')).waitFor();
    await expectAccessible(page, 'a form with gaps');
    await page.getByLabel(beginning(r('formTitle'))).fill('Ký cam kết phòng, chống dịch');
    await page.getByRole('checkbox', { name: /^Ủy ban nhân dân cấp xã/ }).check();
    await nameIndicator(page, 1, 'Số thôn ký cam kết', 'thôn');
    await page.getByRole('button', { name: r('builder.add'), exact: true }).click();
    await nameIndicator(page, 2, 'Số thôn trọng yếu', 'thôn');
    await page.getByRole('button', { name: r('builder.add'), exact: true }).click();
    const share = part(page, 'indicator', 3);
    await share.getByLabel(beginning(r('builder.label'))).fill('Tỷ lệ thôn ký cam kết');
    await share.getByLabel(beginning(r('builder.kind'))).selectOption(r('builder.kinds.share'));
    await share.getByLabel(beginning(r('builder.part'))).selectOption('Số thôn ký cam kết');
    await share.getByLabel(beginning(r('builder.whole'))).selectOption('Số thôn trọng yếu');
    await page.getByRole('button', { name: r('builder.addCheck') }).click();
    const check = part(page, 'check', 1);
    await check.getByLabel(beginning(r('builder.part'))).selectOption('Số thôn ký cam kết');
    await check.getByLabel(beginning(r('builder.whole'))).selectOption('Số thôn trọng yếu');
    await expectAccessible(page, 'a form ready to be issued');
    await page.getByRole('button', { name: r('builder.define') }).click();
    await page.getByRole('heading', { level: 1, name: 'Ký cam kết phòng, chống dịch' }).waitFor();
    await settled(page);
    await expectAccessible(page, 'a form that nobody has answered');

    await become(people.wardOfficer);
    await page.goto('/reports');
    await page.getByRole('rowheader').getByRole('link', { name: 'Ký cam kết phòng, chống dịch' }).click();
    const signed = page.getByLabel(beginning('Số thôn ký cam kết'));
    await signed.fill('tám');
    await page.getByText(r('notANumber', { decimals: 0 })).waitFor();
    // The same report in another window: whoever saves second sees who was first, and what was typed stays.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel(beginning('Số thôn ký cam kết')).fill('5');
    await other.getByRole('button', { name: r('save'), exact: true }).click();
    await other.getByText(r('savedLead')).waitFor();
    await other.close();
    await signed.fill('8');
    await page.getByLabel(beginning('Số thôn trọng yếu')).fill('7');
    await page.getByRole('button', { name: r('save'), exact: true }).click();
    await main.getByText(r('conflictValue', { label: 'Số thôn ký cam kết', saved: '5', typed: '8' })).waitFor();
    await expectAccessible(page, 'somebody else was first');
    expect(await signed.inputValue()).toBe('8');
    await page.getByRole('button', { name: r('keepMine') }).click();
    await page.getByRole('button', { name: r('submit') }).click();
    await main.getByText('Số thôn ký cam kết lớn hơn tổng Số thôn trọng yếu: 8 > 7.').waitFor();
    await page.getByText(/chưa có giải trình: Số thôn ký cam kết/).waitFor();
    await expectAccessible(page, 'an odd figure');
    await page.getByLabel(beginning(r('remark'))).fill('Có một thôn mới chia tách');
    await page.getByRole('button', { name: r('submit') }).click();
    await main.getByText(r('states.submitted')).first().waitFor();
    const report = page.url();

    await become(people.provincialStatistician);
    await page.goto(report);
    await page.getByRole('button', { name: r('return'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(beginning(r('returnReason'))).fill('Thôn mới chưa có quyết định');
    await expectAccessible(page, 'returning a report', 'dialog');
    await dialog.getByRole('button', { name: r('return'), exact: true }).click();
    await main.getByText(r('states.returned')).first().waitFor();

    await become(people.wardOfficer);
    await page.goto(report);
    await main.getByText('Thôn mới chưa có quyết định').waitFor();
    await signed.fill('7');
    await page.getByRole('button', { name: r('save'), exact: true }).click();
    await page.getByText(r('savedLead')).waitFor();
    // A sheet that comes in takes the place of what was typed since it went out.
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: r('sheet.download') }).click(),
    ]);
    await signed.fill('6');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'bao-cao.xlsx', mimeType: 'text/plain', buffer: Buffer.from('7') });
    await page.getByRole('button', { name: r('sheet.send') }).click();
    await page.getByText(/Không đọc được tệp/).waitFor();
    await expectAccessible(page, 'a sheet that is none');
    await input.setInputFiles({
      name: 'bao-cao.xlsx',
      mimeType: 'text/plain',
      buffer: await readFile(await sheet.path()),
    });
    await page.getByRole('button', { name: r('sheet.send') }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('input')].every(({ value }) => value !== '6'));
    expect(await signed.inputValue()).toBe('7');
    // Handed in elsewhere while this window still has something unsaved: that is kept to be copied.
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(page.url());
    await signed.fill('9');
    await elsewhere.getByRole('button', { name: r('submit') }).click();
    await elsewhere.getByText(r('states.submitted')).first().waitFor();
    await elsewhere.close();
    await page.getByRole('button', { name: r('save'), exact: true }).click();
    await main.getByText(r('keptTitle')).waitFor();
    expect(await signed.inputValue()).toBe('9');
    await expectAccessible(page, 'what was typed when somebody else handed the report in');
    await page.getByRole('button', { name: r('keptDrop') }).click();
    await main.getByText(r('states.submitted')).first().waitFor();

    await become(people.provincialStatistician);
    await page.goto(report);
    await page.getByRole('button', { name: r('accept'), exact: true }).click();
    await main.getByText(r('states.accepted')).first().waitFor();
    await expectAccessible(page, 'an accepted report');
    await page.getByRole('link', { name: r('totals') }).click();
    const total = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: r('total') }) });
    await total.getByText('100,00%').waitFor();
    expect(await total.getByRole('cell').allTextContents()).toEqual(['7', '7', '100,00%']);
    await expectAccessible(page, 'figures by level');

    await page.getByRole('link', { name: r('revise') }).click();
    await page.getByRole('button', { name: r('builder.add'), exact: true }).click();
    await nameIndicator(page, 4, 'Số hòm thư tố giác', 'hòm');
    await expectAccessible(page, 'a form being revised');
    await page.getByRole('button', { name: r('reviseConfirm') }).click();
    await page.getByRole('columnheader', { name: /Số hòm thư tố giác/ }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('a report is written by two, its figures change and are marked, it is signed off and saved as a Word file', async () => {
    const { page, become, faults, leave } = await province.visit();
    const main = page.getByRole('main');
    const dialog = page.getByRole('dialog');
    const title = 'Kết quả phong trào cải cách hành chính, chuyển đổi số';
    const [opening, first, second, third, fourth, closing] = periodicSections;
    await become(people.provincialStatistician);
    await newSummary(page, title, 'cải cách hành chính');
    await expectAccessible(page, 'a report nobody has written');
    await openText(page, first);
    await dialog.getByLabel(beginning(s('text'))).fill('Trong kỳ, các đơn vị tiếp nhận hồ sơ: ');
    await dialog.getByLabel(beginning(s('figure'))).selectOption('ho-so');
    await dialog.getByLabel(beginning(s('text'))).press('End');
    await dialog.getByRole('button', { name: s('insert') }).click();
    await expectAccessible(page, 'writing a section', 'dialog');
    await dialog.getByRole('button', { name: s('save') }).click();
    await dialog.waitFor({ state: 'detached' });
    const line = main.getByText('Trong kỳ, các đơn vị tiếp nhận hồ sơ:');
    const before = (await line.textContent()) ?? '';
    expect(before).toMatch(/: [\d.]+$/u);

    // The same section in two windows: whoever saves second sees what the first has saved, and loses nothing.
    const report = page.url();
    const other = await page.context().newPage();
    await other.goto(report);
    await openText(page, second);
    await writeText(other, second, 'Bản của người thứ nhất.');
    await other.close();
    await dialog.getByLabel(beginning(s('text'))).fill('Bản của người thứ hai.');
    await dialog.getByRole('button', { name: s('save') }).click();
    await dialog.getByText('Bản của người thứ nhất.').waitFor();
    await expectAccessible(page, 'somebody else has written the section', 'dialog');
    await dialog.getByRole('button', { name: s('keepMine') }).click();
    await dialog.getByRole('button', { name: s('save') }).click();
    await main.getByText('Bản của người thứ hai.').waitFor();
    await page.getByRole('button', { name: s('textsAt', { title: second }) }).click();
    await dialog.getByText('Bản của người thứ nhất.').waitFor();
    await dialog.getByRole('button', { name: say('common.close') }).click();

    await become(people.chairman);
    await page.goto(report);
    await writeText(page, third, 'Một số đơn vị báo cáo chậm.');
    await become(people.provincialStatistician);
    await page.goto(report);
    await page.getByRole('button', { name: s('acts.sendForReview') }).click();
    await main.getByText(new RegExp(`chưa có nội dung: .*${fourth}`, 'u')).waitFor();
    for (const section of [opening, fourth, closing]) await writeText(page, section, `Nội dung ${section}.`);

    // A unit's report is accepted meanwhile.
    await become(people.hospitalOfficer);
    await page.goto('/reports');
    const handedIn = page.getByRole('row').filter({ hasText: r('states.submitted') });
    await handedIn.getByRole('link').first().click();
    await main.getByText(r('states.submitted')).first().waitFor();
    const ofUnit = page.url();
    await become(people.provincialStatistician);
    await page.goto(ofUnit);
    await page.getByRole('button', { name: r('accept'), exact: true }).click();
    await main.getByText(r('states.accepted')).first().waitFor();
    await page.goto(report);
    await main.getByText(s('changed')).waitFor();
    expect(await page.locator('mark').first().textContent()).toContain('đã thay đổi, trước là');
    await expectAccessible(page, 'figures that have changed');
    await page.getByRole('button', { name: s('acts.takeNumbers') }).click();
    await main.getByText(s('changed')).waitFor({ state: 'detached' });
    expect(await line.textContent()).not.toBe(before);
    await page.getByRole('button', { name: s('acts.sendForReview') }).click();
    await main.getByText(s('states.inReview')).waitFor();

    await become(people.chairman);
    await page.goto(report);
    await page.getByRole('button', { name: s('acts.signOff') }).click();
    await dialog.getByRole('button', { name: s('acts.signOff') }).click();
    await main.getByText(s('states.signedOff')).waitFor();
    await expectAccessible(page, 'a signed report');
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `${s('paperName')}, Word` }).click(),
    ]);
    const text = new TextDecoder().decode(unzipSync(await readFile(await word.path()))['word/document.xml']);
    for (const said of [
      'BÁO CÁO',
      '/BC-UBND',
      'Bản của người thứ hai.',
      'Một số đơn vị báo cáo chậm.',
      'TM. ỦY BAN NHÂN DÂN',
    ])
      expect(text).toContain(said);
    expect(faults).toEqual([]);
    await leave();
  });
});
