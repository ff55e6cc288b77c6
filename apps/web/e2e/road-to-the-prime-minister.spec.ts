import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vi as counts } from '../src/statistics/messages/vi.ts';
import { act, actFromList, type Event, fillAppraisal, fillChecklist, openWork } from './support/acts.ts';
import { createDraft } from './support/draft.ts';
import { people } from './support/people.ts';
import { issueDecision } from './support/decision.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, settled, type Visit } from './support/visit.ts';
import { say, today } from './support/words.ts';

const subject = 'Huỳnh Thị Thu Vân';
const year = today().slice(0, 4);
const award = say('awards.BKTTG');

/** One nomination from the form to the counts, by what the screens offer; each test goes on where the one before ended. */
describe.skipIf(!chromiumPath)('a nomination on its way to the Prime Minister', () => {
  let province: Province;
  let visit: Visit;
  let before: number;
  let symbol: string;
  let stuck = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(stuck, 'the nomination did not come this far');
    onTestFailed(() => {
      stuck = true;
    });
  });
  beforeAll(async () => {
    province = await openProvince();
    visit = await province.visit();
  });
  afterAll(async () => province.close());

  /** What one person does at his screen; nothing may go wrong in it. */
  async function expectDone(name: string, work: (page: Page) => Promise<void>): Promise<void> {
    await work(await visit.become(name));
    expect(visit.faults).toEqual([]);
  }

  async function fromPage(
    page: Page,
    ...steps: readonly (readonly [Event, Parameters<typeof act>[2], Parameters<typeof act>[3]?])[]
  ) {
    await openWork(page, subject);
    for (const [event, reached, fill] of steps) await act(page, event, reached, fill);
  }

  it('starts from the counts of the year', async () => {
    await expectDone(people.provincialStatistician, async (page) => {
      await goTo(page, 'statistics');
      before = await countOf(page);
    });
  });

  it('is written, completed and submitted by the hospital, and signed by its head from the list', async () => {
    await expectDone(people.hospitalOfficer, async (page) => {
      await createDraft(page, { name: subject });
      await act(page, 'attach', 'draft', async (dialog) => {
        await dialog.getByRole('combobox').selectOption({ label: say('papers.summaryReport') });
      });
      await act(page, 'submit', 'leader');
    });
    await expectDone(people.hospitalHead, async (page) => actFromList(page, subject, 'approve', 'intake'));
  });

  it('passes the Department of Health', async () => {
    await expectDone(people.healthOfficer, async (page) => {
      await fromPage(page, ['accept', 'appraisal', fillChecklist], ['appraise', 'appraisal', fillAppraisal]);
      await actFromList(page, subject, 'putToLeader', 'leader');
    });
    await expectDone(people.healthHead, async (page) => fromPage(page, ['approve', 'intake']));
  });

  it('passes the province: the Department of Home Affairs and the chairman', async () => {
    await expectDone(people.provincialAppraiser, async (page) => {
      await actFromList(page, subject, 'accept', 'appraisal', fillChecklist);
      await fromPage(page, ['appraise', 'appraisal', fillAppraisal], ['putToLeader', 'leader']);
    });
    await expectDone(people.chairman, async (page) => actFromList(page, subject, 'approve', 'intake'));
  });

  it('passes the central board and the Government Office', async () => {
    await expectDone(people.centralAppraiser, async (page) =>
      fromPage(
        page,
        ['accept', 'appraisal', fillChecklist],
        ['appraise', 'appraisal', fillAppraisal],
        ['putToLeader', 'leader'],
      ),
    );
    await expectDone(people.centralHead, async (page) => fromPage(page, ['approve', 'intake']));
    await expectDone(people.governmentOffice, async (page) => {
      await fromPage(
        page,
        ['accept', 'appraisal', fillChecklist],
        ['appraise', 'appraisal', fillAppraisal],
        ['putToLeader', 'leader'],
      );
    });
  });

  it('is approved and signed by the Prime Minister', async () => {
    await expectDone(people.primeMinister, async (page) =>
      fromPage(page, ['approve', 'approved'], ['sign', 'approved']),
    );
  });

  it('gets the number of its decision after a dry run', async () => {
    await expectDone(people.governmentOffice, async (page) => {
      symbol = await issueDecision(page, subject);
      expect(symbol).toMatch(/^\d+\/QĐ-TTg$/);
      await page.getByRole('heading', { level: 1, name: say('decisions.pageTitle', { symbol }) }).waitFor();
      await page.getByRole('row').filter({ hasText: subject }).getByText(say('stages.decided')).waitFor();
    });
  });

  it('is one more in the counts, and the number opens the list with it', async () => {
    await expectDone(people.provincialStatistician, async (page) => {
      await goTo(page, 'statistics');
      expect(await countOf(page)).toBe(before + 1);
      await countLink(page).click();
      await page.getByRole('heading', { level: 1, name: say('list.allTitle') }).waitFor();
      await page.getByText(say('list.allLead', { count: before + 1 })).waitFor();
      await page.getByRole('rowheader').getByRole('link', { name: subject, exact: true }).click();
      await page.getByRole('link', { name: new RegExp(`^${symbol}`) }).waitFor();
    });
  });

  function countLink(page: Page) {
    const places = `${award}, ${say('subjects.individual')}`;
    const label = say('counts.cell', { count: '@', places }).split('@')[1] ?? '';
    return page.getByRole('table').getByRole('link', { name: new RegExp(`^[\\d.]+${label}$`) });
  }

  /** How many persons got it this year, as the page of counts says; 0 where it has no such line. */
  async function countOf(page: Page): Promise<number> {
    await goTo(page, 'statistics');
    const label = say('counts.dimensions.year');
    const further = page.getByRole('button', { name: counts.add, expanded: false });
    const field = page.getByRole('combobox', { name: label, exact: true });
    await further.or(field).first().waitFor();
    if (await further.isVisible()) await further.click();
    await field.selectOption(year);
    await page.getByRole('button', { name: say('counts.remove', { label, value: year }) }).waitFor();
    await settled(page);
    const link = countLink(page);
    return (await link.count()) === 0 ? 0 : Number((await link.textContent())?.replaceAll('.', ''));
  }
});
