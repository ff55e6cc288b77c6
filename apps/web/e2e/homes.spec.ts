import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled, type Visit } from './support/visit.ts';
import { say } from './support/words.ts';

describe.skipIf(!chromiumPath)('the home of each group', () => {
  let province: Province;
  let visit: Visit;
  beforeAll(async () => {
    province = await openProvince();
    visit = await province.visit();
  });
  afterAll(async () => province.close());

  /** Signs in and gives the headings of the page, the first one first. */
  const headingsOf = async (name: string) => {
    const page = await visit.become(name);
    await settled(page);
    return page.getByRole('main').getByRole('heading').allTextContents();
  };

  const expectHeading = async (name: string, heading: string) => {
    const page = await visit.become(name);
    await page.getByRole('main').getByRole('heading', { name: heading, exact: true }).first().waitFor();
  };

  it.each([people.provincialAppraiser, people.hospitalHead, people.chairman])(
    'of %s begins with the work, oldest deadline first',
    async (name) => {
      expect((await headingsOf(name))[0]).toBe(say('list.workTitle'));
      const { page } = visit;
      const rows = page.getByRole('main').getByRole('row');
      // Below the head of the table.
      await rows.nth(1).waitFor();
    },
  );

  it.each([people.provincialClerk, people.provincialSecretary])(
    'of %s says that nothing waits, where nothing does',
    async (name) => {
      expect((await headingsOf(name))[0]).toBe(say('list.workTitle'));
      const { page } = visit;
      const rows = page.getByRole('main').getByRole('table', { name: say('list.caption') });
      const nothing = page.getByRole('main').getByText(say('list.emptyWork'));
      await rows.or(nothing).first().waitFor();
      expect((await rows.count()) + (await nothing.count())).toBe(1);
    },
  );

  it('of the clerk has the awards that are decided and not handed over yet', async () => {
    const page = await visit.become(people.provincialClerk);
    const row = page.getByRole('main').getByRole('row').filter({ hasText: 'Đinh Thị Hương Trà' });
    expect(await row.innerText()).toContain(say('stages.decided'));
  });

  it('of the department counts what is late and what is near, and narrows the list to it', async () => {
    const page = await visit.become(people.provincialAppraiser);
    const links = page.getByRole('navigation', { name: say('homes.byDeadline') }).getByRole('link');
    await links.first().click();
    await page.waitForURL(/due=/);
    expect(await links.first().getAttribute('aria-current')).toBe('page');
  });

  it('of a leader has the batches, each of which opens, and the dossiers one by one where they are asked for', async () => {
    const page = await visit.become(people.chairman);
    const dossiers = page.getByRole('table', { name: say('list.caption') });
    const batches = page.getByRole('region', { name: say('homes.batches') });
    await batches.getByRole('rowheader').first().waitFor();
    expect(await dossiers.isVisible()).toBe(false);
    await page.getByText(say('homes.oneByOne'), { exact: true }).click();
    await dossiers.waitFor();
    await batches.getByRole('rowheader').getByRole('link').first().click();
    await page.waitForURL(/leading\/batch/);
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('of a unit officer has what is under way', async () => {
    await expectHeading(people.hospitalOfficer, say('homes.underWay'));
  });

  it('of a member of the council has what comes before it', async () => {
    await expectHeading(people.councilMember, say('homes.council'));
  });

  it('of a consulted agency has its questions and no dossier', async () => {
    const headings = await headingsOf(people.policeConsultee);
    expect(headings).toContain(say('consult.title'));
    expect(await visit.page.getByRole('searchbox').count()).toBe(0);
  });

  it('of the emulation board has the counts of the year', async () => {
    const year = new Date().getFullYear();
    await expectHeading(people.provincialStatistician, say('homes.countsOf', { year: String(year) }));
  });

  it('of the administrator has accounts and offices, and names nobody else', async () => {
    await expectHeading(people.administrator, say('homes.accounts'));
    expect(await visit.page.getByRole('main').getByText('Bệnh viện').count()).toBe(0);
  });

  it('of the auditor has the last entries', async () => {
    await expectHeading(people.auditor, say('homes.entries'));
    await visit.page.getByRole('main').getByRole('rowheader').nth(5).waitFor();
    expect(visit.faults).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)('the search of every page', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  it('is reached by the key /, finds by code, sorts, and keeps the list under a name', async () => {
    const { page, faults, become } = await province.visit();
    await become(people.provincialAppraiser);
    const code = (await page.getByRole('main').getByText(/^HS-/).first().textContent()) ?? '';
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    await page.keyboard.type(code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nominations\?text=/);
    const rows = page.getByRole('main').getByRole('rowheader');
    await page.getByText(say('list.allLead', { count: 1 })).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    await page
      .getByRole('main')
      .getByRole('columnheader', { name: say('list.due') })
      .getByRole('button')
      .click();
    await page.waitForURL(/sort=due/);
    await page.getByRole('button', { name: say('views.save') }).click();
    await page.getByRole('textbox', { name: say('views.name') }).fill('Hồ sơ cần theo dõi');
    await page.getByRole('button', { name: say('views.confirm'), exact: true }).click();
    await page.getByRole('button', { name: 'Hồ sơ cần theo dõi' }).waitFor();
    await page.goto('/nominations');
    await page.getByRole('button', { name: 'Hồ sơ cần theo dõi' }).click();
    await page.waitForURL(/sort=due/);
    await become(people.hospitalOfficer);
    await page.goto('/nominations');
    await page.getByRole('heading', { level: 1, name: say('list.allTitle') }).waitFor();
    expect(await page.getByRole('button', { name: 'Hồ sơ cần theo dõi' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
