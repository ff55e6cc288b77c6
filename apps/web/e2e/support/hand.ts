import type { Locator } from 'playwright-core';
import { tabTo } from './keyboard.ts';

/** How a person works a screen; what there is to do stays the same. */
export type Hand = {
  readonly press: (target: Locator) => Promise<void>;
  /** A checkbox or one of a group of radio buttons. */
  readonly tick: (target: Locator) => Promise<void>;
  readonly type: (target: Locator, text: string) => Promise<void>;
  /** One entry of a list that opens. */
  readonly choose: (target: Locator, label: string) => Promise<void>;
};

/** With the mouse on a desk, with the thumb on a phone. */
export const pointer: Hand = {
  press: (target) => target.click(),
  tick: (target) => target.check(),
  type: (target, text) => target.fill(text),
  async choose(target, label) {
    await target.selectOption({ label });
  },
};

/** By keyboard alone: Tab to what is meant, Enter or Space to press it, arrows within a list or a group. */
export const keyboard: Hand = {
  async press(target) {
    await tabTo(target.page(), target);
    await target.page().keyboard.press('Enter');
  },
  async tick(target) {
    const { keyboard: keys } = target.page();
    await tabTo(target.page(), target);
    if (!(await target.isChecked())) await keys.press('Space');
  },
  async type(target, text) {
    const { keyboard: keys } = target.page();
    await tabTo(target.page(), target);
    if (await target.inputValue()) await keys.press('Control+A');
    await keys.type(text);
  },
  async choose(target, label) {
    const { keyboard: keys } = target.page();
    await tabTo(target.page(), target);
    const steps = await target.evaluate((element, wanted) => {
      const select = element as HTMLSelectElement;
      return [...select.options].findIndex((option) => option.label === wanted) - select.selectedIndex;
    }, label);
    await keys.press('Space');
    for (let left = Math.abs(steps); left > 0; left -= 1) await keys.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await keys.press('Enter');
  },
};
