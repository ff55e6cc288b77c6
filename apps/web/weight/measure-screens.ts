import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { measurePage, medianOf, type Timing } from './measure-page.ts';

export type ScreenTiming = Timing & { readonly name: string };
type Options = { readonly runs: number; readonly log: (line: string) => void };

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const appraiser = 'tham-dinh.so-noi-vu@vinhdanh.example';
const password = 'vinh-danh-demo';

/** The department's work list, a nomination and the counts: each several times with nothing in the cache, the median of each figure. */
export async function measureScreens(url: string, { runs, log }: Options): Promise<ScreenTiming[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
    const { status } = await signIn(await context.newPage());
    if (status !== 200) throw new Error(`signing in was answered with ${status}`);
    const nomination = await firstNomination(await context.newPage());
    const screens = [
      { name: 'work list', path: '/' },
      { name: 'nomination', path: nomination },
      { name: 'counts', path: '/statistics' },
    ];
    const timings: ScreenTiming[] = [];
    for (const { name, path } of screens) {
      const all: Timing[] = [];
      for (let run = 0; run < runs; run += 1) all.push(await measurePage(context, path, shown));
      log(`${name}: ${all.map(({ lcp }) => Math.round(lcp)).join(', ')} ms`);
      const median = (of: (timing: Timing) => number) => medianOf(all.map(of));
      timings.push({
        name,
        lcp: median(({ lcp }) => lcp),
        tbt: median(({ tbt }) => tbt),
        cls: median(({ cls }) => cls),
      });
    }
    return timings;
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page): Promise<{ status: number }> {
  await page.goto('/');
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body })).status;
    },
    JSON.stringify({ email: appraiser, password }),
  );
  await page.close();
  return { status };
}

async function firstNomination(page: Page): Promise<string> {
  await page.goto('/nominations');
  const link = page.locator('main a[href^="/nominations/"]:not([href$="/new"])').first();
  const path = await link.getAttribute('href', { timeout: 60_000 });
  await page.close();
  if (!path) throw new Error('no nomination to measure');
  return path;
}

async function shown(page: Page): Promise<void> {
  await page.locator('main h1').waitFor({ timeout: 120_000 });
}
