import type { Page } from 'playwright-core';
import { pointer } from './hand.ts';
import { goTo } from './visit.ts';
import { say } from './words.ts';

/** Issues a decision for one nomination after a dry run; its page is open. Gives the decision's number. */
export async function issueDecision(page: Page, subject: string, hand = pointer): Promise<string> {
  await goTo(page, 'issue', hand);
  await hand.tick(page.getByRole('checkbox', { name: say('list.select', { name: subject }), exact: true }));
  await hand.press(page.getByRole('button', { name: say('issue.preview'), exact: true }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('issue.allGood')).waitFor();
  await dialog.getByRole('row').filter({ hasText: subject }).getByText(say('issue.ready')).waitFor();
  await hand.press(dialog.getByRole('button', { name: say('issue.confirm'), exact: true }));
  const told = (await dialog.getByRole('status').textContent()) ?? '';
  const symbol = /\d+\/QĐ-[\p{L}]+/u.exec(told)?.[0];
  if (symbol === undefined || told !== say('issue.done', { symbol })) throw new Error(`not issued: ${told}`);
  await hand.press(dialog.getByRole('link', { name: say('issue.open') }));
  return symbol;
}
