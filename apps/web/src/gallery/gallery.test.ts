import * as kit from '@vinh-danh/ui';
import { expect, it } from 'vitest';
import { galleryEntries } from './entries.ts';

/** What the kit offers and no page shows, and why. */
const unshown: Readonly<Record<string, string>> = {
  formatDay: 'writes a day; nothing to look at',
  parseDay: 'reads a day; nothing to look at',
  keptInBrowser: 'a place in the browser; nothing to look at',
  useOnline: 'tells of the line; nothing to look at',
  useWide: 'tells of the window; nothing to look at',
  useCursorPages: 'remembers pages; nothing to look at',
  PageFrame: 'every page stands in it, the gallery too',
  PageHead: 'heads every page, the gallery too',
};

it('shows every component of the kit, and nothing twice', () => {
  const shown = galleryEntries.flatMap(({ shows }) => shows);
  expect([...shown, ...Object.keys(unshown)].toSorted()).toEqual(Object.keys(kit).toSorted());
});

it('has an address of its own for each page', () => {
  const keys = galleryEntries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
