import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessibility.ts';
import { keyboard } from './support/hand.ts';
import { tabTo } from './support/keyboard.ts';
import { bringLetter, ofLetter } from './support/letter.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { goTo, lineOf, settled, type VisitOptions } from './support/visit.ts';
import { beginning, say } from './support/words.ts';

describe.skipIf(!chromiumPath)("the leader's desk", () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
    await bringLetter(province.url);
  });
  afterAll(async () => province.close());

  it('says of every nomination what is unusual, and picks only the ordinary ones from the start', async () => {
    const { page, faults, leave } = await openLetter(province);
    const unusual = [ofLetter.voteBelow, ofLetter.otherAward];
    for (const name of unusual) expect(await pick(page, name).isChecked()).toBe(false);
    for (const name of [...ofLetter.plain, ofLetter.dead]) expect(await pick(page, name).isChecked()).toBe(true);
    await item(page, ofLetter.voteBelow)
      .getByText(say('leading.findings.voteBelowShare', { inFavour: '6', required: '8', members: '15' }))
      .waitFor();
    await item(page, ofLetter.dead)
      .getByText(say('leading.posthumous', { day: '14/08/2026' }))
      .waitFor();
    await item(page, ofLetter.plain[0]).getByText(beginning('14/15')).first().waitFor();
    await page.getByRole('button', { name: say('leading.acts.approve', { count: '3' }) }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('is fit for everybody, folded in and out, on a desk and on a phone', async () => {
    const { page, leave } = await openLetter(province, undefined, (desk) => expectAccessible(desk, 'the desk'));
    await expectAccessible(page, 'a batch');
    await page
      .getByRole('button', { name: say('leading.more') })
      .first()
      .click();
    await page.getByText(say('leading.details')).first().click();
    await expectAccessible(page, 'a batch, folded out');
    await page.getByRole('button', { name: say('leading.acts.approve', { count: '3' }) }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'the dialog');
    await leave();
  });

  it('keeps the acts under the thumb on a phone, none smaller than a thumb, and refuses with the rule', async () => {
    const { page, leave } = await openLetter(province, { width: 390, height: 800 });
    const dock = page.getByRole('region', { name: say('leading.picked', { count: '3', total: '5' }) });
    const place = await dock.boundingBox();
    expect(Math.round((place?.y ?? 0) + (place?.height ?? 0))).toBe(800);
    for (const act of await dock.getByRole('button').all()) {
      const { x = -1, width = 0, height = 0 } = (await act.boundingBox()) ?? {};
      expect(height).toBeGreaterThanOrEqual(44);
      expect([x >= 0, x + width <= 390]).toEqual([true, true]);
    }
    await pick(page, ofLetter.voteBelow).check();
    await page.getByRole('button', { name: say('leading.acts.approve', { count: '4' }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('batch.preview') }).click();
    await dialog.getByText(say('refusals.voteBelowShare', { inFavour: '6', required: '8', members: '15' })).waitFor();
    await leave();
  });

  it('is worked by keyboard alone: the letter, the items, the dry run, the approval, and then the signature', async () => {
    const { page, faults, leave } = await province.visit();
    await settled(page);
    await tabTo(page, lineOf(page, people.chairman), 80);
    await page.keyboard.press('Enter');
    const toDesk = page.getByRole('navigation').getByRole('link', { name: say('nav.leading'), exact: true });
    await toDesk.waitFor();
    await tabTo(page, toDesk);
    await page.keyboard.press('Enter');
    const letter = letterLink(page);
    await letter.waitFor();
    await tabTo(page, letter);
    await page.keyboard.press('Enter');
    await item(page, ofLetter.dead).waitFor();
    await tabTo(page, pick(page, ofLetter.dead));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: say('leading.acts.approve', { count: '2' }) }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: say('batch.preview') }));
    await page.keyboard.press('Enter');
    const confirm = dialog.getByRole('button', {
      name: say('batch.confirm', { event: say('events.approve'), count: '2' }),
    });
    await confirm.waitFor();
    await tabTo(page, confirm);
    await page.keyboard.press('Enter');
    await dialog.getByText(say('batch.done', { count: 2 })).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await item(page, ofLetter.plain[0]).waitFor({ state: 'detached' });
    await item(page, ofLetter.dead).waitFor();
    await goTo(page, 'leading', keyboard);
    await page.getByRole('heading', { name: say('leading.tasks.sign') }).waitFor();
    await keyboard.press(
      page
        .getByRole('table', { name: say('leading.tasks.sign') })
        .getByRole('row')
        .filter({ hasText: 'Kon Tum' })
        .getByRole('link'),
    );
    await item(page, ofLetter.plain[0]).waitFor();
    await page.getByRole('button', { name: say('leading.acts.sign', { count: '2' }) }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });
});

/** The chairman before the ward's letter; `onDesk` is done on the way there. */
async function openLetter(
  province: Province,
  options?: VisitOptions,
  onDesk: (page: Page) => Promise<void> = () => Promise.resolve(),
) {
  const visit = await province.visit(options);
  const page = await visit.become(people.chairman);
  await page.goto('/leading');
  await letterLink(page).waitFor();
  await onDesk(page);
  await letterLink(page).click();
  await item(page, ofLetter.dead).waitFor();
  return { ...visit, page };
}

/** The link to the letter of the ward that waits for a decision. */
function letterLink(page: Page) {
  return page
    .getByRole('table', { name: say('leading.tasks.decide') })
    .getByRole('row')
    .filter({ hasText: 'phường Kon Tum' })
    .getByRole('link');
}

function item(page: Page, name: string) {
  return page.getByRole('article', { name, exact: true });
}

function pick(page: Page, name: string) {
  return page.getByRole('checkbox', { name: say('list.select', { name }), exact: true });
}
