import type { Locator, Page } from 'playwright-core';
import type { vi } from '../../src/messages/further/vi.ts';
import { type Hand, pointer } from './hand.ts';
import { goTo, settled } from './visit.ts';
import { beginning, say } from './words.ts';

export type Event = keyof typeof vi.events;
type Stage = keyof typeof vi.stages;
/** Fills in what the dialog asks for. */
export type Fill = (dialog: Locator, hand: Hand) => Promise<void>;
const nothing: Fill = async () => undefined;

const name = (event: Event) => say(`events.${event}`);

/** Unfolds the list of what waits, where it comes in letters and its dossiers are folded in. */
export async function unfoldWork(page: Page, hand = pointer): Promise<void> {
  const main = page.getByRole('main');
  const folded = main.getByText(say('homes.oneByOne'), { exact: true });
  const list = main.getByRole('table', { name: say('list.caption'), exact: true }).first();
  await folded.or(list).first().waitFor();
  if ((await folded.isVisible()) && !(await list.isVisible())) await hand.press(folded);
}

/** From the list of what waits for this person to the dossier. */
export async function openWork(page: Page, subject: string, hand = pointer): Promise<void> {
  await goTo(page, 'work', hand);
  await unfoldWork(page, hand);
  await hand.press(page.getByRole('rowheader').getByRole('link', { name: subject, exact: true }));
  await page.getByRole('heading', { level: 1, name: subject, exact: true }).waitFor();
}

/** From the list of all that this person may read to the dossier, wherever it lies. */
export async function openAny(page: Page, subject: string, hand = pointer): Promise<void> {
  await goTo(page, 'all', hand);
  await hand.type(page.getByRole('searchbox', { name: say('list.text') }), subject);
  await page.keyboard.press('Enter');
  await hand.press(page.getByRole('rowheader').getByRole('link', { name: subject, exact: true }));
  await page.getByRole('heading', { level: 1, name: subject, exact: true }).waitFor();
}

/** Where the open dossier stands, as its head says. */
export function stage(page: Page, reached: Stage): Locator {
  return page
    .getByRole('main')
    .getByRole('definition')
    .getByText(say(`stages.${reached}`), { exact: true });
}

/** Opens the dialog of an act that the dossier's page offers, also one of the seldom ones. */
export async function openAct(page: Page, event: Event, hand = pointer): Promise<Locator> {
  const button = page.getByRole('main').getByRole('button', { name: name(event), exact: true });
  const others = page.getByRole('main').getByText(say('page.otherActions'), { exact: true });
  await button.or(others).first().waitFor();
  if (!(await button.isVisible())) await hand.press(others);
  await hand.press(button);
  const dialog = page.getByRole('dialog', { name: name(event), exact: true });
  await dialog.waitFor();
  return dialog;
}

/** Confirms the dialog of an act. */
export async function confirmAct(dialog: Locator, event: Event, hand = pointer): Promise<void> {
  await hand.press(dialog.getByRole('button', { name: name(event), exact: true }));
}

/** Does one act on the dossier's page and waits until the page says to which step it has brought it. */
export async function act(
  page: Page,
  event: Event,
  reached: Stage,
  fill: Fill = nothing,
  hand: Hand = pointer,
): Promise<void> {
  const dialog = await openAct(page, event, hand);
  await fill(dialog, hand);
  await confirmAct(dialog, event, hand);
  const told = page.getByRole('status').filter({ hasText: say('page.done', { event: name(event) }) });
  await told.getByText(say('page.doneLead', { stage: say(`stages.${reached}`) })).waitFor();
  await dialog.waitFor({ state: 'detached' });
}

/** Does one act from the list of work: pick the row, fill in, see what would happen, confirm, see what has happened. */
export async function actFromList(
  page: Page,
  subject: string,
  event: Event,
  reached: Stage,
  fill: Fill = nothing,
): Promise<void> {
  await goTo(page, 'work');
  await unfoldWork(page);
  await page.getByRole('checkbox', { name: say('list.select', { name: subject }), exact: true }).check();
  await page.getByRole('button', { name: say('batch.act', { event: name(event), count: '1' }), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('batch.title', { event: name(event), count: '1' }) });
  await fill(dialog, pointer);
  await dialog.getByRole('button', { name: say('batch.preview') }).click();
  const moved = say('batch.willMove', { stage: say(`stages.${reached}`) });
  await dialog
    .getByRole('table', { name: say('batch.caption') })
    .getByRole('row')
    .filter({ hasText: subject })
    .getByText(moved)
    .waitFor();
  await dialog.getByRole('button', { name: say('batch.confirm', { event: name(event), count: '1' }) }).click();
  await dialog
    .getByRole('status')
    .getByText(say('batch.done', { count: 1 }))
    .waitFor();
  await dialog
    .getByRole('button', { name: say('common.close') })
    .last()
    .click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

/** Types into a field of a dialog by its label, whatever mark the label carries. */
export async function typeInto(
  dialog: Locator,
  label: `fields.${keyof typeof vi.fields}` | 'issue.decidedOn',
  text: string,
  hand: Hand = pointer,
): Promise<void> {
  await hand.type(dialog.getByRole('textbox', { name: beginning(say(label)) }), text);
}

/** Confirms with what was filled in and waits for the refusal in the dialog, which stays open. */
export async function expectRefused(dialog: Locator, event: Event, sentence: string): Promise<void> {
  await confirmAct(dialog, event);
  await dialog.getByRole('alert').getByText(sentence).waitFor();
}

export const fillChecklist: Fill = async (dialog, hand) => {
  // The dialog comes with its own script.
  await dialog.getByRole('checkbox').first().waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await hand.tick(box);
};

export const fillAppraisal: Fill = async (dialog, hand) => {
  await typeInto(dialog, 'fields.findings', 'Hồ sơ đầy đủ, thành tích rõ ràng.', hand);
  await hand.tick(dialog.getByRole('radio', { name: say('opinions.agree'), exact: true }));
};
