import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DialogEvent, Revocation } from '../src/nominations/acts/event-fields.ts';
import { openAct, openAny } from './support/acts.ts';
import { expectAccessible } from './support/accessibility.ts';
import { carry } from './support/carry.ts';
import { people } from './support/people.ts';
import { chromiumPath, openProvince, type Province } from './support/province.ts';
import { units } from './support/units.ts';
import { say } from './support/words.ts';

const carried = {
  decided: 'Trần Thị Nhận',
  toAnnul: 'Trần Thị Hủy',
  toStrip: 'Trần Thị Tước',
  stripped: 'Trần Thị Phục',
} as const;

/** A question is answered on a page of its own and runs out only after its days; what has ended is left behind on another page. */
type Offered = Exclude<DialogEvent | Revocation, 'answerConsultation' | 'lapseConsultation' | 'reroute'>;
type Place = readonly [who: string, subject: string];

const draft: Place = [people.hospitalOfficer, 'Võ Thị Thanh Nhàn'];
const intake: Place = [people.provincialAppraiser, 'Lê Thị Bích Ngọc'];
const appraisal: Place = [people.provincialAppraiser, 'Phòng Nghiệp vụ Y'];
const commented: Place = [people.provincialAppraiser, 'Nguyễn Hoài Phương'];
const unitLetter: Place = [people.hospitalHead, 'Khoa Cấp cứu'];

/** Every act that has a dialog, and who is offered it where. */
const places: Readonly<Record<Offered, Place>> = {
  edit: draft,
  attach: draft,
  submit: draft,
  discard: draft,
  withdraw: draft,
  die: draft,
  resubmit: [people.wardOfficer, 'A Thuynh'],
  approve: unitLetter,
  reject: unitLetter,
  accept: intake,
  return: intake,
  suspend: intake,
  resume: [people.provincialAppraiser, "Rơ Châm H'Bliu"],
  appraise: appraisal,
  consult: appraisal,
  openPublicComment: appraisal,
  putToCouncil: appraisal,
  putToLeader: appraisal,
  recordComment: commented,
  answerComment: commented,
  sign: [people.chairman, 'Đinh Văn Lập'],
  confer: [people.provincialClerk, carried.decided],
  proposeRevocation: [people.provincialAppraiser, carried.decided],
  annul: [people.chairman, carried.toAnnul],
  strip: [people.chairman, carried.toStrip],
  restore: [people.chairman, carried.stripped],
  recordRecovery: [people.provincialClerk, carried.stripped],
};

const acts = Object.entries(places) as [Offered, Place][];
const whose = [...Map.groupBy(acts, ([, [who]]) => who)];

describe.skipIf(!chromiumPath)('the dialog of every act', { concurrent: true, timeout: 240_000 }, () => {
  let province: Province;
  beforeAll(async () => {
    province = await openProvince();
    await carry(
      province.url,
      units.ward,
      Object.fromEntries(Object.entries(carried).map(([halt, name]) => [name, halt as keyof typeof carried])),
    );
  });
  afterAll(async () => province.close());

  it.each(whose)('is fit for everybody, and its calendar: %s', async (who, own) => {
    const visit = await province.visit();
    const page = await visit.become(who);
    for (const [subject, some] of Map.groupBy(own, ([, [, name]]) => name)) {
      await openAny(page, subject);
      for (const [event] of some) {
        const dialog = await openAct(page, event);
        await expectAccessible(page, `${event} of ${subject}`, 'dialog');
        await lookAtCalendar(page, dialog, event);
        await expectButtonsInSight(page, dialog, event);
        await dialog.getByRole('button', { name: say('common.cancel') }).click();
        await dialog.waitFor({ state: 'detached' });
      }
    }
    expect(visit.faults).toEqual([]);
    await visit.leave();
  });
});

/** Where a day is asked for, the calendar that opens over the dialog. */
async function lookAtCalendar(page: Page, dialog: Locator, event: Offered): Promise<void> {
  const opener = dialog.getByRole('button', { name: say('calendar.open') }).first();
  if ((await opener.count()) === 0) return;
  await opener.click();
  await dialog.getByRole('button', { name: say('calendar.nextMonth') }).waitFor();
  await expectAccessible(page, `the calendar of ${event}`, 'dialog');
  await page.keyboard.press('Escape');
}

/** On a phone whoever opens the dialog sees how it is confirmed and how it is left. */
async function expectButtonsInSight(page: Page, dialog: Locator, event: Offered): Promise<void> {
  await page.setViewportSize({ width: 390, height: 640 });
  await dialog.evaluate((element) => element.scrollTo(0, 0));
  const { y = 0, height = 0 } = (await dialog.getByRole('button', { name: say('common.cancel') }).boundingBox()) ?? {};
  expect({ event, below: Math.max(0, y + height - 640) }).toEqual({ event, below: 0 });
  await page.setViewportSize({ width: 1280, height: 900 });
}
