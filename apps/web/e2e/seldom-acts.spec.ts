import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, confirmAct, expectRefused, openAct, openAny, openWork, stage, typeInto } from './support/acts.ts';
import { createDraft } from './support/draft.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { signInAs, type Visit } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('what seldom happens to a dossier', { concurrent: true }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  async function enter(name: string): Promise<Visit> {
    const visit = await province.visit();
    await signInAs(visit.page, name);
    return visit;
  }

  async function expectLeft(...visits: Visit[]): Promise<void> {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all(visits.map(({ leave }) => leave()));
  }

  it('stops for a complaint, with the reason on top for the unit too, and goes on where it was', async () => {
    const appraiser = await enter(people.provincialAppraiser);
    const { page } = appraiser;
    await openWork(page, 'Phòng Nghiệp vụ Y');
    const dialog = await openAct(page, 'suspend');
    await typeInto(dialog, 'fields.reason', 'Có đơn về số liệu điều phối.');
    await confirmAct(dialog, 'suspend');
    await dialog.getByText(say('fieldErrors.notChosen')).waitFor();
    await dialog.getByRole('radio', { name: say('causes.complaint'), exact: true }).check();
    await confirmAct(dialog, 'suspend');
    await stage(page, 'suspended').waitFor();
    await page.getByText(say('page.suspendedTitle')).waitFor();

    const unit = await enter(people.healthOfficer);
    await openAny(unit.page, 'Phòng Nghiệp vụ Y');
    await unit.page.getByText(say('page.suspendedTitle')).waitFor();
    await unit.page.getByText('Có đơn về số liệu điều phối.').first().waitFor();
    const resume = unit.page.getByRole('button', { name: say('events.resume'), exact: true });
    expect(await resume.count()).toBe(0);

    const on = await openAct(page, 'resume');
    await confirmAct(on, 'resume');
    await on.getByText(say('fieldErrors.empty')).waitFor();
    await typeInto(on, 'fields.reason', 'Đã xác minh, đơn không có cơ sở.');
    await confirmAct(on, 'resume');
    await stage(page, 'appraisal').waitFor();
    expect(await page.getByText(say('page.suspendedTitle')).count()).toBe(0);
    await stage(unit.page, 'appraisal').waitFor();
    await expectLeft(appraiser, unit);
  });

  it('is taken back by the unit with a reason alone as long as its head has not signed', async () => {
    const officer = await enter(people.hospitalOfficer);
    const { page } = officer;
    await openAny(page, 'Khoa Cấp cứu');
    const dialog = await openAct(page, 'withdraw');
    await confirmAct(dialog, 'withdraw');
    await dialog.getByText(say('fieldErrors.empty')).waitFor();
    await typeInto(dialog, 'fields.reason', 'Khoa xin bổ sung thành tích của quý sau.');
    await confirmAct(dialog, 'withdraw');
    await stage(page, 'withdrawn').waitFor();
    await page.getByText(say('page.withdrawnTitle')).waitFor();
    await page.getByText(say('page.noActions')).waitFor();
    await expectLeft(officer);
  });

  it('is taken back after the signature only by letter', async () => {
    const officer = await enter(people.hospitalOfficer);
    const { page } = officer;
    await openAny(page, 'Lê Thị Bích Ngọc');
    const dialog = await openAct(page, 'withdraw');
    await typeInto(dialog, 'fields.reason', 'Đề nghị theo hình thức khác.');
    await expectRefused(dialog, 'withdraw', say('refusals.letterRequired'));
    await typeInto(dialog, 'fields.letter', '214/BVĐKT-TCCB');
    await confirmAct(dialog, 'withdraw');
    await stage(page, 'withdrawn').waitFor();
    await page.getByText('214/BVĐKT-TCCB').waitFor();
    const appraiser = await enter(people.provincialAppraiser);
    expect(await appraiser.page.getByRole('link', { name: 'Lê Thị Bích Ngọc', exact: true }).count()).toBe(0);
    await openAny(appraiser.page, 'Lê Thị Bích Ngọc');
    await appraiser.page.getByText(say('page.withdrawnTitle')).waitFor();
    await expectLeft(officer, appraiser);
  });

  it('is dropped as a draft; who still had it open is told by whom', async () => {
    const [first, second] = [await enter(people.hospitalOfficer), await enter(people.hospitalOfficer)];
    await createDraft(first.page, { name: 'Ngô Thị Bỏ Dở', award: 'BKT' });
    await openWork(second.page, 'Ngô Thị Bỏ Dở');
    const late = await openAct(second.page, 'discard');
    await act(first.page, 'discard', 'discarded', async (dialog) => {
      await typeInto(dialog, 'fields.reasonOptional', 'Trùng với hồ sơ khác.');
    });
    await first.page.getByText(say('page.discardedTitle')).waitFor();
    await first.page.getByText('Trùng với hồ sơ khác.').first().waitFor();
    await first.page.getByText(say('page.noActions')).waitFor();
    await late.getByRole('alert').getByText(beginning(people.hospitalOfficer)).waitFor();
    await late.getByRole('button', { name: say('page.seeNew') }).click();
    await stage(second.page, 'discarded').waitFor();
    await expectLeft(first, second);
  });

  it('becomes posthumous with the death, and then asks for its certificate', async () => {
    const officer = await enter(people.hospitalOfficer);
    const { page } = officer;
    await openWork(page, 'Võ Thị Thanh Nhàn');
    const dialog = await openAct(page, 'die');
    const day = '31/12/2199';
    await typeInto(dialog, 'fields.diedOn', day);
    await expectRefused(dialog, 'die', say('refusals.dayInFuture', { day }));
    await typeInto(dialog, 'fields.diedOn', '02/11/2026');
    await confirmAct(dialog, 'die');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(beginning(say('page.code', { code: '' }).trim()))
      .filter({ hasText: say('common.posthumous') })
      .waitFor();
    const papers = page.getByRole('region', { name: say('page.papers'), exact: true });
    const certificate = papers.getByRole('listitem').filter({ hasText: say('papers.deathCertificate') });
    await certificate.getByText(say('page.paperStates.missing')).waitFor();
    expect(await page.getByRole('button', { name: say('events.die'), exact: true }).count()).toBe(0);

    const early = await openAct(page, 'submit');
    await expectRefused(early, 'submit', say('refusals.papersMissing', { papers: say('papers.deathCertificate') }));
    await early.getByRole('button', { name: say('common.cancel') }).click();
    await act(page, 'attach', 'draft', async (asked) => {
      await asked.getByRole('combobox').selectOption({ label: say('papers.deathCertificate') });
    });
    await certificate.getByText(say('page.paperStates.present')).waitFor();
    await act(page, 'submit', 'leader');
    await expectLeft(officer);
  });
});
