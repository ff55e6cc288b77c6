import { createTranslator } from 'use-intl/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../src/clusters/messages/vi.ts';
import { vi as models } from '../src/models/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const c = createTranslator({ locale: 'vi-VN', messages: vi });
const g = createTranslator({ locale: 'vi-VN', messages: models });
const name = 'Khối thi đua các sở văn hóa, xã hội';
const [health, education] = ['Sở Y tế', 'Sở Giáo dục và Đào tạo'];
/** A picture of one point. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const criterion = 'Thực hiện nhiệm vụ chính trị';

describe.skipIf(!chromiumPath)('a cluster of units', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('goes through its year: formed, scored by its members, by one another, ranked, to the nomination for the flag', async () => {
    const { page, become, faults, leave } = await province.visit();
    const dialog = page.getByRole('dialog');
    const row = (unit: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit }) });
    const points = dialog.getByLabel(beginning(c('points')));
    const save = dialog.getByRole('button', { name: c('save') });
    await become(people.provincialStatistician);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('nav.clusters'), exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: c('title') }).waitFor();
    await settled(page);
    await expectAccessible(page, 'the list of clusters');
    await page.getByRole('button', { name: c('make') }).click();
    const make = dialog.getByRole('button', { name: c('make') });
    await make.click();
    await dialog.getByText(c('chooseMembers')).waitFor();
    await expectAccessible(page, 'a cluster with gaps', 'dialog');
    await dialog.getByLabel(beginning(c('name'))).fill(name);
    for (const unit of [health, education]) {
      await dialog.getByLabel(beginning(c('findUnit'))).fill(unit);
      await dialog.getByRole('checkbox', { name: unit, exact: true }).check();
    }
    await dialog.getByLabel(beginning(c('criterionLabel'))).fill(criterion);
    await dialog.getByLabel(beginning(c('atMost'))).fill('100');
    await make.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('button', { name: c('acts.openSelfScoring') }).click();
    await page.getByText(c('missing', { units: `${education} và ${health}` })).waitFor();
    await expectAccessible(page, 'a cluster whose members score themselves');
    const url = page.url();

    await become(people.healthOfficer);
    await page.goto(url);
    await page.getByRole('button', { name: c('score'), exact: true }).click();
    await dialog.locator('input[type=file]').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: dot });
    await dialog.getByText(say('files.uploaded')).waitFor();
    await save.click();
    await dialog.getByText(c('pointsWrong')).waitFor();
    await points.fill('100,5');
    await dialog.getByLabel(beginning(c('evidence'))).fill('Báo cáo số 112/BC-SYT');
    await save.click();
    await dialog.getByText(/vượt mức tối đa 100 điểm/).waitFor();
    await expectAccessible(page, 'too many points', 'dialog');
    await points.fill('97,5');
    await save.click();
    await page.getByText(`${c('selfScore')}: 97,5`).waitFor();
    await page.getByRole('button', { name: c('acts.openCrossScoring') }).click();
    await page.getByText(/^Chưa chấm điểm đủ: Sở Giáo dục/).waitFor();

    await become(people.educationOfficer);
    await page.goto(url);
    await page.getByRole('button', { name: c('score'), exact: true }).click();
    await points.fill('98');
    await save.click();
    await page.getByText(`${c('selfScore')}: 98`).waitFor();

    // The health department heads the cluster.
    await become(people.healthOfficer);
    await page.goto(url);
    await page.getByText(c('allIn')).waitFor();
    await page.getByRole('button', { name: c('acts.openCrossScoring') }).click();
    await page.getByRole('button', { name: `${c('score')}: ${education}` }).click();
    await dialog.getByText(/^Đơn vị tự chấm 98 điểm/).waitFor();
    await points.fill('96,25');
    await expectAccessible(page, 'points for another', 'dialog');
    await save.click();

    await become(people.educationOfficer);
    await page.goto(url);
    await page.getByRole('button', { name: `${c('score')}: ${health}` }).click();
    await dialog.getByText(/Báo cáo số 112\/BC-SYT/).waitFor();
    await points.fill('95');
    await save.click();
    await page.getByText(c('allIn')).waitFor();

    await become(people.provincialStatistician);
    await page.goto(url);
    await page.getByRole('button', { name: c('acts.agreeRanking') }).click();
    await page.getByRole('heading', { name: c('ranking'), exact: true }).waitFor();
    const first = row(education).first();
    expect(await first.getByRole('cell').allTextContents()).toEqual(['1', '96,25', '96,25 điểm ÷ 1 đơn vị chấm', '98']);
    await page.getByRole('button', { name: c('acts.proposeFlags') }).click();
    await page.getByText(/^Đề nghị ngày .*, hạng 1$/).waitFor();
    await expectAccessible(page, 'a ranking with its proposal');

    await become(people.educationOfficer);
    await page.goto(url);
    await page.getByRole('button', { name: c('nominate') }).click();
    await dialog.getByRole('button', { name: c('nominate') }).click();
    await dialog.getByText(c('fill')).waitFor();
    await dialog.getByLabel(beginning(c('summary'))).fill('Dẫn đầu khối thi đua; hoàn thành vượt mức các chỉ tiêu.');
    await expectAccessible(page, 'a proposal becomes a nomination', 'dialog');
    await dialog.getByRole('button', { name: c('nominate') }).click();
    await page.waitForURL(/\/nominations\//);
    await page.getByRole('heading', { level: 1, name: education }).waitFor();

    await become(people.provincialStatistician);
    await page.goto(url);
    await page.getByRole('link', { name: /^Hồ sơ HS-/ }).waitFor();
    await page.getByRole('button', { name: c('acts.close') }).click();
    await page.getByText(c('states.closed'), { exact: true }).waitFor();
    await expectAccessible(page, 'a closed year');
    expect(faults).toEqual([]);
    await leave();
  });

  it('a good model: written down and proposed by a unit, promoted and published, copied by another', async () => {
    const { page, become, faults, leave } = await province.visit();
    const dialog = page.getByRole('dialog');
    const press = (word: string) => page.getByRole('button', { name: word, exact: true }).click();
    const confirm = (word: string) => dialog.getByRole('button', { name: word, exact: true }).click();
    await become(people.educationOfficer);
    await page.goto('/models');
    await press(g('make'));
    await confirm(g('make'));
    await dialog.getByText(g('fill')).first().waitFor();
    await expectAccessible(page, 'a model with gaps', 'dialog');
    await dialog.getByLabel(beginning(g('name'))).fill('Thư viện trên xe lưu động');
    for (const field of ['place', 'description', 'effect'] as const)
      await dialog.getByLabel(beginning(g(field))).fill('Các trường vùng cao');
    await confirm(g('make'));
    await page.getByRole('heading', { level: 1, name: 'Thư viện trên xe lưu động' }).waitFor();
    await press(g('addPicture'));
    await confirm(g('addPicture'));
    await dialog.getByText(g('choosePicture')).waitFor();
    await expectAccessible(page, 'a picture with gaps', 'dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'xe.png', mimeType: 'image/png', buffer: dot });
    await dialog.getByLabel(beginning(g('alternative'))).fill('Xe thư viện ở sân trường');
    await confirm(g('addPicture'));
    const picture = page.getByRole('img', { name: 'Xe thư viện ở sân trường' });
    await picture.waitFor();
    await page.waitForFunction(() => [...document.images].some(({ naturalWidth }) => naturalWidth === 1));
    await expectAccessible(page, 'a model with its picture');
    await press(g('acts.propose'));
    await page.getByText(g('states.proposed'), { exact: true }).waitFor();
    const url = page.url();

    await become(people.provincialStatistician);
    await page.goto(url);
    await press(g('acts.promote'));
    await press(g('acts.publish'));
    await page.getByText(g('states.published'), { exact: true }).waitFor();

    await become(people.hospitalOfficer);
    await page.goto(url);
    await picture.waitFor();
    await press(g('copy'));
    await expectAccessible(page, 'a unit copies a model', 'dialog');
    await confirm(g('copy'));
    await page.getByRole('heading', { name: g('copied', { count: '1' }) }).waitFor();
    await expectAccessible(page, 'a model that is copied');
    expect(faults).toEqual([]);
    await leave();
  });
});
