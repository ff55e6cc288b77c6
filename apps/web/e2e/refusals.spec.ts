import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, confirmAct, fillAppraisal, openAct, openWork, stage } from './support/acts.ts';
import { createDraft, fillDraft, saveDraft, typed } from './support/draft.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, signInAs, type Visit } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('what does not go through', () => {
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

  describe('by the rules, or because somebody was quicker', { concurrent: true }, () => {
    it('tells the second of two who acted first, and shows the new state', async () => {
      const [first, second] = [await enter(people.hospitalHead), await province.visit()];
      // Else the second is told before it can send.
      await second.page.route('**/api/events', (request) => request.abort());
      await signInAs(second.page, people.hospitalHead);
      for (const { page } of [first, second]) await openWork(page, 'Khoa Cấp cứu');
      const late = await openAct(second.page, 'approve');
      await act(first.page, 'approve', 'intake');
      await confirmAct(late, 'approve');
      const told = late.getByRole('alert');
      await told.getByText(beginning(people.hospitalHead)).waitFor();
      expect(await told.innerText()).toContain(say('stages.intake'));
      await late.getByRole('button', { name: say('page.seeNew') }).click();
      await late.waitFor({ state: 'detached' });
      await stage(second.page, 'intake').waitFor();
      expect(await second.page.getByRole('button', { name: say('events.approve'), exact: true }).count()).toBe(0);
      expect([...first.faults, ...second.faults]).toEqual([]);
      await Promise.all([first.leave(), second.leave()]);
    });

    it('moves on the screen of whoever only looks on', async () => {
      const [looking, acting] = [await enter(people.provincialAppraiser), await enter(people.provincialAppraiser)];
      for (const { page } of [looking, acting]) await openWork(page, 'Phòng Nghiệp vụ Y');
      await act(acting.page, 'appraise', 'appraisal', fillAppraisal);
      await looking.page.getByRole('heading', { level: 2, name: say('page.recommendations') }).waitFor();
      await act(acting.page, 'putToLeader', 'leader');
      await stage(looking.page, 'leader').waitFor();
      expect([...looking.faults, ...acting.faults]).toEqual([]);
      await Promise.all([looking.leave(), acting.leave()]);
    });

    it('says which paper is missing, by which article, and lets the person go on from there', async () => {
      const { page, faults, leave } = await enter(people.hospitalOfficer);
      await createDraft(page, { name: 'Phan Thị Minh Hạnh', award: 'BKT' });
      const judged = Promise.withResolvers<void>();
      await page.route('**/eligibility.ofNomination**', async (route) => {
        await judged.promise;
        await route.continue();
      });
      await page.reload();
      const dialog = await openAct(page, 'submit');
      // What the rules say comes before the button can be pressed, and does not move it from under the hand.
      expect(await dialog.getByRole('button', { name: say('events.submit'), exact: true }).isDisabled()).toBe(true);
      judged.resolve();
      await confirmAct(dialog, 'submit');
      const told = dialog.getByRole('alert');
      await told.getByText(say('refusals.papersMissing', { papers: say('papers.summaryReport') })).waitFor();
      await told.getByText(/Nghị định số 98\/2023\/NĐ-CP/).waitFor();
      await dialog.getByRole('button', { name: say('common.cancel') }).click();
      await act(page, 'attach', 'draft', async (asked) => {
        await asked.getByRole('combobox').selectOption({ label: say('papers.summaryReport') });
      });
      await act(page, 'submit', 'leader');
      expect(faults).toEqual([]);
      await leave();
    });

    it('shows why a dossier came back and what is asked for, and sends it back only with that', async () => {
      const { page, faults, leave } = await enter(people.wardOfficer);
      await openWork(page, 'A Thuynh');
      const main = page.getByRole('main');
      await main.getByText(say('page.returnedTitle')).waitFor();
      await main.getByText('Báo cáo chưa có xác nhận của nhà rông văn hóa về số lớp đã mở.').first().waitFor();
      await main.getByText(say('page.returnedPapers'), { exact: true }).waitFor();
      const mend = main.getByRole('button', { name: say('page.mend', { paper: say('papers.summaryReport') }) });
      await mend.waitFor();
      const early = await openAct(page, 'resubmit');
      await confirmAct(early, 'resubmit');
      const refused = say('refusals.supplementMissing', { papers: say('papers.summaryReport') });
      await early.getByRole('alert').getByText(refused).waitFor();
      await early.getByRole('button', { name: say('common.cancel') }).click();
      await mend.click();
      const mending = page.getByRole('dialog', { name: say('events.attach'), exact: true });
      expect(await mending.getByRole('combobox').inputValue()).toBe('summaryReport');
      await mending.getByRole('button', { name: say('common.cancel') }).click();
      await act(page, 'attach', 'returned', async (dialog) => {
        await dialog.getByRole('textbox', { name: beginning(say('fields.paperNumber')) }).fill('02/BC');
      });
      await main.getByText(say('page.mended'), { exact: true }).waitFor();
      await act(page, 'resubmit', 'intake');
      expect(await main.getByText(say('page.returnedTitle')).count()).toBe(0);
      expect(faults).toEqual([]);
      await leave();
    });

    it('shows what is wrong with a form at its fields and loses nothing that was typed', async () => {
      const { page, faults, leave } = await enter(people.hospitalOfficer);
      await goTo(page, 'create');
      await saveDraft(page);
      const empty = say('fieldErrors.empty');
      for (const label of ['subject.name', 'create.summary', 'create.from', 'create.to'] as const)
        await expectError(label, empty);
      await expectError('create.award', say('fieldErrors.notChosen'));

      const long = 'Nguyễn '.repeat(1429).slice(0, 10_000);
      const draft = { name: long, summary: 'Đã viết rất lâu.', from: '31/08/2026', to: '01/03/2026' };
      await fillDraft(page, draft);
      await saveDraft(page);
      await expectError('create.to', say('fieldErrors.periodReversed'));
      await typed(page, 'create.to').fill('31/09/2026');
      await saveDraft(page);
      await expectError('create.to', say('fieldErrors.notADay'));
      await typed(page, 'create.to').fill('30/09/2026');
      await saveDraft(page);
      await expectError('subject.name', say('fieldErrors.tooLong'));
      expect(await typed(page, 'subject.name').inputValue()).toBe(long);
      expect(await typed(page, 'create.summary').inputValue()).toBe(draft.summary);
      expect(await typed(page, 'create.from').inputValue()).toBe(draft.from);
      await typed(page, 'subject.name').fill('Nguyễn Thị Dài');
      await saveDraft(page);
      await page.getByRole('heading', { level: 1, name: 'Nguyễn Thị Dài' }).waitFor();
      expect(faults).toEqual([]);
      await leave();

      /** The field is marked, and its description ends with the sentence. */
      async function expectError(label: Parameters<typeof typed>[1], sentence: string): Promise<void> {
        const input = typed(page, label);
        await input.and(page.locator('[aria-invalid=true]')).waitFor();
        const described = (await input.getAttribute('aria-describedby')) ?? '';
        const texts = await Promise.all(described.split(/\s+/).map((id) => page.locator(`[id="${id}"]`).innerText()));
        expect(texts.join(' ')).toContain(sentence);
      }
    });
  });

  it('says that the server is away, keeps what was typed, and goes on when it is back', async () => {
    const writing = await enter(people.hospitalOfficer);
    const returning = await enter(people.communeHead);
    await fillDraft(writing.page, { name: 'Trần Thị Chờ', award: 'BKT', summary: 'Không được mất.' });
    await openWork(returning.page, 'Thôn 1, xã Ia Tơi');
    const dialog = await openAct(returning.page, 'return');
    const reason = dialog.getByRole('textbox', { name: beginning(say('fields.returnReason')) });
    await reason.fill('Cần bổ sung số liệu.');

    await province.stopServer();
    await saveDraft(writing.page);
    await writing.page.getByRole('alert').getByText(say('errors.away')).waitFor();
    await writing.page.getByRole('alert').getByText(say('errors.awayKept')).waitFor();
    expect(await typed(writing.page, 'create.summary').inputValue()).toBe('Không được mất.');
    await confirmAct(dialog, 'return');
    await dialog.getByRole('alert').getByText(say('errors.away')).waitFor();
    expect(await reason.inputValue()).toBe('Cần bổ sung số liệu.');

    await province.startServer();
    await writing.page.getByRole('button', { name: say('common.retry'), exact: true }).click();
    await writing.page.getByRole('heading', { level: 1, name: 'Trần Thị Chờ' }).waitFor();
    await dialog.getByRole('button', { name: say('common.retry'), exact: true }).click();
    await returning.page.getByText(say('page.doneLead', { stage: say('stages.returned') })).waitFor();
    expect([...writing.faults, ...returning.faults]).toEqual([]);
    await Promise.all([writing.leave(), returning.leave()]);
  });
});
