import type { Locator, Page } from 'playwright-core';
import type { vi } from '../../src/messages/further/vi.ts';
import { type Hand, pointer } from './hand.ts';
import { goTo } from './visit.ts';
import { beginning, say } from './words.ts';

export type Draft = {
  readonly name: string;
  readonly award?: keyof typeof vi.awards;
  readonly summary?: string;
  /** As typed, DD/MM/YYYY. */
  readonly from?: string;
  readonly to?: string;
};

/** A field of the form by its label, whatever mark the label carries. */
export function typed(
  page: Page,
  label: 'subject.name' | 'create.award' | 'create.summary' | 'create.from' | 'create.to',
): Locator {
  return page.getByRole(label === 'create.award' ? 'combobox' : 'textbox', { name: beginning(say(label)) });
}

/** Fills the form of a nomination for one person by the simplified procedure, by its labels; does not save it. */
export async function fillDraft(page: Page, draft: Draft, hand: Hand = pointer): Promise<void> {
  const {
    name,
    award = 'BKTTG',
    summary = 'Cứu nhiều ca nguy kịch trong đợt mưa lũ.',
    from = '01/03/2026',
    to = '31/08/2026',
  } = draft;
  const list = (label: 'create.type' | 'create.procedure') =>
    page.getByRole('combobox', { name: say(label), exact: true });
  await goTo(page, 'create', hand);
  await hand.type(typed(page, 'subject.name'), name);
  await hand.choose(typed(page, 'create.award'), say(`awards.${award}`));
  await hand.choose(list('create.type'), say('types.unexpected'));
  await hand.choose(list('create.procedure'), say('procedures.simplified'));
  await hand.type(typed(page, 'create.summary'), summary);
  await hand.type(typed(page, 'create.from'), from);
  await hand.type(typed(page, 'create.to'), to);
}

export async function saveDraft(page: Page, hand: Hand = pointer): Promise<void> {
  await hand.press(page.getByRole('button', { name: say('create.save'), exact: true }));
}

/** A new nomination, saved: its page is open. */
export async function createDraft(page: Page, draft: Draft, hand: Hand = pointer): Promise<void> {
  await fillDraft(page, draft, hand);
  await saveDraft(page, hand);
  await page.getByRole('heading', { level: 1, name: draft.name, exact: true }).waitFor();
}
