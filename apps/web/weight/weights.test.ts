import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWeights, type Weights } from './weights.ts';

/** In bytes as they travel: what a slow line of a commune's office can be asked to carry. */
const most = { check: 5000, firstList: 155_000, page: 60_000, form: 90_000, css: 40_000, fonts: 110_000 };
/** Pages that are forms: they bring the fields, their checks and the machine's rules. */
const forms = new Set(['nominations/create/create-page.tsx', 'councils/session-page.tsx', 'regulations/new-page.tsx']);

let weights: Weights;
beforeAll(async () => {
  weights = await readWeights(join(import.meta.dirname, '../dist'));
});

describe('what the browser fetches', () => {
  it('up to the first list', () => expect(weights.firstList).toBeLessThanOrEqual(most.firstList));

  it('for each further page', () => {
    expect(weights.pages.length).toBeGreaterThan(8);
    const heavy = weights.pages.filter(({ page, js }) => js > (forms.has(page) ? most.form : most.page));
    expect(heavy).toEqual([]);
  });

  it('to check a certificate', () => {
    expect(weights.check).toBeGreaterThan(0);
    expect(weights.check).toBeLessThanOrEqual(most.check);
  });

  it('of style sheets and fonts', () => {
    expect(weights.css).toBeGreaterThan(0);
    expect(weights.css).toBeLessThanOrEqual(most.css);
    expect(weights.fonts).toBeGreaterThan(0);
    expect(weights.fonts).toBeLessThanOrEqual(most.fonts);
  });
});
