import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames, commands, sendTo, type Ready } from '../testing/commands.ts';
import { draftOf, drive, driveTo, items } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

const twins = 20;

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

describe.each(commandNames)('%s', (name) => {
  let ready: Ready[];
  beforeAll(async () => {
    ready = await commands[name](province, twins + 1);
  });

  it('gives its first answer again and writes nothing', async () => {
    const command = ready.pop();
    const first = await command?.send();
    const before = await fingerprint(province);
    expect(await command?.send()).toEqual(first);
    expect(await failureOf(command?.sendOther() ?? Promise.resolve())).toMatchObject({
      status: 'CONFLICT',
      code: 'commandReused',
    });
    expect(await fingerprint(province)).toEqual(before);
  });

  it(`is done once when it arrives twice at the same instant, ${twins} times`, async () => {
    expect(ready.length).toBeGreaterThanOrEqual(twins);
    const before = await countCommands();
    for (const { send } of ready.slice(0, twins)) {
      const [one, other] = await Promise.all([settle(send()), settle(send())]);
      expect(one).toHaveProperty('answer');
      expect(other).toEqual(one);
    }
    expect(await countCommands()).toBe(before + twins);
  });
});

it('another person may use the same id', async () => {
  const commandId = randomUUID();
  for (const unit of ['benh-vien', 'truong-hoc'] as const) {
    const { created } = await province
      .as(`nominator@${unit}`)
      .nominations.createMany({ commandId, items: [draftOf(unit)] });
    expect(created).toHaveLength(1);
  }
});

it('an id used for a nomination that the caller sees is refused for one that it does not see', async () => {
  const [own] = await driveTo(province, { stage: 'draft' });
  const [foreign] = await driveTo(province, { stage: 'draft' }, { unit: 'truong-hoc' });
  const commandId = randomUUID();
  await sendTo(province, 'nominator@benh-vien', own, { type: 'submit' }, commandId);
  const again = sendTo(province, 'nominator@benh-vien', foreign, { type: 'submit' }, commandId);
  expect(await failureOf(again)).toMatchObject({ code: 'commandReused' });
});

it('an id in capitals is the same id, in the history too', async () => {
  const [row] = await driveTo(province, { stage: 'draft' });
  const { nominations } = province.as('nominator@benh-vien');
  const command = {
    commandId: randomUUID().toUpperCase(),
    id: row?.id.toUpperCase() ?? '',
    version: 1,
    event: { type: 'submit' },
  } as const;
  const sent = await nominations.send(command);
  expect(sent.id).toBe(row?.id);
  expect(await nominations.send({ ...command, commandId: command.commandId.toLowerCase() })).toEqual(sent);
});

it('a dry run leaves no trace, and its id free', async () => {
  const rows = await driveTo(province, { stage: 'draft' }, { count: 2 });
  const before = await fingerprint(province);
  const { sendBatch } = province.as('nominator@benh-vien').nominations;
  const batch = { commandId: randomUUID(), items: items(rows), event: { type: 'submit' as const } };
  const tried = await sendBatch({ ...batch, dryRun: true });
  expect(await fingerprint(province)).toEqual(before);
  expect(await sendBatch(batch)).toEqual(tried);
  expect(
    await drive(
      province,
      rows.map(({ id }) => id),
      { stage: 'council' },
    ),
  ).toHaveLength(2);
});

async function countCommands(): Promise<number> {
  const [row] = await province.database.owner.sql<
    { count: number }[]
  >`select count(*)::int as count from command_records`;
  return row?.count ?? 0;
}
