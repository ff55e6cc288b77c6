import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, confirmAct, fillChecklist, openAct, openWork, stage } from './support/acts.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled, signInAs, signOut, type Visit } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)('what others do meanwhile', { timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
  });
  afterAll(async () => province.close());

  async function enter(name: string): Promise<Visit> {
    const visit = await province.visit();
    visit.page.setDefaultTimeout(60_000);
    await signInAs(visit.page, name);
    return visit;
  }

  it('is told by name to whoever looks on, on the page that has moved', async () => {
    const [looking, acting] = [await enter(people.hospitalOfficer), await enter(people.hospitalHead)];
    await openWork(acting.page, 'Khoa Cấp cứu');
    await looking.page.goto(acting.page.url());
    await stage(looking.page, 'leader').waitFor();
    await act(acting.page, 'approve', 'intake');
    await looking.page.getByRole('alert').getByText(beginning(people.hospitalHead)).waitFor({ timeout: 10_000 });
    await stage(looking.page, 'intake').waitFor();
    await looking.page.getByRole('button', { name: say('page.newsSeen'), exact: true }).click();
    expect(await looking.page.getByRole('alert').count()).toBe(0);
    expect([...looking.faults, ...acting.faults]).toEqual([]);
    await Promise.all([looking.leave(), acting.leave()]);
  });

  it('does not change the page under a dialog: the reason that was typed is kept, and can be used on the new state', async () => {
    const [typing, acting] = [await enter(people.communeHead), await enter(people.communeHead)];
    for (const { page } of [typing, acting]) await openWork(page, 'Thôn 1, xã Ia Tơi');
    const dialog = await openAct(typing.page, 'return');
    const reason = dialog.getByRole('textbox', { name: beginning(say('fields.returnReason')) });
    await reason.fill('Thiếu số liệu môi trường.');
    await act(acting.page, 'approve', 'intake');
    await dialog.getByText(say('page.newsWhileTyping')).waitFor({ timeout: 10_000 });
    expect(await reason.inputValue()).toBe('Thiếu số liệu môi trường.');
    expect(await stage(typing.page, 'intake').count()).toBe(0);
    await dialog.getByRole('button', { name: say('page.seeNew'), exact: true }).click();
    await stage(typing.page, 'intake').waitFor();
    const kept = typing.page.getByText(say('page.unsent', { event: say('events.return') }));
    await kept.waitFor();
    await typing.page.getByRole('main').getByText('Thiếu số liệu môi trường.').waitFor();
    expect([...typing.faults, ...acting.faults]).toEqual([]);
    await Promise.all([typing.leave(), acting.leave()]);
  });

  it('of two who send at once tells the slower one who was faster and keeps its reason', async () => {
    // The slower one hears nothing until it sends.
    const slow = await province.visit();
    slow.page.setDefaultTimeout(60_000);
    await slow.page.route('**/api/events', (request) => request.abort());
    await signInAs(slow.page, people.provincialAppraiser);
    const fast = await enter(people.provincialAppraiser);
    for (const { page } of [slow, fast]) await openWork(page, 'Lê Thị Bích Ngọc');
    const dialog = await openAct(slow.page, 'return');
    await dialog.getByRole('textbox', { name: beginning(say('fields.returnReason')) }).fill('Thiếu xác nhận.');
    await act(fast.page, 'accept', 'appraisal', fillChecklist);
    await confirmAct(dialog, 'return');
    await dialog.getByRole('alert').getByText(beginning(people.provincialAppraiser)).waitFor();
    const reason = dialog.getByRole('textbox', { name: beginning(say('fields.returnReason')) });
    expect(await reason.inputValue()).toBe('Thiếu xác nhận.');
    await dialog.getByRole('button', { name: say('page.seeNew'), exact: true }).click();
    await slow.page.getByText(say('page.unsent', { event: say('events.return') })).waitFor();
    const again = await openAct(slow.page, 'return');
    const kept = again.getByRole('textbox', { name: beginning(say('fields.returnReason')) });
    expect(await kept.inputValue()).toBe('Thiếu xác nhận.');
    await Promise.all([slow.leave(), fast.leave()]);
  });

  it('is the same in two tabs: language, signing out, the server away and back', async () => {
    const { page, faults, leave } = await enter(people.chairman);
    const other = await page.context().newPage();
    other.setDefaultTimeout(60_000);
    await other.goto('/');
    await settled(other);
    await page.getByRole('button', { name: 'English' }).click();
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
    await other.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: say('app.signOut') }).waitFor();

    await province.stopServer();
    await page.getByText(say('app.away')).waitFor();
    await province.startServer();
    await page.getByText(say('app.away')).waitFor({ state: 'detached' });

    await signOut(page);
    await other.getByRole('heading', { level: 1, name: say('signIn.title') }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});
