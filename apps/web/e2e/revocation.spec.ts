import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, confirmAct, expectRefused, openAct, openAny, openWork, stage, typeInto } from './support/acts.ts';
import { issueDecision } from './support/decision.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, signInAs, type Visit } from './support/visit.ts';
import { say } from './support/words.ts';

describe.skipIf(!chromiumPath)('an award that is taken back', { concurrent: true }, () => {
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

  it('is annulled by the chairman on the proposal of the department, and recovered', async () => {
    const subject = 'Phạm Thị Diễm My';
    const [clerk, appraiser, chairman] = [
      await enter(people.provincialClerk),
      await enter(people.provincialAppraiser),
      await enter(people.chairman),
    ];
    const awarded = await issueDecision(clerk.page, subject);
    await openAny(chairman.page, subject);
    const annul = chairman.page.getByRole('button', { name: say('events.annul'), exact: true });
    expect(await annul.count()).toBe(0);

    await openAny(appraiser.page, subject);
    const proposal = await openAct(appraiser.page, 'proposeRevocation');
    await proposal.getByRole('radio', { name: say('revocations.annulment'), exact: true }).check();
    await proposal.getByRole('radio', { name: say('grounds.conviction'), exact: true }).check();
    await typeInto(proposal, 'fields.reason', 'Số học sinh được cứu không đúng báo cáo.');
    await expectRefused(proposal, 'proposeRevocation', say('refusals.groundNotForKind'));
    await proposal.getByRole('radio', { name: say('grounds.falseDeclaration'), exact: true }).check();
    await confirmAct(proposal, 'proposeRevocation');
    await proposal.waitFor({ state: 'detached' });
    await expectProposed(appraiser.page, 'annulment', 'falseDeclaration');

    await expectProposed(chairman.page, 'annulment', 'falseDeclaration');
    const [day, earliest] = ['01/01/2026', (await dateOf(chairman.page, awarded)) ?? ''];
    const dialog = await openAct(chairman.page, 'annul');
    await typeInto(dialog, 'issue.decidedOn', day);
    await expectRefused(dialog, 'annul', say('refusals.dayTooEarly', { day, earliest }));
    await typeInto(dialog, 'issue.decidedOn', earliest);
    await confirmAct(dialog, 'annul');
    await stage(chairman.page, 'annulled').waitFor();
    await chairman.page.getByText(say('page.annulledTitle')).waitFor();
    const annulled = await annullingDecision(chairman.page, subject);
    expect(annulled).toMatch(/^\d+\/QĐ-UBND$/);
    expect(annulled).not.toBe(awarded);

    await openAny(clerk.page, subject);
    const late = await enter(people.provincialClerk);
    await openAny(late.page, subject);
    const second = await openAct(late.page, 'recordRecovery');
    await act(clerk.page, 'recordRecovery', 'annulled', async (recovery) => {
      for (const box of await recovery.getByRole('checkbox').all()) await box.check();
    });
    await clerk.page.getByText(say('page.noActions')).waitFor();
    // Told while the dialog stands open, without sending anything.
    await second.getByRole('button', { name: say('page.seeNew') }).click();
    await late.page.getByText(say('page.noActions')).waitFor();
    await expectLeft(clerk, appraiser, chairman, late);
  });

  it('is stripped after a conviction, and restored when that falls, each by a decision', async () => {
    const subject = 'Đinh Văn Lập';
    const [clerk, appraiser, chairman] = [
      await enter(people.provincialClerk),
      await enter(people.provincialAppraiser),
      await enter(people.chairman),
    ];
    await openWork(chairman.page, subject);
    await act(chairman.page, 'sign', 'approved');
    await issueDecision(clerk.page, subject);
    await openAny(appraiser.page, subject);
    await act(appraiser.page, 'proposeRevocation', 'decided', async (proposal) => {
      await proposal.getByRole('radio', { name: say('revocations.stripping'), exact: true }).check();
      await proposal.getByRole('radio', { name: say('grounds.conviction'), exact: true }).check();
      await typeInto(proposal, 'fields.reason', 'Bản án sơ thẩm đã có hiệu lực.');
    });
    await expectProposed(chairman.page, 'stripping', 'conviction');
    const strip = await openAct(chairman.page, 'strip');
    const day = '31/12/2199';
    await typeInto(strip, 'issue.decidedOn', day);
    await expectRefused(strip, 'strip', say('refusals.dayInFuture', { day }));
    await strip.getByRole('button', { name: say('common.cancel') }).click();
    await act(chairman.page, 'strip', 'stripped');
    await chairman.page.getByText(say('page.strippedTitle')).waitFor();

    const restore = await openAct(chairman.page, 'restore');
    await confirmAct(restore, 'restore');
    await restore.getByText(say('fieldErrors.empty')).waitFor();
    await typeInto(restore, 'fields.reason', 'Bản án phúc thẩm tuyên không phạm tội.');
    await confirmAct(restore, 'restore');
    await stage(chairman.page, 'decided').waitFor();
    expect(await chairman.page.getByText(say('page.strippedTitle')).count()).toBe(0);
    expect(await chairman.page.getByRole('button', { name: say('events.strip'), exact: true }).count()).toBe(0);
    await expectLeft(clerk, appraiser, chairman);
  });
});

/** The proposal stands on top of the dossier, with its kind and ground. */
async function expectProposed(page: Page, kind: 'annulment' | 'stripping', ground: 'falseDeclaration' | 'conviction') {
  await page.getByText(say('page.proposedTitle')).waitFor();
  await page
    .getByText(say('page.revocation', { kind: say(`revocations.${kind}`), ground: say(`grounds.${ground}`) }))
    .waitFor();
}

/** The day of a decision as the open dossier's head gives it. */
async function dateOf(page: Page, symbol: string): Promise<string | undefined> {
  const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${symbol}`) });
  return /\d{2}\/\d{2}\/\d{4}/.exec((await link.textContent()) ?? '')?.[0];
}

/** The number of the newest decision that annuls, from the list; it names the subject. */
async function annullingDecision(page: Page, subject: string): Promise<string> {
  await goTo(page, 'decisions');
  const row = page
    .getByRole('row')
    .filter({ hasText: say('decisions.kinds.annulment') })
    .first();
  const symbol = (await row.getByRole('link').textContent()) ?? '';
  await row.getByRole('link').click();
  await page.getByRole('row').filter({ hasText: subject }).getByText(say('stages.annulled')).waitFor();
  return symbol.trim();
}
