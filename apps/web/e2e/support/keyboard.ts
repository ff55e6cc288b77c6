import type { Locator, Page } from 'playwright-core';

/**
 * Presses Tab until the element has the focus, within a group of radio buttons the arrow; every stop on the way must show
 * where it is. @throws Error when it does not get there.
 */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  // Held on to as long as it stands: to find it anew at every step takes longer than the step.
  const find = async () => target.and(page.locator(':not(:disabled)')).elementHandle();
  let element = await find();
  let { reached } = await element.evaluate(focusAgainst);
  for (let pressed = 0; reached !== 'target'; pressed += 1) {
    if (pressed === most) throw new Error(`not reached by ${most} steps: ${String(target)}`);
    await page.keyboard.press(reached === 'group' ? 'ArrowDown' : 'Tab');
    let stop = await element.evaluate(focusAgainst);
    if (stop.reached === 'gone') {
      element = await find();
      stop = await element.evaluate(focusAgainst);
    }
    if (!stop.isVisible) throw new Error(`the focus does not show on ${stop.what}`);
    ({ reached } = stop);
  }
}

type Stop = {
  readonly reached: 'target' | 'group' | 'elsewhere' | 'gone';
  readonly isVisible: boolean;
  readonly what: string;
};

/** What has the focus beside what is meant, and whether a person sees it: an outline or a shadow around it. */
function focusAgainst(target: Element): Stop {
  if (!target.isConnected) return { reached: 'gone', isVisible: true, what: 'nothing' };
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { reached: 'elsewhere', isVisible: true, what: 'the page' };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;
  const group = groupOf(target);
  return {
    reached: target === focused ? 'target' : group && group === groupOf(focused) ? 'group' : 'elsewhere',
    isVisible: isOutlined || boxShadow !== 'none',
    what: focused.outerHTML.slice(0, 200),
  };
}
