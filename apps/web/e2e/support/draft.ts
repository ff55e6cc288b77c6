import type { Locator, Page } from 'playwright-core';
import type { vi } from '../../src/messages/vi.ts';
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
export async function fillDraft(page: Page, draft: Draft): Promise<void> {
  const {
    name,
    award = 'BKTTG',
    summary = 'Cứu nhiều ca nguy kịch trong đợt mưa lũ.',
    from = '01/03/2026',
    to = '31/08/2026',
  } = draft;
  await goTo(page, 'create');
  await typed(page, 'subject.name').fill(name);
  await typed(page, 'create.award').selectOption({ label: say(`awards.${award}`) });
  await page
    .getByRole('combobox', { name: say('create.type'), exact: true })
    .selectOption({ label: say('types.unexpected') });
  await page
    .getByRole('combobox', { name: say('create.procedure'), exact: true })
    .selectOption({ label: say('procedures.simplified') });
  await typed(page, 'create.summary').fill(summary);
  await typed(page, 'create.from').fill(from);
  await typed(page, 'create.to').fill(to);
}

export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('create.save'), exact: true }).click();
}

/** A new nomination, saved: its page is open. */
export async function createDraft(page: Page, draft: Draft): Promise<void> {
  await fillDraft(page, draft);
  await saveDraft(page);
  await page.getByRole('heading', { level: 1, name: draft.name, exact: true }).waitFor();
}
