import { randomUUID } from 'node:crypto';
import { inTransaction } from '@vinh-danh/db';
import { afterEach, describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';
import { commandNames, commands, sendTo, signedUnitAwards } from './testing/commands.ts';
import { driveTo, items, rowsOf } from './testing/drive.ts';
import { failureOf, settle } from './testing/outcome.ts';
import { openProvince, today, type Province } from './testing/province.ts';

let province: Province;

afterEach(async () => province.close());

describe('with one connection', () => {
  it('everything works: nothing takes a second one while it holds the first', { timeout: 60_000 }, async () => {
    province = await openProvince({ max: 1 });
    for (const name of commandNames) {
      for (const { send, sendOther } of await commands[name](province, 1)) {
        await send();
        expect(await failureOf(sendOther())).toMatchObject({ code: 'commandReused' });
      }
    }
    const [row] = await driveTo(province, { stage: 'decided' }, { draft: { award: 'BKTTG' } });
    const { id = '' } = row ?? {};
    const stale = { id, version: 1 };
    expect(await failureOf(sendTo(province, 'appraiser@so-noi-vu', stale, { type: 'putToLeader' }))).toMatchObject({
      code: 'conflict',
    });
    const reader = province.as('leader@ubnd-tinh', 'consultee@bo-y-te', 'nominator@benh-vien');
    await Promise.all([
      reader.nominations.get({ id }),
      reader.nominations.list({ view: 'work' }),
      reader.nominations.list({ view: 'all' }),
      reader.consultations.pending(),
      reader.decisions.list(),
      reader.statistics.counts({}),
      reader.movements.list(),
      reader.organisations.mine(),
      reader.organisations.search({ text: 'Sở' }),
      reader.auth.me(),
    ]);
  });
});

describe('with three connections', () => {
  it('twelve clients doing steps, batches and decisions at once all finish', { timeout: 60_000 }, async () => {
    province = await openProvince({ max: 3 });
    const drafts = await driveTo(province, { stage: 'draft' }, { count: 24 });
    const signed = await signedUnitAwards(province, 24);
    const submit = { type: 'submit' } as const;
    const { sendBatch } = province.as('nominator@benh-vien').nominations;
    const { issue } = province.as('clerk@benh-vien').decisions;
    const calls = Array.from({ length: 4 }, (_, client) => [
      ...drafts.slice(client * 3, client * 3 + 3).map((row) => sendTo(province, 'nominator@benh-vien', row, submit)),
      sendBatch({ commandId: randomUUID(), items: items(drafts.slice(12 + client, 20 + client)), event: submit }),
      issue({ commandId: randomUUID(), items: items(signed.slice(client * 6, client * 6 + 6)), decidedOn: today }),
    ]);
    const outcomes = await Promise.all(calls.flat().map((call) => settle<unknown>(call)));
    expect(outcomes.filter((outcome) => 'failure' in outcome)).toEqual([]);
    const rows = await rowsOf(
      province,
      [...drafts.slice(0, 23), ...signed].map(({ id }) => id),
    );
    expect(rows.map(({ stage }) => stage)).toEqual([
      ...Array<string>(23).fill('council'),
      ...Array<string>(24).fill('decided'),
    ]);
  });
});

describe('a full house', () => {
  it('lets the next wait for its turn, and not for ever', async () => {
    province = await openProvince({ max: 2 });
    const [row] = await driveTo(province, { stage: 'intake' });
    const gate = createGate({ size: 1, patienceMs: 100 });
    const { nominations } = province.asWith({ gate }, 'appraiser@so-y-te');
    const accept = () =>
      nominations.send({
        commandId: randomUUID(),
        id: row?.id ?? '',
        version: row?.version ?? 0,
        event: { type: 'accept', checklist: ['achievementReport'] },
      });
    const { first, second } = await inTransaction(province.database.owner, async ({ sql }) => {
      await sql`select 1 from nominations where id = ${row?.id ?? ''} for update`;
      const waiting = settle(accept());
      return { first: waiting, second: await failureOf(nominations.list({ view: 'work' })) };
    }).then(async ({ first: waiting, second: refused }) => ({ first: await waiting, second: refused }));
    expect(second).toMatchObject({ status: 'SERVICE_UNAVAILABLE', code: 'busy' });
    expect(first).toMatchObject({ answer: { stage: 'appraisal' } });
  });
});
