import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, confirmAct, openAct, openWork } from './support/acts.ts';
import { expectAccessible, sticksOut, violations } from './support/accessibility.ts';
import { saveDraft, typed } from './support/draft.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled, type Visit } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

/** What a page comes to while one works on it; at rest each is in pages.spec, the dialog of each act in dialogs.spec. */
describe.skipIf(!chromiumPath)('pages at work, on desk and phone', { concurrent: true, timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('signing in, and what is not there', async () => {
    const visit = await province.visit();
    const { page } = visit;
    await settled(page);
    await expectAccessible(page, 'sign-in');
    await page.getByRole('textbox', { name: beginning(say('signIn.email')) }).fill('ai-do@vinhdanh.example');
    await page.getByRole('textbox', { name: beginning(say('signIn.password')) }).fill('sai');
    await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'sign-in refused');
    await visit.become(people.administrator);
    await page.goto('/no/such/page');
    await page.getByRole('heading', { name: say('app.notFound') }).waitFor();
    await expectAccessible(page, 'no such page');
    await page.goto('/nominations/018f0000-0000-7000-8000-000000000000');
    await settled(page);
    await expectAccessible(page, 'no such dossier');
    await expectFaultless(visit);
  });

  it('the nominator: the errors of the form, the calendar; a draft with its other acts', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.hospitalOfficer);
    await goTo(page, 'create');
    await saveDraft(page);
    await typed(page, 'create.to').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByRole('checkbox', { name: beginning(say('create.posthumous')) }).check();
    await expectAccessible(page, 'the form with errors');
    await page.getByRole('button', { name: `${say('calendar.open')}: ${say('create.from')}` }).click();
    await page.getByRole('button', { name: say('calendar.nextMonth') }).waitFor();
    await expectAccessible(page, 'the calendar');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: say('subjects.collective') }).check();
    await expectAccessible(page, 'the form for a collective');
    await openWork(page, 'Võ Thị Thanh Nhàn');
    await page.getByText(say('page.otherActions')).click();
    await expectAccessible(page, 'a draft, other acts open');
    await expectFaultless(visit);
  });

  it('a returned dossier', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.wardOfficer);
    await openWork(page, 'A Thuynh');
    const dialog = await openAct(page, 'resubmit');
    await confirmAct(dialog, 'resubmit');
    await dialog.getByRole('alert').waitFor();
    await expectAccessible(page, 'a refusal in its dialog');
    await dialog.getByRole('button', { name: say('common.cancel') }).click();
    await expectAccessible(page, 'returned');
    await expectFaultless(visit);
  });

  it('the appraiser: the batch, the dialogs of an appraisal, an answer from another agency', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.provincialAppraiser);
    await page.getByRole('checkbox', { name: say('list.selectAll') }).check();
    await page.getByRole('button', { name: say('batch.clear') }).waitFor();
    await expectAccessible(page, 'work, all picked');
    await page.getByRole('button', { name: beginning(`${say('events.putToLeader')} (`) }).click();
    const batch = page.getByRole('dialog');
    await expectAccessible(page, 'batch');
    await batch.getByRole('button', { name: say('batch.preview') }).click();
    await batch.getByRole('table', { name: say('batch.caption') }).waitFor();
    await expectAccessible(page, 'batch, dry run');
    await page.keyboard.press('Escape');
    await openWork(page, 'Phòng Nghiệp vụ Y');
    await expectAccessible(page, 'in appraisal');
    const appraisal = await openAct(page, 'appraise');
    await appraisal.getByRole('radio', { name: say('opinions.otherAward') }).check();
    await confirmAct(appraisal, 'appraise');
    await expectAccessible(page, 'appraisal with errors');
    await appraisal.getByRole('button', { name: say('common.cancel') }).click();
    const question = await openAct(page, 'consult');
    await question.getByRole('textbox', { name: say('fields.agencySearch') }).fill('Công an tỉnh');
    await question
      .getByRole('radio', { name: beginning('Công an tỉnh') })
      .first()
      .check();
    await question.getByRole('textbox', { name: beginning(say('fields.question')) }).fill('Có vi phạm gì không?');
    await expectAccessible(page, 'dialog consult');
    await confirmAct(question, 'consult');
    await question.waitFor({ state: 'detached' });
    await expectAccessible(page, 'consulting');
    const police = await visit.become(people.policeConsultee);
    await goTo(police, 'consultations');
    await police
      .getByRole('button', { name: beginning(say('consult.answerTo', { name: '' })) })
      .first()
      .click();
    await police.getByRole('dialog').waitFor();
    await expectAccessible(police, 'dialog answer');
    await expectFaultless(visit);
  });

  it('the council: the session with errors, its dry run, its result', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.schoolSecretary);
    await goTo(page, 'council');
    await page.getByRole('heading', { level: 1, name: say('council.title') }).waitFor();
    await page.getByRole('checkbox', { name: say('list.selectAll') }).check();
    await page.getByRole('button', { name: say('council.preview'), exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'session with errors');
    await page.getByRole('textbox', { name: beginning(say('council.members')) }).fill('9');
    await page.getByRole('textbox', { name: beginning(say('council.present')) }).fill('9');
    await page.getByRole('button', { name: say('council.fillAll') }).click();
    await page.getByRole('button', { name: say('council.preview'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('table').waitFor();
    await expectAccessible(page, 'session, dry run');
    await dialog.getByRole('button', { name: say('council.confirm', { count: '1' }) }).click();
    await dialog.getByRole('status').waitFor();
    await expectAccessible(page, 'session, result');
    await page.keyboard.press('Escape');
    await page.getByText(say('council.empty')).waitFor();
    await expectAccessible(page, 'no session to hold');
    await goTo(page, 'all');
    await page.getByRole('link', { name: 'Trường Phổ thông Dân tộc nội trú tỉnh', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: say('page.vote') }).waitFor();
    await expectAccessible(page, 'a vote');
    await expectFaultless(visit);
  });

  it('leader and clerk: approval, signature, the decision and what becomes of it', async () => {
    const visit = await province.visit();
    const chairman = await visit.become(people.chairman);
    await openWork(chairman, 'Đinh Văn Lập');
    await act(chairman, 'sign', 'approved');
    await expectAccessible(chairman, 'signed');

    const page = await visit.become(people.provincialClerk);
    await goTo(page, 'issue');
    await page.getByRole('checkbox', { name: say('list.select', { name: 'Đinh Văn Lập' }), exact: true }).check();
    await page.getByRole('button', { name: say('issue.preview'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('issue.allGood')).waitFor();
    await expectAccessible(page, 'decision, dry run');
    await dialog.getByRole('button', { name: say('issue.confirm'), exact: true }).click();
    await dialog.getByRole('status').waitFor();
    await expectAccessible(page, 'decision issued');
    await dialog.getByRole('link', { name: say('issue.open') }).click();
    await page.getByRole('link', { name: 'Đinh Văn Lập' }).waitFor();
    await expectAccessible(page, 'a decision');
    await expectFaultless(visit);
  });

  it('the board: the list with its filters, in English too; the menu of a phone', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.provincialStatistician);
    await goTo(page, 'all');
    await page.getByRole('searchbox', { name: say('list.text') }).fill('Ngọc');
    await page.getByRole('button', { name: say('list.search'), exact: true }).click();
    await page.getByRole('button', { name: say('list.clear') }).waitFor();
    await settled(page);
    await expectAccessible(page, 'the list, narrowed');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor();
    await expectAccessible(page, 'the list in English');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    const menu = page.getByRole('button', { name: say('app.menu') });
    await menu.click();
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    expect([...(await violations(page)), ...(await sticksOut(page))]).toEqual([]);
    await goTo(page, 'decisions');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await expectFaultless(visit);
  });
});

/** Nothing went wrong in the browser on the way. */
async function expectFaultless({ faults, leave }: Visit): Promise<void> {
  expect(faults).toEqual([]);
  await leave();
}
