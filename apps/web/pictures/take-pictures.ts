import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { vi as help } from '../src/help/messages/vi.ts';
import { vi } from '../src/messages/further/vi.ts';
import { type Picture, pictures } from './pictures.ts';

type Options = { readonly url: string; readonly folder: string; readonly log: (line: string) => void };

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const password = 'vinh-danh-demo';
const { tour } = help((key) => key);

/** Takes every picture from a demonstration at `url`, each as the person it names, and writes it into the folder. */
export async function takePictures({ url, folder, log }: Options): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const picture of pictures) {
      const path = join(folder, `${picture.name}.png`);
      await takePicture(browser, url, picture, path);
      log(path);
    }
  } finally {
    await browser.close();
  }
}

async function takePicture(browser: Browser, url: string, picture: Picture, path: string): Promise<void> {
  const { login, width, height, open } = picture;
  const context = await browser.newContext({ baseURL: url, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, `${login}@vinhdanh.example`);
  await open(page);
  await page.locator('main h1').waitFor();
  await page.getByText(vi.common.loading).first().waitFor({ state: 'detached' });
  await page.evaluate(async () => document.fonts.ready.then(() => undefined));
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  await context.close();
}

/** Signs in and puts the tour of the first visit away. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/');
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ email, password }));
  if (status !== 200) throw new Error(`signing in as ${email} was answered with ${status}`);
  await page.goto('/');
  await page.getByRole('button', { name: tour.dismiss }).click();
}
