import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { act, confirmAct, type Fill, fillAppraisal, fillChecklist, openAny, openWork, typeInto } from './acts.ts';
import type { Halt } from './carry.ts';
import { issueDecision } from './decision.ts';
import { createDraft } from './draft.ts';
import type { Hand } from './hand.ts';
import { people } from './people.ts';
import type { Unit } from './units.ts';
import { goTo, settled } from './visit.ts';
import { beginning, say, today } from './words.ts';

/** Before the screen of one person: what it is about, and how it is worked. */
export type Seat = { readonly page: Page; readonly hand: Hand; readonly subject: string; readonly unit: Unit };

export type Job = {
  /** Whose job it is and what it comes to. */
  readonly title: string;
  /** A given name of its own for the person nominated; the family name is the walk's. */
  readonly given: string;
  readonly who: (unit: Unit) => string;
  /** Where the nomination waits for this job; written in the job itself where nothing is said. */
  readonly from?: Halt;
  readonly walk: (seat: Seat) => Promise<void>;
};

const report = {
  name: 'Báo cáo tóm tắt.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

const attachReport: Fill = async (dialog, hand) => {
  await hand.choose(dialog.getByRole('combobox'), say('papers.summaryReport'));
  await typeInto(dialog, 'fields.paperNumber', '05/BC', hand);
  const chooser = dialog.page().waitForEvent('filechooser');
  await hand.press(dialog.getByRole('button', { name: say('files.choose'), exact: true }));
  await (await chooser).setFiles(report);
  await dialog.getByText(new RegExp(say('files.uploaded'))).waitFor();
};

/** The main job of each group, in the order of a nomination's road. */
export const jobs: readonly Job[] = [
  {
    title: 'unit: writes a nomination, attaches its paper with a file, submits it',
    given: 'Thị Viết',
    who: ({ officer }) => officer,
    async walk({ page, hand, subject }) {
      await createDraft(page, { name: subject, award: 'BKT' }, hand);
      await act(page, 'attach', 'draft', attachReport, hand);
      await page.getByRole('main').getByRole('link', { name: report.name, exact: true }).waitFor();
      await act(page, 'submit', 'leader', undefined, hand);
    },
  },
  {
    title: 'unit: mends what was returned and submits it again',
    given: 'Thị Sửa',
    who: ({ officer }) => officer,
    from: 'returned',
    async walk({ page, hand, subject }) {
      await openWork(page, subject, hand);
      const main = page.getByRole('main');
      const paper = say('papers.achievementReport');
      await hand.press(main.getByRole('button', { name: say('page.mend', { paper }) }));
      const dialog = page.getByRole('dialog', { name: say('events.attach'), exact: true });
      await typeInto(dialog, 'fields.paperNumber', '08/BC', hand);
      await confirmAct(dialog, 'attach', hand);
      await main.getByText(say('page.mended'), { exact: true }).waitFor();
      await act(page, 'resubmit', 'intake', undefined, hand);
    },
  },
  {
    title: 'unit head: approves the nomination of the unit',
    given: 'Thị Trình',
    who: ({ head }) => head,
    from: 'unitHead',
    async walk({ page, hand, subject }) {
      await openWork(page, subject, hand);
      await act(page, 'approve', 'intake', undefined, hand);
    },
  },
  {
    title: 'department: accepts, appraises, puts it to the council',
    given: 'Thị Thẩm',
    who: () => people.provincialAppraiser,
    from: 'intake',
    async walk({ page, hand, subject }) {
      await openWork(page, subject, hand);
      await act(page, 'accept', 'appraisal', fillChecklist, hand);
      await act(page, 'appraise', 'appraisal', fillAppraisal, hand);
      await act(page, 'putToCouncil', 'council', undefined, hand);
    },
  },
  {
    title: 'consulted agency: answers a question',
    given: 'Thị Hỏi',
    who: () => people.policeConsultee,
    from: 'asked',
    async walk({ page, hand, subject }) {
      await goTo(page, 'consultations', hand);
      const name = say('consult.answerTo', { name: subject });
      await hand.press(page.getByRole('button', { name, exact: true }));
      const dialog = page.getByRole('dialog', { name, exact: true });
      await hand.tick(dialog.getByRole('radio', { name: say('consultationOpinions.noObjection'), exact: true }));
      await typeInto(dialog, 'fields.answer', 'Không có vi phạm.', hand);
      await confirmAct(dialog, 'answerConsultation', hand);
      await page.getByRole('status').getByText(say('consult.done')).waitFor();
    },
  },
  {
    title: 'council member: reads what comes before the council',
    given: 'Thị Đọc',
    who: () => people.councilMember,
    from: 'council',
    async walk({ page, hand, subject }) {
      const block = page.getByRole('region', { name: say('homes.council') });
      await hand.press(block.getByRole('link', { name: beginning(say('homes.seeAll', { count: '' }).slice(0, -1)) }));
      await page.getByRole('heading', { level: 1, name: say('list.allTitle') }).waitFor();
      await hand.press(page.getByRole('rowheader').getByRole('link', { name: subject, exact: true }));
      await page.getByRole('heading', { level: 1, name: subject, exact: true }).waitFor();
      for (const part of ['recommendations', 'vote', 'papers', 'history'] as const)
        await page.getByRole('heading', { level: 2, name: say(`page.${part}`), exact: true }).waitFor();
      await page.getByText(say('page.noActions')).waitFor();
    },
  },
  {
    title: 'council secretary: records the votes of a session',
    given: 'Thị Phiếu',
    who: () => people.provincialSecretary,
    from: 'council',
    async walk({ page, hand, subject }) {
      await goTo(page, 'council', hand);
      for (const [label, count] of [
        ['members', '15'],
        ['present', '13'],
        ['written', '2'],
      ] as const)
        await hand.type(page.getByRole('textbox', { name: beginning(say(`council.${label}`)) }), count);
      await hand.tick(page.getByRole('checkbox', { name: say('list.select', { name: subject }), exact: true }));
      const votes = (kind: 'inFavour' | 'against') =>
        page.getByRole('textbox', {
          name: say('council.votesOf', { label: say(`votes.${kind}`), name: subject }),
          exact: true,
        });
      await hand.type(votes('inFavour'), '14');
      await hand.type(votes('against'), '1');
      await hand.press(page.getByRole('button', { name: say('council.preview'), exact: true }));
      const dialog = page.getByRole('dialog');
      await dialog.getByText(say('council.reached', { inFavour: '14', required: '8' })).waitFor();
      await hand.press(dialog.getByRole('button', { name: say('council.confirm', { count: '1' }) }));
      await dialog
        .getByRole('status')
        .getByText(say('council.doneLead', { count: 1 }))
        .waitFor();
      await hand.press(dialog.getByRole('button', { name: say('common.close') }).last());
      await votes('inFavour').waitFor({ state: 'detached' });
    },
  },
  {
    title: 'leader: approves a letter and signs what was approved',
    given: 'Thị Duyệt',
    who: () => people.chairman,
    from: 'leader',
    async walk(seat) {
      await decideLetter(seat, 'approve');
      await decideLetter(seat, 'sign');
    },
  },
  {
    title: 'clerk: issues a decision',
    given: 'Thị Ban',
    who: () => people.provincialClerk,
    from: 'signed',
    async walk({ page, hand, subject }) {
      const symbol = await issueDecision(page, subject, hand);
      await page.getByRole('heading', { level: 1, name: say('decisions.pageTitle', { symbol }) }).waitFor();
      await page.getByRole('row').filter({ hasText: subject }).getByText(say('stages.decided')).waitFor();
    },
  },
  {
    title: 'emulation board: counts by two dimensions and opens the list behind a number',
    given: 'Thị Đếm',
    who: () => people.provincialStatistician,
    async walk({ page, hand }) {
      await goTo(page, 'statistics', hand);
      const dimensions = { rows: 'posthumous', columns: 'year' } as const;
      for (const which of ['rows', 'columns'] as const) {
        const list = page.getByRole('combobox', { name: say(`counts.${which}`), exact: true });
        await hand.choose(list, say(`counts.dimensions.${dimensions[which]}`));
        await page.waitForURL(new RegExp(`${which}=${dimensions[which]}`));
        await settled(page);
      }
      const dead = page.getByRole('rowheader', { name: say('counts.posthumousValues.true'), exact: true });
      const number = page.getByRole('table').getByRole('row').filter({ has: dead }).getByRole('link').last();
      const count = Number((await number.textContent())?.replaceAll('.', ''));
      expect(count).toBeGreaterThan(0);
      await hand.press(number);
      await page.getByText(say('list.allLead', { count })).waitFor();
      // Not expect.poll: the ways of the walk run beside each other, and vitest forgets whose test it is.
      await vi.waitFor(async () => expect(await page.getByRole('rowheader').count()).toBe(Math.min(count, 50)), 10_000);
    },
  },
  {
    title: 'administrator: sees accounts and offices and no dossier',
    given: 'Thị Quản',
    who: () => people.administrator,
    async walk({ page }) {
      const accounts = page.getByRole('region', { name: say('homes.accounts') });
      const row = accounts.getByRole('row').filter({ hasText: say('roles.appraiser') });
      expect(Number(await row.getByRole('cell').last().innerText())).toBeGreaterThan(1);
      expect(await page.getByRole('main').getByRole('link').count()).toBe(0);
    },
  },
  {
    title: 'auditor: finds a dossier and reads its history from the first entry on',
    given: 'Thị Tra',
    who: () => people.auditor,
    from: 'signed',
    async walk({ page, hand, subject, unit }) {
      await openAny(page, subject, hand);
      const history = page.getByRole('region', { name: say('page.history'), exact: true });
      await history.getByText(say('history.sign'), { exact: true }).waitFor();
      await hand.press(history.getByText(say('page.historyOlder', { count: 4 })));
      const first = history.getByRole('listitem').filter({ hasText: say('history.create') });
      await first.getByText(unit.officer).waitFor();
      await page.getByText(say('page.noActions')).waitFor();
    },
  },
];

const decisions = { approve: 'decide', sign: 'sign' } as const;

/** The letter the unit sent today: all that is ordinary in it, after a dry run. */
async function decideLetter({ page, hand, subject, unit }: Seat, event: 'approve' | 'sign'): Promise<void> {
  await goTo(page, 'leading', hand);
  const day = today().split('-').toReversed().join('/');
  const sent = say('leading.sent', { sender: unit.name, day });
  const letters = page.getByRole('table', { name: say(`leading.tasks.${decisions[event]}`) });
  await hand.press(letters.getByRole('row').filter({ hasText: sent }).getByRole('link'));
  await page.getByRole('article', { name: subject, exact: true }).waitFor();
  const count = await page.getByRole('article').count();
  await hand.press(page.getByRole('button', { name: say(`leading.acts.${event}`, { count: `${count}` }) }));
  const dialog = page.getByRole('dialog');
  await hand.press(dialog.getByRole('button', { name: say('batch.preview') }));
  const confirm = say('batch.confirm', { event: say(`events.${event}`), count: `${count}` });
  await hand.press(dialog.getByRole('button', { name: confirm }));
  await dialog.getByText(say('batch.done', { count })).waitFor();
  await hand.press(dialog.getByRole('button', { name: say('common.close') }).last());
  await page.getByRole('article', { name: subject, exact: true }).waitFor({ state: 'detached' });
}
