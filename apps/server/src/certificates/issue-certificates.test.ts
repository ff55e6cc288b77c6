import { randomUUID } from 'node:crypto';
import { withContext } from '@vinh-danh/db';
import type { PrintedText } from '@vinh-danh/workflows/certificates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedUnitAwards } from '../testing/commands.ts';
import { driveTo, items, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';

let province: Province;
let stock: Row[];

beforeAll(async () => {
  province = await openProvince({ max: 8 });
  stock = await signedUnitAwards(province, 60);
});
afterAll(async () => province.close());

type Stored = { nominationId: string; registerNumber: number; code: string; printed: PrintedText };

const issue = (rows: readonly Row[], dryRun = false) =>
  province
    .as('clerk@benh-vien')
    .decisions.issue({ commandId: randomUUID(), items: items(rows), decidedOn: today, dryRun });

async function stored(decisionId: string): Promise<Stored[]> {
  return province.database.owner.sql<Stored[]>`
    select nomination_id as "nominationId", register_number as "registerNumber", code, printed from certificates
    where decision_id = ${decisionId} order by register_number`;
}

async function numbersOf(issuer: string): Promise<number[]> {
  const rows = await province.database.owner.sql<{ number: number }[]>`
    select register_number as number from certificates where issuer_id = ${issuer} order by register_number`;
  return rows.map(({ number }) => number);
}

describe('an award decision', () => {
  it('gives each on its list a certificate, numbered in the order of the printed list', async () => {
    const rows = stock.splice(0, 3).toReversed();
    const { decisionId, symbol } = await issue(rows);
    const made = await stored(decisionId);
    expect(made.map(({ nominationId }) => nominationId).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    const names = made.map(({ printed }) => printed.name.split(' ').at(-1) ?? '');
    expect(names).toEqual(names.toSorted((one, other) => new Intl.Collator('vi').compare(one, other)));
    expect(made.map(({ registerNumber }) => registerNumber)).toEqual([1, 2, 3]);
    expect(new Set(made.map(({ code }) => code)).size).toBe(3);
    expect(made[0]?.printed).toMatchObject({
      wording: 'Tặng',
      title: 'Giấy khen',
      award: 'Giấy khen của Giám đốc Bệnh viện Đa khoa tỉnh',
      authority: 'Giám đốc Bệnh viện Đa khoa tỉnh',
      unit: 'Bệnh viện Đa khoa tỉnh',
      achievement: expect.stringMatching(/^Đã có thành tích xuất sắc trong công tác, từ ngày/),
      symbol,
      decidedOn: today,
      signature: ['Giám đốc'],
      decidedAt: 'unit',
    });
  });

  it('says "Truy tặng" for the dead, and names the province and the signer', async () => {
    const [row] = await driveTo(
      province,
      { stage: 'decided' },
      {
        draft: {
          posthumous: true,
          subject: {
            kind: 'individual',
            fullName: 'Y Hrin Niê',
            gender: 'female',
            occupationGroup: 'official',
            diedOn: today,
          },
          papers: [{ kind: 'achievementReport' }, { kind: 'deathCertificate' }],
        },
      },
    );
    const [decided] = await province.database.owner.sql<{ decisionId: string }[]>`
      select decision_id as "decisionId" from nominations where id = ${row?.id ?? ''}`;
    const made = await stored(decided?.decisionId ?? '');
    expect(made[0]?.printed).toMatchObject({
      wording: 'Truy tặng',
      title: 'Bằng khen',
      award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      signature: ['Chủ tịch'],
      signer: 'Họ Tên leader@ubnd-tinh',
      decidedAt: 'province',
    });
  });

  it('that is only tried, or is not whole, makes none and uses no number', async () => {
    const before = await numbersOf('benh-vien');
    const rows = stock.slice(0, 2);
    await issue(rows, true);
    expect(
      await failureOf(issue([...rows, ...rows.slice(0, 1).map((row) => ({ ...row, id: randomUUID() }))])),
    ).toMatchObject({ code: 'decisionNotWhole' });
    expect(await numbersOf('benh-vien')).toEqual(before);
    const { decisionId } = await issue(stock.splice(0, 2));
    expect((await stored(decisionId))[0]?.registerNumber).toBe(before.length + 1);
  });

  it('numbers without gap or twin when several are issued at once', async () => {
    const lists = Array.from({ length: 12 }, () => stock.splice(0, 4));
    const outcomes = await Promise.all(lists.map((rows) => settle(issue(rows))));
    for (const outcome of outcomes) {
      if (!('answer' in outcome)) throw new Error(JSON.stringify(outcome.failure));
      const own = (await stored(outcome.answer.decisionId)).map(({ registerNumber }) => registerNumber);
      expect(own).toEqual(own.map((_, index) => (own[0] ?? 0) + index));
    }
    const all = await numbersOf('benh-vien');
    expect(all).toEqual(all.map((_, index) => index + 1));
  });

  it('cannot be given a register number, a code or an award twice', async () => {
    const { sql } = province.database.owner;
    const insert = (change: Record<string, unknown>) =>
      withContext(province.database.app, ['benh-vien'], async (tx) => {
        const [one] = await sql<
          Record<string, unknown>[]
        >`select * from certificates where issuer_id = 'benh-vien' limit 1`;
        const code = '0'.repeat(26);
        const row = { ...one, id: randomUUID(), code, register_number: 9000, ...change };
        await tx.sql`insert into certificates ${tx.sql(row as never)}`;
      });
    const [known] = await sql<{ code: string; nomination: string }[]>`
      select code, nomination_id as nomination from certificates where issuer_id = 'benh-vien' limit 1`;
    await expect(insert({ register_number: 1 })).rejects.toMatchObject({
      constraint_name: 'certificates_issuer_id_year_register_number_unique',
    });
    await expect(insert({ code: known?.code })).rejects.toMatchObject({ constraint_name: 'certificates_code_unique' });
    await expect(insert({})).rejects.toMatchObject({
      constraint_name: 'certificates_decision_id_nomination_id_unique',
    });
  });
});
