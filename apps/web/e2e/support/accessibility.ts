import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 390] as const;

/** The page as it stands, on a desk and on a phone: nothing against WCAG 2.2 AA, and nothing to be scrolled sideways. */
export async function expectAccessible(page: Page, state: string, within?: 'dialog'): Promise<void> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(
      ...(await violations(page, within)),
      ...(await sticksOut(page)).map((what) => `${width}px wide: ${what}`),
    );
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
  expect({ state, found }).toEqual({ state, found: [] });
}

/** What axe says, a line for each element; of the whole page unless a part is named. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  const { violations: broken } = await new AxeBuilder({ page })
    .include(within)
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return broken.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What is wider than its window: the page, or a dialog on it. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName.toLowerCase()} ${scrollWidth} > ${clientWidth}`),
  );
}
