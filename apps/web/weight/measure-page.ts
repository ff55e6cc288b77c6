import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What a person waits for: largest paint and blocked time in milliseconds, shift as the browser scores it. */
export type Timing = { readonly lcp: number; readonly tbt: number; readonly cls: number };

/** A modest office machine on a slow line. */
const slowdown = 4;
const bytesPerSecond = 200 * 1024;
const latencyMs = 40;
/** A task above this keeps the page from answering; what exceeds it is blocked time. */
const shortTaskMs = 50;

type Seen = { lcp: number; tbt: number; cls: number };

/** Opens an address with nothing in the cache, on a slowed processor and line, and gives what was seen until it came to rest. */
export async function measurePage(
  context: BrowserContext,
  path: string,
  ready: (page: Page) => Promise<void>,
): Promise<Timing> {
  const page = await context.newPage();
  try {
    await slowDown(await context.newCDPSession(page));
    await page.addInitScript(watch, shortTaskMs);
    await page.goto(path, { timeout: 120_000 });
    await ready(page);
    await page.waitForLoadState('networkidle', { timeout: 60_000 }).catch(() => undefined);
    // The browser tells of a paint some time after it.
    await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.lcp > 0);
    await page.waitForTimeout(1000);
    return await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  } finally {
    await page.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Runs in the page before anything of it. */
function watch(shortTask: number): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 };
  Object.assign(globalThis, { seen });
  const listen = (
    type: string,
    hear: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ) => new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  listen('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  listen('longtask', ({ duration }) => {
    seen.tbt += Math.max(0, duration - shortTask);
  });
  listen('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
}

/** The middle one of an odd number of measurements. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
