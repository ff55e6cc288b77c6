import type { Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { vi } from '../../src/summaries/messages/vi.ts';
import { beginning } from './words.ts';

/** A sentence of the pages about reports as documents. */
export const s = createTranslator({ locale: 'vi-VN', messages: vi });

/** The sections a periodic report begins with. */
export const periodicSections = [
  'Phần mở đầu',
  'Công tác triển khai thực hiện',
  'Kết quả triển khai thực hiện',
  'Tồn tại, hạn chế',
  'Phương hướng trong thời gian tới',
  'Kết thúc',
] as const;

/** Begins a periodic report of a movement with the figures of its form, for the first body the person leads. */
export async function newSummary(page: Page, title: string, movement: string): Promise<void> {
  await page.goto('/summaries');
  await page.getByRole('button', { name: s('make') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(beginning(s('kind'))).selectOption('periodic');
  const movements = dialog.getByLabel(beginning(s('movement')));
  await movements.selectOption(
    (await movements.getByRole('option', { name: movement }).first().getAttribute('value')) ?? '',
  );
  await dialog.getByLabel(beginning(s('form'))).selectOption({ index: 1 });
  await dialog.getByLabel(beginning(s('name'))).fill(title);
  await dialog.getByRole('button', { name: s('make') }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Opens the text of a section. */
export async function openText(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: s('writeAt', { title }), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByLabel(beginning(s('text')))
    .waitFor();
}

/** Writes the text of a section and saves it. */
export async function writeText(page: Page, title: string, text: string): Promise<void> {
  await openText(page, title);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(beginning(s('text'))).fill(text);
  await dialog.getByRole('button', { name: s('save') }).click();
  await dialog.waitFor({ state: 'detached' });
}
