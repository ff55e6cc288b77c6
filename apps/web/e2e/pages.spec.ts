import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as drafts } from '../src/decisions/messages/vi.ts';
import { vi as conferral } from '../src/conferral/messages/vi.ts';
import { helpGroups } from '../src/help/help-group.ts';
import { vi as help } from '../src/help/messages/vi.ts';
import { vi as movements } from '../src/movements/messages/vi.ts';
import { vi as regulations } from '../src/regulations/messages/vi.ts';
import { router } from '../src/routes/router.tsx';
import { openAny } from './support/acts.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { newDirection } from './support/direction-form.ts';
import { newReportForm, r } from './support/report-form.ts';
import { newSummary } from './support/summary.ts';
import { settled } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

const { tour } = help((key) => key);

type Path = keyof typeof router.routesByPath;
/** To the page by what stands on another one; by its address where nothing is said. */
type Way = ((page: Page) => Promise<void>) | undefined;

/** By the first link of a list to what it lists. */
const firstOf = (path: Path) => async (page: Page) => {
  await page.goto(path);
  await page.getByRole('rowheader').getByRole('link').first().click();
};
/** A draft that lays nothing down yet. */
const newDraft = async (page: Page) => {
  await page.goto('/regulations/new');
  await page.getByLabel(beginning(regulations.facts.reason)).fill('Rà soát hằng năm');
  await page.getByRole('button', { name: regulations.form.save }).click();
};
/** A decision drawn up of the first dossier that waits for one. */
const newDecisionDraft = async (page: Page) => {
  await page.goto('/decisions/issue');
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: drafts.make }).click();
  await page.getByRole('dialog').getByRole('button', { name: drafts.make }).click();
};
/** A ceremony with nobody on its list yet. */
const newCeremony = async (page: Page) => {
  await page.goto('/conferral');
  await page.getByRole('button', { name: conferral.plan }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(beginning(conferral.ceremony)).fill('Lễ trao Bằng khen');
  await dialog.getByLabel(beginning(conferral.place)).fill('Hội trường tỉnh');
  await dialog.getByRole('button', { name: conferral.plan }).click();
};
const dossier = (subject: string) => async (page: Page) => openAny(page, subject);

/** What each group opens, on its own home first. */
const rounds: Readonly<Record<string, Partial<Record<Path, Way>>>> = {
  [people.hospitalOfficer]: {
    '/': undefined,
    '/nominations': undefined,
    '/nominations/new': undefined,
  },
  [people.hospitalHead]: { '/': undefined, '/leading': undefined, '/leading/batch': firstOf('/leading') },
  // Its home is in the test of the tour.
  [people.provincialAppraiser]: {
    '/nominations/$id': dossier('Nguyễn Hoài Phương'),
    '/rerouting': undefined,
    '/workflow': undefined,
    '/regulations/new': undefined,
    '/regulations/$id': newDraft,
    '/regulations': undefined,
    '/templates': undefined,
    '/rulebook': undefined,
    '/rulebook/$award': firstOf('/rulebook'),
    '/calendar': undefined,
  },
  [people.provincialClerk]: {
    '/': undefined,
    '/decisions': undefined,
    '/decisions/issue': undefined,
    '/decisions/drafts/$id': newDecisionDraft,
    '/decisions/$id': firstOf('/decisions'),
    '/aftermath': undefined,
    '/conferral': undefined,
    '/conferral/$id': newCeremony,
    '/certificates/$decisionId': async (page) => {
      await firstOf('/decisions')(page);
      await page.getByRole('link', { name: say('decisions.certificates') }).click();
    },
    '/prizes': undefined,
    '/prizes/$decisionId': firstOf('/prizes'),
  },
  [people.provincialSecretary]: { '/': undefined, '/council': undefined },
  [people.councilMember]: { '/': undefined },
  [people.chairman]: {
    '/': undefined,
    '/leading': undefined,
    '/leading/batch': firstOf('/leading'),
    '/help': undefined,
    '/help/$group': async (page) => {
      await page.goto('/help');
      await page.getByRole('main').getByRole('list').getByRole('link').last().click();
    },
  },
  [people.provincialStatistician]: {
    '/': undefined,
    '/statistics': undefined,
    '/statistics/pictures': undefined,
    '/statistics/anomalies': undefined,
    '/models': undefined,
    '/models/$id': firstOf('/models'),
    '/summaries': undefined,
    '/summaries/$id': (page) => newSummary(page, 'Kết quả cải cách hành chính', 'cải cách hành chính'),
    '/statutory': undefined,
    '/statutory/$key': firstOf('/statutory'),
    '/clusters': undefined,
    '/clusters/$id': firstOf('/clusters'),
    '/movements': undefined,
    '/movements/new': undefined,
    '/movements/$id': firstOf('/movements'),
    '/movements/$id/terms': async (page) => {
      await firstOf('/movements')(page);
      await page.getByRole('link', { name: movements.acts.setTerms }).click();
    },
    '/movements/$id/health': async (page) => {
      await firstOf('/movements')(page);
      await page.getByRole('link', { name: movements.health.title }).click();
    },
    '/directions': undefined,
    '/directions/new': undefined,
    '/directions/$id': newDirection,
    '/tasks/$id': async (page) => {
      await newDirection(page);
      await page.getByRole('rowheader').getByRole('link').first().click();
    },
    '/reports': undefined,
    '/reports/forms/new': undefined,
    '/reports/forms/$id': newReportForm,
    '/reports/forms/$id/revise': async (page) => {
      await newReportForm(page);
      await page.getByRole('link', { name: r('revise') }).click();
    },
    '/reports/$id': async (page) => {
      await newReportForm(page);
      await page.getByRole('rowheader').getByRole('link').first().click();
    },
  },
  [people.policeConsultee]: { '/': undefined, '/consultations': undefined },
  [people.administrator]: {
    '/': undefined,
    '/gallery': undefined,
    '/gallery/$entry': async (page) => {
      await page.goto('/gallery');
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    },
  },
  [people.auditor]: { '/': undefined, '/nominations/$id': dossier("Rơ Châm H'Bliu") },
};

describe.skipIf(!chromiumPath)('every page of every group', { concurrent: true, timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('is visited', () => {
    const visited = new Set(Object.values(rounds).flatMap((pages) => Object.keys(pages)));
    expect([...visited].toSorted()).toEqual(Object.keys(router.routesByPath).toSorted());
  });

  it.each(Object.entries(rounds))('is fit for everybody on a desk and on a phone: %s', async (who, pages) => {
    const visit = await province.visit();
    const page = await visit.become(who);
    for (const [path, way] of Object.entries(pages)) {
      await (way ? way(page) : page.goto(path));
      await page.waitForURL(patternOf(path));
      await settled(page);
      await expectAccessible(page, `${who}: ${path}`);
    }
    expect(visit.faults).toEqual([]);
    await visit.leave();
  });

  it('of help is one for each group', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.administrator);
    for (const group of helpGroups) {
      await page.goto(`/help/${group}`);
      await settled(page);
      await expectAccessible(page, `the help for ${group}`);
    }
    expect(visit.faults).toEqual([]);
    await visit.leave();
  });

  it('begins with a tour that is fit at each step and leaves the home as fit', async () => {
    const visit = await province.visit();
    const page = await visit.become(people.provincialAppraiser);
    const steps = page.getByRole('region', { name: beginning(tour.label) });
    const next = steps.getByRole('button', { name: tour.next });
    await next.waitFor();
    await expectAccessible(page, 'the tour');
    while (await next.isVisible()) await next.click();
    await expectAccessible(page, 'the last step of the tour');
    await steps.getByRole('button', { name: tour.finish }).click();
    await steps.waitFor({ state: 'detached' });
    await expectAccessible(page, 'the home without the tour');
    expect(visit.faults).toEqual([]);
    await visit.leave();
  });

  // Beside other tests a poll must be told whose it is.
  it('would tell a breach of the content policy and a fault of a script', async ({ expect: expectHere }) => {
    const visit = await province.visit();
    await visit.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await visit.page.evaluate(() => console.error('a fault'));
    await expectHere.poll(() => visit.faults.length).toBe(2);
    expect(visit.faults.join('\n')).toMatch(/Content Security Policy[^]*a fault/);
    await visit.leave();
  });
});

/** The addresses of a route. */
function patternOf(path: string): RegExp {
  return new RegExp(`^[^/]+//[^/]+${path.replaceAll(/\$\w+/g, '[^/?]+')}(\\?.*)?$`);
}
