import { randomUUID } from 'node:crypto';
import type { NominationEvent } from '@vinh-danh/workflows';
import { draftOf, drive, driveTo, items, type Row } from './drive.ts';
import { today, type Office, type Province } from './province.ts';

/** A command ready to be sent: as often as one likes, or under its id with another body. */
export type Ready = { send: () => Promise<unknown>; sendOther: () => Promise<unknown> };
type Prepare = (province: Province, count: number) => Promise<Ready[]>;

/** For every command of the server: `count` of them, ready to be sent. */
export const commands = {
  async 'nominations.createMany'(province, count) {
    const caller = province.as('nominator@benh-vien');
    return Array.from({ length: count }, () => {
      const commandId = randomUUID();
      const drafts = [draftOf(), draftOf()];
      return {
        send: () => caller.nominations.createMany({ commandId, items: drafts }),
        sendOther: () => caller.nominations.createMany({ commandId, items: drafts.slice(1) }),
      };
    });
  },
  async 'nominations.send'(province, count) {
    const rows = await driveTo(province, { stage: 'draft' }, { count: count + 1 });
    return rows.slice(0, -1).map((row) => {
      const commandId = randomUUID();
      const send = (to: Row | undefined) => sendTo(province, 'nominator@benh-vien', to, { type: 'submit' }, commandId);
      return { send: () => send(row), sendOther: () => send(rows.at(-1)) };
    });
  },
  async 'nominations.send with a letter'(province, count) {
    const rows = await driveTo(province, { stage: 'leader', level: 'province' }, { count, draft: { award: 'BKTTG' } });
    return rows.map((row) => {
      const commandId = randomUUID();
      const send = (event: NominationEvent) => sendTo(province, 'leader@ubnd-tinh', row, event, commandId);
      return { send: () => send({ type: 'approve' }), sendOther: () => send({ type: 'reject', reason: 'Không đủ' }) };
    });
  },
  async 'nominations.sendBatch'(province, count) {
    const rows = await driveTo(province, { stage: 'draft' }, { count: 3 * count });
    return pairs(rows, 3).map((three) => {
      const command = { commandId: randomUUID(), event: { type: 'submit' } } as const;
      const { sendBatch } = province.as('nominator@benh-vien').nominations;
      return {
        send: () => sendBatch({ ...command, items: items(three) }),
        sendOther: () => sendBatch({ ...command, items: items(three.slice(1)) }),
      };
    });
  },
  async 'councils.holdSession'(province, count) {
    const rows = await driveTo(province, { stage: 'council' }, { count: 2 * count });
    return pairs(rows, 2).map((two) => {
      const session = { commandId: randomUUID(), organisationId: 'benh-vien', heldOn: today, members: 9, present: 9 };
      const { holdSession } = province.as('councilSecretary@benh-vien').councils;
      const vote = (inFavour: number) =>
        items(two).map((item) => ({ ...item, inFavour, against: 9 - inFavour, abstained: 0 }));
      return {
        send: () => holdSession({ ...session, items: vote(8) }),
        sendOther: () => holdSession({ ...session, items: vote(7) }),
      };
    });
  },
  async 'decisions.issue'(province, count) {
    const rows = await signedUnitAwards(province, count);
    return rows.map((row) => {
      const command = { commandId: randomUUID(), items: items([row]) };
      const { issue } = province.as('clerk@benh-vien').decisions;
      return {
        send: () => issue({ ...command, decidedOn: today }),
        sendOther: () => issue({ ...command, decidedOn: '2026-11-20' }),
      };
    });
  },
  async 'decisions.revoke'(province, count) {
    const rows = await driveTo(province, { stage: 'decided' }, { count, draft: { award: 'GK_DV' } });
    const propose = {
      type: 'proposeRevocation',
      kind: 'annulment',
      ground: 'forgedFile',
      reason: 'Khai man',
    } as const;
    for (const row of rows) await sendTo(province, 'nominator@benh-vien', row, propose);
    return rows.map(({ id, version }) => {
      const command = { commandId: randomUUID(), items: [{ id, version: version + 1 }], kind: 'annulment' as const };
      const { revoke } = province.as('unitHead@benh-vien').decisions;
      return {
        send: () => revoke({ ...command, decidedOn: today }),
        sendOther: () => revoke({ ...command, decidedOn: '2026-11-20' }),
      };
    });
  },
} as const satisfies Readonly<Record<string, Prepare>>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

/** The hospital's own awards, approved and signed. */
export async function signedUnitAwards(province: Province, count: number): Promise<Row[]> {
  const rows = await driveTo(province, { stage: 'approved' }, { count, draft: { award: 'GK_DV' } });
  await province.as('unitHead@benh-vien').nominations.sendBatch({
    commandId: randomUUID(),
    items: items(rows),
    event: { type: 'sign' },
  });
  return drive(
    province,
    rows.map(({ id }) => id),
    { stage: 'approved' },
  );
}

/** Sends one event on a nomination as it was read. */
export function sendTo(
  province: Province,
  office: Office,
  row: Pick<Row, 'id' | 'version'> | undefined,
  event: NominationEvent,
  commandId: string = randomUUID(),
) {
  if (!row) throw new Error('no nomination to send to');
  return province.as(office).nominations.send({ commandId, id: row.id, version: row.version, event });
}

function pairs<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.floor(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
