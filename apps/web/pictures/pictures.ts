import type { Page } from 'playwright-core';
import { vi } from '../src/messages/further/vi.ts';

export type Picture = {
  /** Its file in the folder of the pictures, without the ending. */
  readonly name: string;
  /** The demonstration account that looks, without the domain. */
  readonly login: string;
  readonly width: number;
  readonly height: number;
  /** From the person's first page to what the picture shows. */
  readonly open: (page: Page) => Promise<void>;
};

const desk = { width: 1280, height: 860 } as const;
const phone = { width: 390, height: 844 } as const;

/** The pictures of the README. */
export const pictures: readonly Picture[] = [
  {
    name: 'nomination',
    login: 'chu-tich',
    ...desk,
    async open(page) {
      const main = page.getByRole('main');
      await main.getByText(vi.homes.oneByOne, { exact: true }).click();
      const dossiers = main.getByRole('table', { name: vi.list.caption, exact: true });
      await dossiers.getByRole('rowheader').getByRole('link').first().click();
      await page.waitForURL('**/nominations/*');
      await main.getByRole('listitem').and(page.locator('[aria-current=step]')).waitFor();
    },
  },
  {
    name: 'leading',
    login: 'chu-tich',
    ...phone,
    async open(page) {
      await page.goto('/leading');
      // The letter with the most nominations: one shows how a batch is read.
      await page
        .locator('main table')
        .first()
        .getByRole('row')
        .filter({ hasText: /7 Bằng khen/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('main').getByRole('article').first().waitFor();
    },
  },
  {
    name: 'department',
    login: 'tham-dinh.so-noi-vu',
    ...desk,
    open: async (page) => page.getByRole('main').getByRole('rowheader').first().waitFor(),
  },
  {
    name: 'counts',
    login: 'tong-hop.so-noi-vu',
    ...desk,
    height: 1240,
    async open(page) {
      await page.goto('/statistics');
      await page.getByRole('main').getByRole('table').waitFor();
    },
  },
];
