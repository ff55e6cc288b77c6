import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo, signedUnitAwards } from '../testing/commands.ts';
import { driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';
import { createPrinting, type PrintJob } from './printing.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const clerk = () => province.as('clerk@benh-vien').certificates;
type Asked = Partial<Parameters<ReturnType<typeof clerk>['print']>[0]>;

async function decide(rows: readonly Row[]): Promise<string> {
  const { decisionId } = await province
    .as('clerk@benh-vien')
    .decisions.issue({ commandId: randomUUID(), items: items(rows), decidedOn: today });
  return decisionId;
}

const wholeDecision = { layout: 'giay-khen-a4', stock: 'blank', form: 'merged' } as const;

const print = (decisionId: string, change: Asked = {}, office: Office = 'clerk@benh-vien') =>
  province.as(office).certificates.print({
    commandId: randomUUID(),
    decisionId,
    ...wholeDecision,
    ...change,
  });

/** A clerk whose prints begin only when they are let go: until then a run is seen running however fast the press is. */
function clerkWhoWaits() {
  const waiting: PrintJob[] = [];
  const { certificates } = province.asWith(
    {
      printing: {
        ...province.printing,
        isAlive: (runId) => waiting.some((job) => job.runId === runId) || province.printing.isAlive(runId),
        start: (job) => void waiting.push(job),
      },
    },
    'clerk@benh-vien',
  );
  const letGo = async () => {
    for (const job of waiting.splice(0)) province.printing.start(job);
    await province.printing.settled();
  };
  const ask = (decisionId: string) => certificates.print({ commandId: randomUUID(), decisionId, ...wholeDecision });
  return { certificates, ask, letGo };
}

async function printed(decisionId: string, change: Asked = {}) {
  const { runId } = await print(decisionId, change);
  await province.printing.settled();
  return clerk().run({ id: runId });
}

const listed = async (decisionId: string) => (await clerk().list({ decisionId })).items;

describe('printing', () => {
  it('prints what has never been printed into one file, and says so', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 3));
    const waiting = clerkWhoWaits();
    const { runId, total } = await waiting.ask(decisionId);
    expect(total).toBe(3);
    expect(await waiting.certificates.run({ id: runId })).toMatchObject({ state: 'running', total: 3 });
    await waiting.letGo();
    expect(await clerk().run({ id: runId })).toMatchObject({ state: 'printed', done: 3, total: 3, refusal: null });
    const file = await readFile(province.printing.fileOf(runId, 'merged'));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await listed(decisionId)).map(({ copies, lastReason }) => [copies, lastReason])).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(await failureOf(print(decisionId))).toMatchObject({ code: 'nothingToPrint' });
  });

  it('prints a file each into a ZIP, in the order of the register', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 12));
    const run = await printed(decisionId, { form: 'separate' });
    expect(run).toMatchObject({ state: 'printed', done: 12 });
    const files = unzipSync(await readFile(province.printing.fileOf(run.id, 'separate')));
    const all = await listed(decisionId);
    expect(Object.keys(files)).toEqual(
      all.map(({ registerNumber, name }) => `${String(registerNumber).padStart(4, '0')} ${name}.pdf`),
    );
    for (const file of Object.values(files)) expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('prints again with a reason and not without one', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 2));
    await printed(decisionId);
    const [first] = await listed(decisionId);
    const certificateIds = [first?.id ?? ''];
    expect(await failureOf(print(decisionId, { certificateIds }))).toMatchObject({
      code: 'reprintReasonMissing',
      refusal: { params: { count: 1 } },
    });
    expect(await failureOf(print(decisionId, { certificateIds, reason: ' ' }))).toMatchObject({
      status: 'BAD_REQUEST',
    });
    await printed(decisionId, { certificateIds, reason: 'Bị ướt' });
    expect(await listed(decisionId)).toMatchObject([{ copies: 2, lastReason: 'Bị ướt' }, { copies: 1 }]);
  });

  it('does not print what no longer stands, nor what is not of this decision', async () => {
    const rows = await signedUnitAwards(province, 2);
    const decisionId = await decide(rows);
    const [row] = await rowsOf(
      province,
      rows.map(({ id }) => id),
    );
    await annul(row);
    const [annulled, other] = await listed(decisionId);
    expect(annulled).toMatchObject({ isStanding: false });
    const failure = await failureOf(print(decisionId, { certificateIds: [annulled?.id ?? '', other?.id ?? ''] }));
    expect(failure).toMatchObject({ code: 'certificateAnnulled', refusal: { params: { names: [annulled?.name] } } });
    expect(await failureOf(print(decisionId, { certificateIds: [randomUUID()] }))).toMatchObject({ code: 'notFound' });
    expect(await printed(decisionId)).toMatchObject({ state: 'printed', total: 1 });
  });

  it('is for the clerk of the issuer', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 1));
    expect(await failureOf(print(decisionId, {}, 'clerk@truong-hoc'))).toMatchObject({ code: 'notFound' });
    expect(await failureOf(print(decisionId, {}, 'unitHead@benh-vien'))).toMatchObject({ code: 'forbidden' });
    const provincial = await driveTo(province, { stage: 'decided' });
    const [own] = await rowsOf(
      province,
      provincial.map(({ id }) => id),
    );
    const foreign = await decisionOf(own?.id);
    expect(await failureOf(print(foreign))).toMatchObject({ code: 'roleNotPermitted' });
    const seen = await clerk().list({ decisionId: foreign });
    expect(seen).toMatchObject({ mayPrint: false, run: null, printers: [] });
    expect(await failureOf(province.as('clerk@truong-hoc').certificates.list({ decisionId }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('of one decision runs once at a time; of two that come together one is told to wait', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 4));
    const waiting = clerkWhoWaits();
    const outcomes = await Promise.all([settle(waiting.ask(decisionId)), settle(waiting.ask(decisionId))]);
    const failures = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure.code] : []));
    expect(failures).toEqual(['printRunning']);
    await waiting.letGo();
    expect((await listed(decisionId)).map(({ copies }) => copies)).toEqual([1, 1, 1, 1]);
  });

  it('is done once for a command that is sent twice', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 2));
    const commandId = randomUUID();
    const first = await print(decisionId, { commandId });
    await province.printing.settled();
    expect(await print(decisionId, { commandId })).toEqual(first);
    await province.printing.settled();
    expect((await listed(decisionId)).map(({ copies }) => copies)).toEqual([1, 1]);
    expect(await failureOf(print(decisionId, { commandId, form: 'separate' }))).toMatchObject({
      code: 'commandReused',
    });
  });
});

describe('what cannot be printed is told before anything is', () => {
  const named = async (fullName: string) => {
    const subject = { kind: 'individual', fullName, gender: 'female', occupationGroup: 'official' } as const;
    const rows = await driveTo(province, { stage: 'decided' }, { draft: { award: 'GK_DV', subject } });
    return decisionOf(rows[0]?.id);
  };

  it('letters that the fonts lack, with the name they stand in', async () => {
    const decisionId = await named('Lý 漢 Hoa');
    expect(await failureOf(print(decisionId))).toMatchObject({
      code: 'glyphsMissing',
      refusal: { params: { letters: '漢', names: ['Lý 漢 Hoa'] } },
    });
    expect((await clerk().list({ decisionId })).run).toBeNull();
  });

  it('a name that does not fit its box', async () => {
    const decisionId = await named(`Nguyễn ${'Wăm'.repeat(60)}`);
    expect(await failureOf(print(decisionId))).toMatchObject({
      code: 'textTooLong',
      refusal: { params: { parts: ['name'] } },
    });
  });

  it('a layout or a printer that is not there', async () => {
    const decisionId = await named('Đỗ Thị Hằng');
    expect(await failureOf(print(decisionId, { layout: 'khong-co' }))).toMatchObject({ code: 'badInput' });
    expect(await failureOf(print(decisionId, { printerId: randomUUID() }))).toMatchObject({ code: 'badInput' });
  });
});

describe('a run that is broken off', () => {
  it('is told as interrupted, has printed nothing, and can be started again', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 3));
    const { runId } = await province
      .asWith({ printing: { ...province.printing, start: () => undefined } }, 'clerk@benh-vien')
      .certificates.print({
        commandId: randomUUID(),
        decisionId,
        layout: 'giay-khen-a4',
        stock: 'blank',
        form: 'merged',
      });
    expect(await clerk().run({ id: runId })).toMatchObject({ state: 'running' });
    expect(await failureOf(print(decisionId))).toMatchObject({ code: 'printRunning' });
    await province.database.owner.sql`
      update certificate_runs set touched_at = now() - interval '1 hour' where id = ${runId}`;
    expect(await clerk().run({ id: runId })).toMatchObject({ state: 'interrupted', done: 0, total: 3 });
    expect((await listed(decisionId)).map(({ copies }) => copies)).toEqual([0, 0, 0]);
    expect(await printed(decisionId)).toMatchObject({ state: 'printed', total: 3 });
  });

  it('by the end of the server, is interrupted at once', async () => {
    const decisionId = await decide(await signedUnitAwards(province, 30));
    const press = {
      print: () => new Promise<Uint8Array>((resolve) => setTimeout(() => resolve(new Uint8Array()), 50)),
    };
    const ending = createPrinting({
      db: province.database.app,
      press: { ...press, close: () => Promise.resolve() },
      folder: `${province.printing.fileOf('x', 'merged')}.d`,
      log: (await import('pino')).pino({ level: 'silent' }),
      signer: province.printing.signer,
      publicUrl: () => province.printing.publicUrl,
    });
    const { runId } = await province.asWith({ printing: ending }, 'clerk@benh-vien').certificates.print({
      commandId: randomUUID(),
      decisionId,
      layout: 'giay-khen-a4',
      stock: 'blank',
      form: 'separate',
    });
    await ending.close();
    expect(await clerk().run({ id: runId })).toMatchObject({ state: 'interrupted' });
    expect(await printed(decisionId)).toMatchObject({ state: 'printed', total: 30 });
  });
});

describe('printers', () => {
  it("keep their offset under their name, for the issuer's office", async () => {
    const decisionId = await decide(await signedUnitAwards(province, 1));
    const kept = await clerk().calibrate({ decisionId, name: 'Máy in phòng 2', dx: 1.25, dy: -2 });
    const again = await clerk().calibrate({ decisionId, name: 'Máy in phòng 2', dx: 1.5, dy: -2 });
    expect(again).toEqual({ ...kept, dx: 1.5 });
    expect((await clerk().list({ decisionId })).printers).toEqual([again]);
    expect(await printed(decisionId, { printerId: kept.id, stock: 'preprinted' })).toMatchObject({ state: 'printed' });
    const far = clerk().calibrate({ decisionId, name: 'Xa', dx: 51, dy: 0 });
    expect(await failureOf(far)).toMatchObject({ status: 'BAD_REQUEST', fields: ['dx'] });
    const stranger = province.as('clerk@truong-hoc').certificates.calibrate({ decisionId, name: 'Khác', dx: 0, dy: 0 });
    expect(await failureOf(stranger)).toMatchObject({ code: 'roleNotPermitted' });
  });
});

async function decisionOf(nominationId: string | undefined): Promise<string> {
  const [row] = await province.database.owner.sql<{ id: string }[]>`
    select decision_id as id from nominations where id = ${nominationId ?? ''}`;
  return row?.id ?? '';
}

async function annul(row: Row | undefined): Promise<void> {
  const ground = { kind: 'annulment', ground: 'forgedFile', reason: 'Khai man' } as const;
  await sendTo(province, 'nominator@benh-vien', row, { type: 'proposeRevocation', ...ground });
  const rows = await rowsOf(province, [row?.id ?? '']);
  await province
    .as('unitHead@benh-vien')
    .decisions.revoke({ commandId: randomUUID(), kind: 'annulment', items: items(rows), decidedOn: today });
}
