import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallery, galleryEntries, type GalleryEntry } from '../src/gallery/entries.ts';
import { en } from '../src/gallery/messages/en.ts';
import { vi } from '../src/gallery/messages/vi.ts';
import { sticksOut, violations } from './support/accessibility.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { settled, type Visit } from './support/visit.ts';
import { say } from './support/words.ts';

const notFound = say('app.notFound');
const widths = [1280, 390] as const;
type Picture = (page: Page, name: string) => Promise<void>;

describe.skipIf(!chromiumPath)('the gallery', { timeout: 300_000 }, () => {
  let province: Province;
  let visit: Visit;
  let picture: Picture;
  beforeAll(async () => {
    const folder = process.env['GALLERY_PICTURES'] ?? (await mkdtemp(join(tmpdir(), 'vinh-danh-gallery-')));
    await mkdir(folder, { recursive: true });
    picture = async (page, name) => {
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    };
    province = await openProvince();
    visit = await province.visit();
    await visit.become(people.administrator);
  });
  afterAll(async () => province.close());

  it('lists its pages, each one link away', async () => {
    const { page } = visit;
    await page.goto('/gallery');
    await settled(page);
    for (const { key } of gallery)
      await page.getByRole('heading', { level: 2, name: vi.groups[key], exact: true }).waitFor();
    const links = page.getByRole('main').getByRole('listitem').getByRole('link');
    expect(await links.allTextContents()).toEqual(galleryEntries.map(({ key }) => vi.entries[key].title));
    expect(await look(page, 'list', picture)).toEqual([]);
    expect(visit.faults).toEqual([]);
  });

  it('is in English where English is chosen', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: en.title, exact: true }).waitFor();
    await page.getByRole('link', { name: en.entries.verdict.title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: en.entries.verdict.title, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { level: 1, name: vi.entries.verdict.title, exact: true }).waitFor();
    expect(visit.faults).toEqual([]);
  });

  it.each(galleryEntries)('$key: nothing amiss at rest and with everything open', async (entry) => {
    const { page } = visit;
    expect(await lookThrough(page, entry, picture)).toEqual([]);
    expect(visit.faults).toEqual([]);
  });

  it('takes files that are dropped or chosen, and lets them go again', async () => {
    const { page } = visit;
    await headingAt(page, '/gallery/file-field');
    const field = page.getByRole('group', { name: 'Tài liệu chứng minh' });
    const names = field.getByRole('listitem');
    await names.nth(2).waitFor();
    const zone = field.locator('div').filter({ has: page.getByRole('button', { name: 'Chọn tệp' }) });
    const dataTransfer = await page.evaluateHandle(() => {
      const carried = new DataTransfer();
      for (const name of ['Biên bản.pdf', 'Ảnh.jpg']) carried.items.add(new File(['x'.repeat(2500)], name));
      return carried;
    });
    await zone.dispatchEvent('dragover', { dataTransfer });
    expect(await zone.getAttribute('data-over')).toBe('true');
    await zone.dispatchEvent('drop', { dataTransfer });
    await names.filter({ hasText: 'Biên bản.pdf' }).getByText('2,5 KB').waitFor();
    expect([await names.count(), await zone.getAttribute('data-over')]).toEqual([5, null]);

    const chooser = page.waitForEvent('filechooser');
    await field.getByRole('button', { name: 'Chọn tệp' }).click();
    await (await chooser).setFiles({ name: 'Tờ trình.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await names.filter({ hasText: 'Tờ trình.pdf' }).waitFor();
    await field.getByRole('button', { name: 'Bỏ tệp Biên bản.pdf' }).click();
    await names.filter({ hasText: 'Biên bản.pdf' }).waitFor({ state: 'detached' });
    const choose = field.getByRole('button', { name: 'Chọn tệp' });
    expect(await choose.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(visit.faults).toEqual([]);
  });

  it('is not there outside a demonstration', async () => {
    const other = await province.visit();
    await other.page.route('**/api/trpc/auth.me*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('"demonstration"', '"production"') });
    });
    await other.page.context().addCookies(await visit.page.context().cookies());
    for (const path of ['/gallery', '/gallery/verdict']) expect(await headingAt(other.page, path)).toBe(notFound);
    await other.leave();
  });

  it('has no page for what it does not know', async () => {
    expect(await headingAt(visit.page, '/gallery/no-such-thing')).toBe(notFound);
  });

  it('prints a list with the national heading, its head again on each sheet, and without the tools', async () => {
    const { page } = visit;
    await headingAt(page, '/gallery/print');
    await page.getByRole('table').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Độc lập - Tự do - Hạnh phúc').isVisible()).toBe(true);
    expect(await page.getByText('Dòng này chỉ có trên giấy.').isVisible()).toBe(true);
    expect(await page.locator('header').first().isVisible()).toBe(false);
    expect(await page.getByText('In danh sách').isVisible()).toBe(false);
    const head = await page.locator('thead').evaluate((element) => getComputedStyle(element).display);
    expect(head).toBe('table-header-group');
    await page.emulateMedia({ media: 'screen' });
  });
});

/** The first heading of the page at that address. */
async function headingAt(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
}

/** The entry at both widths: as it is first seen, then with each of its dialogs and pickers opened in turn. */
async function lookThrough(page: Page, { key, opens = [] }: GalleryEntry, picture: Picture): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/gallery/${key}`);
    await page.getByRole('heading', { level: 1, name: vi.entries[key].title, exact: true }).waitFor();
    await settled(page);
    found.push(...(await lookAt(page, `${key}-${width}`, picture)));
    for (const [index, name] of opens.entries()) {
      await page.goto(`/gallery/${key}`);
      const opener = page
        .getByText(name, { exact: true })
        .or(page.getByLabel(name, { exact: true }))
        .first();
      await opener.waitFor({ state: 'attached' });
      // What only a phone folds away has no button on a desk.
      if (!(await opener.isVisible())) continue;
      await opener.click();
      found.push(...(await lookAt(page, `${key}-${width}-open-${index + 1}`, picture)));
    }
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
  return found;
}

/** Until what moves has come to rest, except what moves for ever. */
async function waitForMotion(): Promise<void> {
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(moving.map(async ({ finished }) => finished));
}

async function look(page: Page, key: string, picture: Picture): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await lookAt(page, `${key}-${width}`, picture)));
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
  return found;
}

async function lookAt(page: Page, name: string, picture: Picture): Promise<string[]> {
  await page.evaluate(waitForMotion);
  await picture(page, name);
  return [...(await violations(page)), ...(await sticksOut(page))].map((what) => `${name}: ${what}`);
}
