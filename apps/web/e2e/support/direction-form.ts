import type { Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { vi } from '../../src/directions/messages/vi.ts';
import { beginning } from './words.ts';

/** A sentence of the pages about directions and tasks. */
export const d = createTranslator({ locale: 'vi-VN', messages: vi });

/** Fills in a document with one task for an organisation, and gives it. */
export async function giveTask(page: Page, content: string, leader: string): Promise<void> {
  await page.getByLabel(beginning(d('number'))).fill('922/KH-UBND');
  await page.getByLabel(beginning(d('abstract'))).fill('Kế hoạch phòng, chống dịch');
  await page.getByLabel(beginning(d('content'))).fill(content);
  await page.getByLabel(beginning(d('leader'))).fill(leader);
  await page.getByRole('button', { name: d('give') }).click();
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch phòng, chống dịch' }).waitFor();
}

/** Gives one task by a new document. */
export async function newDirection(page: Page): Promise<void> {
  await page.goto('/directions/new');
  await giveTask(page, 'Cập nhật kịch bản', 'Sở Y tế');
}
