import type { Locator, Page } from 'playwright-core';

/** Presses Tab until the element has the focus; every stop on the way must show where it is. @throws Error when it does not get there. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop.visible) throw new Error(`the focus does not show on ${stop.what}`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} steps: ${String(target)}`);
}

/** What has the focus, and whether a person sees it: an outline or a shadow around it. */
async function focused(page: Page): Promise<{ readonly what: string; readonly visible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { what: 'the page', visible: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return { what: element.outerHTML.slice(0, 200), visible: outlined || boxShadow !== 'none' };
  });
}
