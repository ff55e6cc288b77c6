import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as book } from '../src/eligibility/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openAct, openWork, stage } from './support/acts.ts';
import { typed } from './support/draft.ts';
import { signIn } from './support/officer.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import { goTo } from './support/visit.ts';
import { beginning, say, today } from './support/words.ts';

const { form, save, acts } = book;
const name = 'Rơ Châm Hlan';
const article = 'khoản 1 Điều 73 Luật Thi đua, khen thưởng năm 2022';
const oneAYear = 'Trong một năm không đề nghị hai lần khen thưởng cấp Nhà nước';
const reason = 'Hai thành tích khác nhau, được cấp có thẩm quyền cho phép.';
const years = ['2021', '2022', '2023', '2024', '2025'];
const scan = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe.skipIf(!chromiumPath)('the rules of eligibility', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('are told while a nomination is written, until they are met; a soft one asks a reason, and the leader reads it', async () => {
    const { page, faults, become, leave } = await province.visit();
    await become(units.commune.officer);
    await fill(page);
    const findings = page.getByRole('region', { name: form.findings });
    await findings.getByText(article).waitFor();
    await choose(page, form.awards, form.awardsSaid.none);
    const unmet = findings.getByRole('list', { name: book.groups.notMet('1') });
    await unmet.getByText(article).waitFor();
    await expectAccessible(page, 'the form with a rule that is not met');

    await submit(page);
    await page
      .getByRole('alert')
      .getByText(say('refusals.papersMissing', { papers: say('papers.summaryReport') }))
      .waitFor();
    await addPaper(page);
    await submit(page);
    const blocked = page.getByRole('dialog', { name: save.blocked });
    await blocked.getByText(article).waitFor();
    await expectAccessible(page, 'the dialog that does not let it through');
    await blocked.getByRole('button', { name: say('common.cancel'), exact: true }).click();

    await choose(page, form.awards, form.awardsSaid.some);
    await addAward(page, 0, 'BKT', '01/06/2019');
    for (const [index, year] of years.slice(2).entries()) await addAward(page, index + 1, 'CSTDCS', `20/12/${year}`);
    for (const year of years)
      await page
        .getByRole('combobox', { name: form.year(year), exact: true })
        .selectOption({ label: book.ratings.completedWell });
    await choose(page, form.discipline, form.disciplineSaid.none);
    await choose(page, form.suspension, form.suspensionSaid.none);
    await page.getByRole('combobox', { name: form.simplifiedCause }).selectOption({ label: book.causes.politicalTask });
    await unmet.waitFor({ state: 'detached' });
    await findings.getByText(book.groups.unknown('1')).waitFor({ state: 'detached' });

    await addAward(page, 4, 'HCLD3', `05/01/${today().slice(0, 4)}`);
    await unmet.getByText(oneAYear).waitFor();
    await expectAccessible(page, 'the form, filled in');
    await submit(page);
    const asking = page.getByRole('dialog', { name: save.reasonTitle });
    await asking.getByText(oneAYear).waitFor();
    await asking.getByRole('button', { name: save.submit, exact: true }).click();
    await asking.getByText(save.reasonMissing).waitFor();
    await expectAccessible(page, 'the dialog that asks the reason');
    await asking.getByRole('textbox', { name: beginning(save.reason) }).fill(reason);
    await asking.getByRole('button', { name: save.submit, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await stage(page, 'leader').waitFor();
    await page.getByRole('link', { name: 'tóm tắt.pdf' }).waitFor();
    const told = page.getByRole('region', { name: say('page.eligibility') });
    await told.getByText(reason).waitFor();
    await expectAccessible(page, 'the page of the nomination');

    await become(people.communeHead);
    await goTo(page, 'leading');
    await page
      .getByRole('row')
      .filter({ hasText: say('awards.BKTTG') })
      .getByRole('link')
      .first()
      .click();
    const item = page.getByRole('article').filter({ hasText: name });
    await item.getByText(oneAYear).waitFor();
    await item.getByText(reason).waitFor();
    const pick = page.getByRole('checkbox', { name: say('list.select', { name }), exact: true });
    expect(await pick.isChecked()).toBe(false);
    await expectAccessible(page, 'the batch with a rule that is not met');
    await pick.check();
    await page.getByRole('button', { name: say('leading.acts.approve', { count: '1' }) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('batch.preview') })
      .click();
    await page
      .getByRole('dialog')
      .getByText(say('batch.willMove', { stage: say('stages.intake') }))
      .waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('stand beside what the appraiser writes, who copies what needs proof', async () => {
    await bringToAppraisal(province.url, 'A Thút');
    const { page, faults, become, leave } = await province.visit();
    await become(people.provincialAppraiser);
    await openWork(page, 'A Thút');
    const dialog = await openAct(page, 'appraise');
    await dialog.getByRole('heading', { name: book.title }).waitFor();
    await dialog.getByRole('button', { name: acts.copy }).click();
    await dialog.getByText(acts.copied).waitFor();
    const written = await dialog.getByRole('textbox', { name: beginning(say('fields.findings')) }).inputValue();
    expect(written).toContain(book.verdicts.needsProof);
    expect(written).toContain(book.statements.contribution);
    await expectAccessible(page, 'the appraisal with the findings beside it');
    expect(faults).toEqual([]);
    await leave();
  });

  it('keep a diplomatic commendation to foreigners and Vietnamese abroad, who are written down with their country', async () => {
    const { page, faults, become, leave } = await province.visit();
    await become(units.commune.officer);
    await fill(page);
    await typed(page, 'create.award').selectOption({ label: say('awards.BKT') });
    await list(page, 'create.type').selectOption({ label: say('types.diplomatic') });
    const findings = page.getByRole('region', { name: form.findings });
    const unmet = findings.getByRole('list', { name: book.groups.notMet('1') });
    await unmet.getByText('Điều 8 Luật Thi đua, khen thưởng năm 2022').waitFor();
    await list(page, 'subject.origin').selectOption({ label: say('originsOf.individual.foreign') });
    await unmet.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('create.save'), exact: true }).click();
    await page.getByText(say('fieldErrors.notChosen')).waitFor();
    expect(await page.getByLabel(beginning(say('subject.ethnicity'))).count()).toBe(0);
    await expectAccessible(page, 'the form for a foreigner');
    await page.getByRole('combobox', { name: beginning(say('subject.nationality')) }).selectOption('FR');
    await page.getByRole('button', { name: say('create.save'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.getByText(`${say('originsOf.individual.foreign')} (Pháp)`).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});

function list(page: Page, label: 'create.procedure' | 'create.type' | 'subject.origin'): Locator {
  return page.getByRole('combobox', { name: say(label), exact: true });
}

/** A nomination whose unit has declared a contribution without a paper, with the department of the province. */
async function bringToAppraisal(url: string, fullName: string): Promise<void> {
  const { login, organisationId } = units.commune;
  const officer = await signIn(url, `can-bo.${login}`);
  const { created } = await officer.call<{ created: { id: string; version: number }[] }>('nominations.createMany', {
    commandId: randomUUID(),
    items: [
      {
        organisationId,
        subject: { kind: 'individual', fullName, gender: 'male', occupationGroup: 'farmer' },
        award: 'BKT',
        commendationType: 'merit',
        procedure: 'simplified',
        posthumous: false,
        achievement: { summary: 'Hiến đất mở đường vào thôn.', from: '2025-01-01', to: '2025-12-31' },
        facts: { statements: { contribution: 'claimed' } },
        papers: [{ kind: 'summaryReport' }],
      },
    ],
  });
  const steps = [
    [`can-bo.${login}`, { type: 'submit' }],
    [`thu-truong.${login}`, { type: 'approve' }],
    ['tham-dinh.so-noi-vu', { type: 'accept', checklist: ['summaryReport'] }],
  ] as const;
  let [item] = created;
  for (const [actor, event] of steps) {
    const { call } = await signIn(url, actor);
    const { id, version } = await call<{ id: string; version: number }>('nominations.send', {
      commandId: randomUUID(),
      id: item?.id,
      version: item?.version,
      event,
    });
    item = { id, version };
  }
}

async function fill(page: Page): Promise<void> {
  await goTo(page, 'create');
  await typed(page, 'subject.name').fill(name);
  await typed(page, 'create.award').selectOption({ label: say('awards.BKTTG') });
  await list(page, 'create.procedure').selectOption({ label: say('procedures.simplified') });
  await typed(page, 'create.summary').fill('Giữ rừng đầu nguồn, hướng dẫn 60 hộ trồng rừng gỗ lớn.');
  await typed(page, 'create.from').fill('01/01/2021');
  await typed(page, 'create.to').fill('31/12/2025');
}

async function choose(page: Page, legend: string, option: string): Promise<void> {
  await group(page, legend).getByRole('radio', { name: option, exact: true }).check();
}

function group(page: Page, legend: string): Locator {
  return page.getByRole('group', { name: legend, exact: true });
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: save.submit, exact: true }).click();
}

async function addPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: save.addPaper }).click();
  const paper = group(page, save.paper('1'));
  await paper.getByRole('combobox', { name: say('fields.paper') }).selectOption({ label: say('papers.summaryReport') });
  await paper
    .locator('input[type=file]')
    .setInputFiles({ name: 'tóm tắt.pdf', mimeType: 'application/pdf', buffer: scan });
}

async function addAward(page: Page, index: number, award: 'BKT' | 'CSTDCS' | 'HCLD3', day: string): Promise<void> {
  if (index > 0) await page.getByRole('button', { name: form.addAward }).click();
  const chosen = page.getByRole('combobox', { name: form.award, exact: true }).nth(index);
  await chosen.selectOption({ label: say(`awards.${award}`) });
  await page
    .getByRole('textbox', { name: beginning(form.decidedOn) })
    .nth(index)
    .fill(day);
}
