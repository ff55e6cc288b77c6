import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sticksOut } from './support/accessibility.ts';
import { carry, type Halt } from './support/carry.ts';
import { keyboard, pointer } from './support/hand.ts';
import { type Job, jobs } from './support/jobs.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import type { Visit } from './support/visit.ts';

/** Three ways to work the same screens, each with a unit and nominations of its own. */
const ways = [
  { way: 'on a desk', width: 1280, hand: pointer, unit: units.ward, family: 'Đinh' },
  { way: 'on a phone', width: 390, hand: pointer, unit: units.commune, family: 'Siu' },
  { way: 'by keyboard alone', width: 1280, hand: keyboard, unit: units.department, family: 'Nguyễn' },
] as const;

const nameOf = (family: string, { given }: Job) => `${family} ${given}`;

describe.skipIf(!chromiumPath)('the main job of each group', () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
    for (const { unit, family } of ways) {
      const plan = jobs.flatMap((job): [string, Halt][] => (job.from ? [[nameOf(family, job), job.from]] : []));
      await carry(province.url, unit, Object.fromEntries(plan));
    }
  });
  afterAll(async () => province.close());

  describe.each(ways)('$way', { concurrent: true }, ({ width, hand, unit, family }) => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await province.visit({ width });
    });
    afterAll(async () => visit.leave());

    it.each(jobs)('$title', { concurrent: false }, async (job) => {
      const page = await visit.become(job.who(unit), hand);
      await job.walk({ page, hand, unit, subject: nameOf(family, job) });
      expect(await sticksOut(page)).toEqual([]);
      expect(visit.faults.splice(0)).toEqual([]);
    });
  });
});
