import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as text } from '../src/rulebook/messages/vi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled, type Visit } from './support/visit.ts';
import { say } from './support/words.ts';

describe.skipIf(!chromiumPath)('the rulebook on the screens', { timeout: 120_000 }, () => {
  let province: Province;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    province = await openProvince();
    visit = await province.visit();
    page = await visit.become(people.healthOfficer);
  });
  afterAll(async () => {
    await visit.leave();
    await province.close();
  });

  const main = () => page.getByRole('main');
  const open = async (path: string) => {
    await page.goto(path);
    await settled(page);
  };
  const part = (name: string) => main().getByRole('region', { name, exact: true });

  it('is found from the foot of any page, and an award by a part of its name without marks', async () => {
    await open('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: say('app.rulebook') })
      .click();
    await main().getByRole('searchbox', { name: text.book.search }).fill('bang khen cua thu tuong');
    await main()
      .getByRole('button', { name: say('list.search') })
      .click();
    await page.waitForURL(/name=bang/);
    await main()
      .getByRole('link', { name: say('awards.BKTTG') })
      .click();
    await page.getByRole('heading', { level: 1, name: say('awards.BKTTG') }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/rulebook/BKTTG');
  });

  it('tells the road, the criteria, the papers, the share, the days and the prize of a regime that has ended', async () => {
    await open('/rulebook/BKTTG');
    await main()
      .getByRole('link', { name: /91\/2017/ })
      .click();
    await page.waitForURL(/regime=A/);
    await part(text.road.title).getByText('Hội đồng Thi đua - Khen thưởng tỉnh Kon Tum').waitFor();
    expect(await part(text.criteria.title).innerText()).toContain('05 năm liên tục trở lên sau đó');
    expect(await part(text.papers.title).innerText()).toMatch(/02 bộ bản chính[^]*Mẫu số 02/);
    expect(await part(text.council.title).innerText()).toMatch(
      /Từ 80% tổng số thành viên Hội đồng trở lên\s+Căn cứ: [^]*Chưa đối chiếu văn bản/,
    );
    expect(await part(text.days.title).innerText()).toContain('chậm nhất ngày 30/06/2023');
    expect(await part(text.prize.title).innerText()).toMatch(
      /6\.300\.000 đồng[^]*1\.800\.000 đồng, từ ngày 01\/07\/2023/,
    );
  });

  it('follows the case: the simplified procedure has no council, a day its own base salary', async () => {
    await open('/rulebook/BKT?regime=A');
    await main().getByLabel(say('create.procedure')).selectOption('simplified');
    await part(text.council.title).getByText(text.council.exempt).waitFor();
    await main().getByRole('textbox', { name: text.award.day }).fill('10/02/2022');
    await part(text.prize.title).getByText('1.490.000 đồng', { exact: true }).waitFor();
    await page.waitForURL(/on=2022-02-10/);
    await main()
      .getByRole('checkbox', { name: say('common.posthumous') })
      .check();
    await part(text.papers.title)
      .getByText(/Giấy chứng tử/)
      .waitFor();
    await expectAccessible(page, 'an award in a case');
  });

  it('says by which rule there is no such award, and which unit came after one that has ended', async () => {
    await open('/rulebook/GK_H');
    await part(text.road.title).getByText('Nghị định số 152/2025/NĐ-CP không có').waitFor();
    await open('/rulebook/BKT?unit=so-y-te');
    await main()
      .getByText(/kết thúc hoạt động từ ngày 01\/07\/2025/)
      .waitFor();
    await main().getByRole('navigation', { name: text.award.successors }).getByRole('link').first().click();
    await part(text.road.title).getByText('Ủy ban nhân dân tỉnh Quảng Ngãi').first().waitFor();
    await open('/rulebook/KHONG');
    await page.getByRole('heading', { level: 1, name: text.award.missing }).waitFor();
    expect(await main().getByRole('link', { name: text.award.back }).count()).toBe(1);
  });

  it('counts working days over the new year of the Moon, and says what is only projected', async () => {
    await open('/calendar');
    await main().getByRole('textbox', { name: text.calendar.from }).fill('13/02/2026');
    await main().getByRole('textbox', { name: text.calendar.workingDays }).fill('3');
    await main().getByRole('button', { name: text.calendar.reckon }).click();
    await main().getByText('3 ngày làm việc kể từ ngày 13/02/2026: hết hạn vào Thứ Tư, ngày 25/02/2026.').waitFor();
    await main().getByRole('link', { name: '2027' }).click();
    await page.getByRole('heading', { level: 2, name: text.calendar.year({ year: '2027' }) }).waitFor();
    expect(await main().getByRole('cell', { name: text.calendar.statuses.projected, exact: true }).count()).toBe(11);
    await expectAccessible(page, 'the calendar with a result');
  });

  it('speaks English, and is reached from the award of a nomination', async () => {
    await open('/nominations');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await settled(page);
    await main().locator('a[href^="/rulebook/"]').first().click();
    await part(text.road.title).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await part('Authority and road').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await part(text.road.title).waitFor();
    expect(visit.faults).toEqual([]);
  });
});
