import type { Locator, Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { vi } from '../../src/reports/messages/vi.ts';
import { beginning } from './words.ts';

/** A sentence of the pages about reports. */
export const r = createTranslator({ locale: 'vi-VN', messages: vi });

/** The fields of the indicator or check so numbered. */
export function part(page: Page, kind: 'indicator' | 'check', number: number): Locator {
  return page.getByRole('group', { name: r(`builder.${kind}Number`, { number: String(number) }), exact: true });
}

/** Names an indicator of a form that is being made, and gives its unit of measure. */
export async function nameIndicator(page: Page, number: number, label: string, unit: string): Promise<void> {
  const fields = part(page, 'indicator', number);
  await fields.getByLabel(beginning(r('builder.label'))).fill(label);
  await fields.getByLabel(beginning(r('builder.measure'))).fill(unit);
}

/** Makes a form of one indicator that all communes answer every week. */
export async function newReportForm(page: Page): Promise<void> {
  await page.goto('/reports/forms/new');
  await page.getByLabel(beginning(r('formTitle'))).fill('Tổ công tác cộng đồng');
  await page.getByRole('checkbox', { name: /^Ủy ban nhân dân cấp xã/ }).check();
  await nameIndicator(page, 1, 'Số tổ', 'tổ');
  await page.getByRole('button', { name: r('builder.define') }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổ công tác cộng đồng' }).waitFor();
}
