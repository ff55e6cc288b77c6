import { randomUUID } from 'node:crypto';
import type { NominationEvent } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const appraiser = 'appraiser@so-noi-vu';
const agree = { type: 'appraise', findings: 'Đủ', opinion: 'agree', complaintOpen: false } as const;
const giveBack: NominationEvent = { type: 'return', reason: 'Bổ sung', papers: [], to: 0 };
const afterwards = '2026-12-31';

async function current({ id }: { id: string }): Promise<Row> {
  const [row] = await rowsOf(province, [id]);
  if (!row) throw new Error('not there');
  return row;
}

async function sendAll(row: { id: string }, ...events: readonly NominationEvent[]): Promise<Row> {
  for (const event of events) await sendTo(province, appraiser, await current(row), event);
  return current(row);
}

/** Nominations published by the province's appraiser. */
async function published(count = 1): Promise<Row[]> {
  const rows = await driveTo(province, { stage: 'appraisal', level: 'province' }, { count });
  return Promise.all(rows.map((row) => sendAll(row, agree, { type: 'openPublicComment' })));
}

async function noticesOf({ id }: { id: string }) {
  const rows = await province.database.owner.sql`
    select comments, answered, status, closes_on as "closesOn" from public_notices where nomination_id = ${id}
    order by opened_on`;
  return [...rows];
}

const later = (rows: readonly Row[], event: { type: 'putToCouncil' }) =>
  province
    .asWith({ on: afterwards }, appraiser)
    .nominations.sendBatch({ commandId: randomUUID(), items: items(rows), event });

describe('a public notice', () => {
  it('counts what the dossier counts', async () => {
    const [row] = await published();
    if (!row) throw new Error('not driven');
    const comment = { type: 'recordComment', comment: 'Đồng tình' } as const;
    const after = await sendAll(row, comment, { type: 'answerComment', answer: 'Cảm ơn' }, comment);
    expect(after.dossier.publicComment).toMatchObject({ status: 'open', comments: 2, answered: 1 });
    expect(await noticesOf(row)).toEqual([after.dossier.publicComment]);
  });

  it('[NĐ 98 Đ.46(1)] is closed when its days are over and the dossier goes on, many at once too', async () => {
    const rows = await published(3);
    const [first] = rows;
    expect(await failureOf(sendTo(province, appraiser, first, { type: 'putToCouncil' }))).toMatchObject({
      code: 'publicCommentOpen',
    });
    const { results } = await later(rows, { type: 'putToCouncil' });
    expect(results).toMatchObject(rows.map(({ id }) => ({ id, ok: true, stage: 'council' })));
    for (const row of rows) expect(await noticesOf(row)).toMatchObject([{ status: 'closed' }]);
  });

  it('stays open over an unanswered comment, and so does the appraisal', async () => {
    const [row] = await published();
    const commented = await sendAll(row ?? { id: '' }, { type: 'recordComment', comment: 'Không đồng tình' });
    const { results } = await later([commented], { type: 'putToCouncil' });
    expect(results).toMatchObject([{ ok: false, refusal: { code: 'commentUnanswered' } }]);
    expect(await noticesOf(commented)).toMatchObject([{ status: 'open', comments: 1, answered: 0 }]);
  });

  it('is taken down by a return or a withdrawal, and may be published again on the same day', async () => {
    const [returned, withdrawn] = await published(2);
    if (!returned || !withdrawn) throw new Error('two were driven');
    await sendTo(province, 'nominator@benh-vien', withdrawn, { type: 'withdraw', reason: 'Rút', letter: '1/CV' });
    expect(await noticesOf(withdrawn)).toMatchObject([{ status: 'takenDown' }]);
    await sendAll(returned, { type: 'recordComment', comment: 'Đồng tình' }, giveBack);
    expect(await noticesOf(returned)).toMatchObject([{ status: 'takenDown', comments: 1 }]);
    await sendTo(province, 'nominator@benh-vien', await current(returned), { type: 'resubmit' });
    const again = await sendAll(returned, { type: 'accept', checklist: ['achievementReport'] }, agree, {
      type: 'openPublicComment',
    });
    expect(await noticesOf(returned)).toEqual([again.dossier.publicComment]);
    expect(again.dossier.publicComment).toMatchObject({ status: 'open', comments: 0 });
  });
});
