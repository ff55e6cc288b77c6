import { randomUUID } from 'node:crypto';
import type { EventType, Stage } from '@vinh-danh/workflows';
import { eventTypes, roles, stages } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { items, rowsOf, type Row } from '../testing/drive.ts';
import { ofProvince, ofUnit } from '../testing/duties.ts';
import { batchEvents, singleEvents } from '../testing/events.ts';
import { openOneUser, type Ended, type OneUser } from '../testing/one-user.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';
import { fillStock, type Stock } from '../testing/stock.ts';

/** Every role in every organisation on the road, in the one consulted, and in one that has nothing to do with it. */
const offices = (
  [
    'benh-vien',
    'so-y-te',
    'so-noi-vu',
    'hoi-dong-tinh',
    'ubnd-tinh',
    'van-phong-tinh',
    'bo-y-te',
    'truong-hoc',
  ] as const
).flatMap((id) => roles.map((role): Office => `${role}@${id}`));
const documentKinds = { annul: 'annulment', strip: 'stripping', restore: 'restoration' } as const;
const documents: readonly EventType[] = ['tally', 'issueDecision', 'annul', 'strip', 'restore', 'correct'];
const refusals = new Set(['forbidden', 'notFound', 'roleNotPermitted', 'eventNotAtStage']);
const spare = 8;

let province: Province;
let person: OneUser;

beforeAll(async () => {
  province = await openProvince();
  person = await openOneUser(province);
});
afterAll(async () => {
  await person.close();
  await province.close();
});

it('the events asked below are all there are', () => {
  const asked = [...Object.keys(batchEvents), ...Object.keys(singleEvents), ...documents];
  expect(asked.toSorted()).toEqual(eventTypes.toSorted());
});

describe.each([
  { award: 'BKT' as const, duties: ofProvince },
  { award: 'GK_DV' as const, duties: ofUnit },
])('a nomination for $award', ({ award, duties }) => {
  let stock: Map<Stage, Row[]>;
  const may = (office: Office, stage: Stage, type: string) =>
    duties[office]?.[stage]?.split(' ').includes(type) ?? false;

  beforeAll(async () => {
    stock = new Map([...(await fillStock(province, award, spare))].map(([stage, rows]) => [stage, [...rows]]));
    const appraised = stock.get('appraisal');
    if (appraised) stock.set('appraisal', await consulted(appraised));
  });

  it('stands in every stage there is', () => {
    const possible = stages.filter((stage) => award === 'BKT' || (stage !== 'intake' && stage !== 'appraisal'));
    expect([...stock.keys()].toSorted()).toEqual(possible.toSorted());
  });

  it('is open to each office for the batch acts and documents of its duties, tried without a trace', async () => {
    const mismatches: string[] = [];
    for (const office of offices) {
      await person.hold([office]);
      for (const [type, letIn] of await tryAll(stock, office)) {
        for (const stage of stock.keys()) {
          if (letIn.has(stage) !== may(office, stage, type))
            mismatches.push(`${office} ${type} at ${stage}: ${letIn.has(stage)}`);
        }
      }
    }
    expect(mismatches).toEqual([]);
  });

  const singles = Object.keys(singleEvents) as (keyof typeof singleEvents)[];

  it('is closed to everybody else together for every act sent one by one', async () => {
    const cells = [...stock].flatMap(([stage, [row]]) => singles.map((type) => ({ stage, type, row })));
    const mayDo = ({ stage, type }: (typeof cells)[number]) => offices.filter((office) => may(office, stage, type));
    const mismatches: string[] = [];
    for (const [permitted, closed] of Map.groupBy(cells, (cell) => mayDo(cell).join())) {
      await person.hold(offices.filter((office) => !permitted.split(',').includes(office)));
      const ended = await person.call(closed.map(({ type, row }) => single(type, row)));
      mismatches.push(
        ...closed.flatMap(({ type, stage }, index) => (isLetIn(ended[index]) ? `somebody ${type} at ${stage}` : [])),
      );
    }
    expect(mismatches).toEqual([]);
    expect(cells).toHaveLength(stock.size * singles.length);
  });

  it('is open to each office for each act of its duties sent one by one', async () => {
    const cells = offices.flatMap((office) =>
      [...stock.keys()].flatMap((stage) =>
        singles.filter((type) => may(office, stage, type)).map((type) => ({ office, stage, type })),
      ),
    );
    const mismatches: string[] = [];
    for (const { office, stage, type } of cells) {
      await person.hold([office]);
      const row = stock.get(stage)?.[0];
      const [ended] = await person.call([single(type, row)]);
      if (!isLetIn(ended)) mismatches.push(`${office} ${type} at ${stage}: ${ended?.code}`);
      // What has moved has served.
      if (ended?.result !== undefined) stock.get(stage)?.shift();
    }
    expect(mismatches).toEqual([]);
    expect(cells.length).toBeGreaterThan(25);
  });
});

function isLetIn(ended: Ended | undefined): boolean {
  return ended?.code === undefined || !refusals.has(ended.code);
}

function single(type: keyof typeof singleEvents, row: Row | undefined) {
  if (!row) throw new Error('no nomination left');
  const asked = row.dossier.consultations[0]?.id;
  const own = asked && (type === 'answerConsultation' || type === 'lapseConsultation') ? { consultationId: asked } : {};
  const input = {
    commandId: randomUUID(),
    id: row.id,
    version: row.version,
    event: { type, ...singleEvents[type], ...own },
  };
  return { path: 'nominations.send', input };
}

/** Dry runs of all batch acts and documents on one nomination in each stage: in which stages the office is let in. */
async function tryAll(stock: Stock, office: Office): Promise<[string, Set<Stage>][]> {
  const rows = [...stock.values()].flatMap(([row]) => row ?? []);
  const common = { commandId: randomUUID(), items: items(rows), dryRun: true };
  const [, organisationId] = office.split('@');
  const votes = items(rows).map((item) => ({ ...item, inFavour: 9, against: 0, abstained: 0 }));
  const calls = [
    ...Object.entries(batchEvents).map(([type, fields]) => ({
      type,
      path: 'nominations.sendBatch',
      input: { ...common, event: { type, ...fields } },
    })),
    {
      type: 'tally',
      path: 'councils.holdSession',
      input: { ...common, organisationId, heldOn: today, members: 9, present: 9, items: votes },
    },
    { type: 'issueDecision', path: 'decisions.issue', input: { ...common, decidedOn: today } },
    ...Object.entries(documentKinds).map(([type, kind]) => ({
      type,
      path: 'decisions.revoke',
      input: { ...common, kind, decidedOn: today, reason: 'x' },
    })),
  ];
  const stageOf = new Map([...stock].map(([stage, [row]]) => [row?.id, stage]));
  const ended = await person.call(calls);
  return calls.map(({ type }, index) => {
    const { result } = ended[index] ?? {};
    const results =
      (result as { results: { id: string; ok: boolean; refusal?: { code: string } }[] } | undefined)?.results ?? [];
    const open = results.filter(({ ok, refusal }) => ok || !refusals.has(refusal?.code ?? ''));
    return [type, new Set(open.flatMap(({ id }) => stageOf.get(id) ?? []))];
  });
}

/** The same nominations with a question to the ministry. */
async function consulted(rows: readonly Row[]): Promise<Row[]> {
  for (const row of rows) {
    const question = {
      type: 'consult',
      consultationId: randomUUID(),
      organisationId: 'bo-y-te',
      question: 'Ý kiến?',
    } as const;
    await sendTo(province, 'appraiser@so-noi-vu', row, question);
  }
  return rowsOf(
    province,
    rows.map(({ id }) => id),
  );
}
