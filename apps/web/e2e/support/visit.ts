import type { Browser, Locator, Page } from 'playwright-core';
import { type Hand, pointer } from './hand.ts';
import { beginning, say } from './words.ts';

export type VisitOptions = { readonly width?: number; readonly height?: number };
export type Visit = {
  readonly page: Page;
  /** What went wrong in the browser so far: errors on the console, exceptions, breaches of the content policy. */
  readonly faults: string[];
  /** Signs in as this person from the first page on, whoever was there before. */
  readonly become: (name: string, hand?: Hand) => Promise<Page>;
  readonly leave: () => Promise<void>;
};

/** An answer that refuses is written on the console by the browser itself; the screen tells it in words. */
const refusedAnswer = /^Failed to load resource/;

/** Opens a browser window of its own on the first page. */
export async function openVisit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, height = 900 } = options;
  const context = await browser.newContext({ baseURL: url, viewport: { width, height }, reducedMotion: 'reduce' });
  // Two files at a time, each with several windows: a wait that is long on a busy machine is no fault.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusedAnswer.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  const become = async (name: string, hand = pointer) => {
    await context.clearCookies();
    await page.goto('/');
    await signInAs(page, name, hand);
    return page;
  };
  await page.goto('/');
  return { page, faults, become, leave: () => context.close() };
}

/** The line of the sign-in page that names the person, after the office. */
export function lineOf(page: Page, name: string): Locator {
  return page.getByRole('button').filter({ has: page.getByText(beginning(name)) });
}

/** Signs in by choosing the person's line. */
export async function signInAs(page: Page, name: string, hand = pointer): Promise<void> {
  const told = page.getByText(beginning(name)).first();
  await told.waitFor({ state: 'attached' });
  const folded = page.locator('details:not([open])').filter({ has: told }).locator('summary');
  // On a phone each group waits behind its title.
  if ((await folded.count()) > 0) await hand.press(folded);
  await hand.press(lineOf(page, name));
  await signedIn(page);
}

export async function signOut(page: Page): Promise<void> {
  await openMenu(page, pointer);
  await page.getByRole('button', { name: say('app.signOut') }).click();
  await page.getByRole('heading', { level: 1, name: say('signIn.title') }).waitFor();
}

/** The page of the person is there: its navigation or its heading, and nothing still loading. */
async function signedIn(page: Page): Promise<void> {
  await wayOut(page).waitFor();
  await settled(page);
}

/** Only who is signed in has a way out, on a phone behind the menu. */
function wayOut(page: Page): Locator {
  const menu = page.getByRole('button', { name: say('app.menu'), exact: true });
  return page.getByRole('button', { name: say('app.signOut') }).or(menu);
}

/** On a phone search, account and navigation come out of the menu. */
async function openMenu(page: Page, hand: Hand): Promise<void> {
  const menu = page.getByRole('button', { name: say('app.menu'), exact: true, expanded: false });
  if (await menu.isVisible()) await hand.press(menu);
}

/** Waits until nothing on the page says that it is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').locator('h1, h2').first().waitFor();
  await page.getByText(say('common.loading')).first().waitFor({ state: 'detached' });
}

/** What a link of the navigation leads to, by the first heading. */
const titles = {
  work: 'list.workTitle',
  leading: 'leading.title',
  all: 'list.allTitle',
  create: 'create.title',
  consultations: 'consult.title',
  council: 'council.title',
  issue: 'issue.title',
  decisions: 'decisions.title',
  prizes: 'nav.prizes',
  conferral: 'nav.conferral',
  statistics: 'counts.title',
} as const;

/** Follows a link of the navigation, on a phone out of the menu, until its page is there. */
export async function goTo(page: Page, place: keyof typeof titles, hand = pointer): Promise<void> {
  await openMenu(page, hand);
  await hand.press(page.getByRole('navigation').getByRole('link', { name: say(`nav.${place}`), exact: true }));
  await page.getByRole('heading', { level: 1, name: say(titles[place]), exact: true }).waitFor();
  await settled(page);
}
