import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { copyDemonstration } from './database.ts';
import { openVisit, type Visit, type VisitOptions } from './visit.ts';
import { spawnServer } from './server.ts';

const usual = '/usr/bin/chromium';
/** Empty where Chromium is not installed: there is nothing to walk with. */
export const chromiumPath = process.env['CHROMIUM'] ?? (existsSync(usual) ? usual : '');

export type Province = {
  readonly url: string;
  readonly databaseUrl: string;
  /** A browser of its own: no cookie, no storage. */
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
  readonly stopServer: () => Promise<void>;
  /** On the same address. */
  readonly startServer: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The demonstration province on a database of its own, the program that serves it, and a browser. */
export async function openProvince(): Promise<Province> {
  const database = await copyDemonstration();
  let server = await spawnServer({ databaseUrl: database.url });
  const { url } = server;
  if (!(await fetch(url)).ok) throw new Error('The screens are not built: npm run build.');
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  return {
    url,
    databaseUrl: database.url,
    visit: (options) => openVisit(browser, url, options),
    stopServer: () => server.stop(),
    async startServer() {
      server = await spawnServer({ databaseUrl: database.url, port: Number(new URL(url).port) });
    },
    async close() {
      await browser.close();
      await server.stop();
      await database.drop();
    },
  };
}
