import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo, signedUnitAwards } from '../testing/commands.ts';
import { drive, driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Province } from '../testing/province.ts';
import { fingerprint, storedRow } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const issue = (rows: readonly Row[], commandId: string = randomUUID(), dryRun = false) =>
  province.as('clerk@benh-vien').decisions.issue({ commandId, items: items(rows), decidedOn: today, dryRun });

const sign = (rows: readonly Row[]) =>
  province
    .as('unitHead@benh-vien')
    .nominations.sendBatch({ commandId: randomUUID(), items: items(rows), event: { type: 'sign' } });

describe('a decision', () => {
  it("of a unit's own award: the head approves and signs, the unit's clerk numbers it", async () => {
    const rows = await signedUnitAwards(province, 2);
    const { decisionId, symbol, number, results } = await issue(rows);
    expect({ symbol, number }).toEqual({ symbol: '01/QĐ-BVĐKT', number: 1 });
    expect(results).toEqual(rows.map(({ id, version }) => ({ id, ok: true, version: version + 1, stage: 'decided' })));
    for (const { id } of rows) {
      expect(await storedRow(province, id)).toMatchObject({ decisionId, decidedOn: today, decidedById: 'benh-vien' });
    }
    const [decision] = await province.as('statistician@benh-vien').decisions.list();
    expect(decision).toMatchObject({ id: decisionId, symbol, issuerName: 'Bệnh viện Đa khoa tỉnh', items: 2 });
    expect(await province.as('leader@so-giao-duc').decisions.list()).toEqual([]);
    expect(await failureOf(province.as('leader@so-giao-duc').decisions.get({ id: decisionId }))).toMatchObject({
      code: 'notFound',
    });
  });

  it('keeps the hash of what was signed, drawn up before or not', async () => {
    const { decisionId } = await issue(await signedUnitAwards(province, 2));
    const kept = await province.database.owner.sql`
      select d.state, d.signed_by_id as "by", d.signed_hash ~ '^[0-9a-f]{64}$' as hashed, count(i)::int as items
      from decision_drafts d join decision_draft_items i on i.draft_id = d.id
      where d.decision_id = ${decisionId} group by d.id`;
    expect(kept).toEqual([{ state: 'issued', by: 'unitHead@benh-vien', hashed: true, items: 2 }]);
  });

  it('is written for all of its items or for none: a refused one gives the number back', async () => {
    const [good, stale, unsigned] = await signedUnitAwards(province, 3);
    if (!good || !stale || !unsigned) throw new Error('three were driven');
    await sendTo(province, 'nominator@benh-vien', unsigned, { type: 'die', diedOn: today });
    const before = await fingerprint(province);
    const failure = await failureOf(
      issue([good, { ...stale, version: stale.version - 1 }, { ...unsigned, version: unsigned.version + 1 }]),
    );
    expect(failure).toMatchObject({ code: 'decisionNotWhole', status: 'UNPROCESSABLE_CONTENT' });
    expect(failure.refusal?.params?.['refused']).toMatchObject([
      { id: stale.id, refusal: { code: 'conflict' } },
      { id: unsigned.id, refusal: { code: 'notSigned' } },
    ]);
    expect(await fingerprint(province)).toEqual(before);
  });

  it('that nobody has signed is not issued, and each on its list says so', async () => {
    const rows = await driveTo(province, { stage: 'approved' }, { count: 2, draft: { award: 'GK_DV' } });
    const before = await fingerprint(province);
    const tried = await issue(rows, randomUUID(), true);
    expect(tried.results).toMatchObject(rows.map(({ id }) => ({ id, ok: false, refusal: { code: 'notSigned' } })));
    const failure = await failureOf(issue(rows));
    expect(failure.refusal).toMatchObject({ code: 'notSigned', params: { refused: tried.results } });
    expect(await fingerprint(province)).toEqual(before);
  });

  it('has one issuer, and no nomination twice', async () => {
    const [own] = await signedUnitAwards(province, 1);
    const [foreign] = await driveTo(province, { stage: 'approved' }, { unit: 'truong-hoc', draft: { award: 'GK_DV' } });
    if (!own || !foreign) throw new Error('two were driven');
    const { decisions } = province.as('clerk@benh-vien', 'clerk@truong-hoc');
    const mixed = decisions.issue({ commandId: randomUUID(), items: items([own, foreign]), decidedOn: today });
    expect(await failureOf(mixed)).toMatchObject({ code: 'decisionMixed' });
    expect(await failureOf(issue([own, own]))).toMatchObject({ status: 'BAD_REQUEST', fields: ['items'] });
    const unseen = decisions.issue({
      commandId: randomUUID(),
      items: [{ id: randomUUID(), version: 3 }],
      decidedOn: today,
    });
    expect(await failureOf(unseen)).toMatchObject({ code: 'notFound' });
  });

  it('with something in it that is not there, or not for these eyes, is not written', async () => {
    const [own] = await signedUnitAwards(province, 1);
    const [foreign] = await driveTo(province, { stage: 'draft' }, { unit: 'truong-hoc' });
    if (!own || !foreign) throw new Error('two were driven');
    const before = await fingerprint(province);
    for (const other of [foreign, { ...foreign, id: randomUUID() }]) {
      const failure = await failureOf(issue([own, other]));
      expect(failure.refusal).toMatchObject({
        code: 'decisionNotWhole',
        params: { refused: [{ id: other.id, refusal: { code: 'notFound' } }] },
      });
    }
    expect(await fingerprint(province)).toEqual(before);
  });

  it('is tried without a trace', async () => {
    const rows = await signedUnitAwards(province, 1);
    const before = await fingerprint(province);
    const tried = await issue(rows, randomUUID(), true);
    expect(tried.results).toMatchObject([{ ok: true, stage: 'decided' }]);
    expect(await fingerprint(province)).toEqual(before);
  });

  it('is not dated in the future, and not numbered by the clerk of another body', async () => {
    const rows = await signedUnitAwards(province, 1);
    const command = { commandId: randomUUID(), items: items(rows) };
    const tomorrow = province.as('clerk@benh-vien').decisions.issue({ ...command, decidedOn: '2026-11-24' });
    expect(await failureOf(tomorrow)).toMatchObject({ code: 'decisionNotWhole' });
    const stranger = province.as('clerk@truong-hoc').decisions.issue({ ...command, decidedOn: today });
    expect(await failureOf(stranger)).toMatchObject({ code: 'notFound' });
  });
});

describe('numbers', () => {
  it('have no gap and no twin when decisions overlap, each all or nothing', async () => {
    const before = await numbersOf('benh-vien');
    for (let round = 0; round < 25; round += 1) {
      const rows = (await stock).slice(round * 4, round * 4 + 4);
      const [a, b, c, d] = rows;
      if (!a || !b || !c || !d) throw new Error('four were driven');
      const overlapping = [
        [a, b, c],
        [c, b, d],
        [d, a],
      ];
      // The head's second signatures are refused, but lock the same nominations, in the order of their ids.
      const signing = [rows, rows].map((list) => settle(sign(list)));
      const outcomes = await Promise.all(
        overlapping.map((list) => settle(issue(round % 2 ? list : list.toReversed()))),
      );
      for (const signed of await Promise.all(signing)) expect(signed).toHaveProperty('answer');
      const won = overlapping.filter((_, index) => 'answer' in (outcomes[index] ?? {}));
      const lost = outcomes.flatMap((outcome) => ('failure' in outcome ? outcome.failure.code : []));
      expect(new Set(['decisionNotWhole', ...lost])).toEqual(new Set(['decisionNotWhole']));
      expect(won.length).toBeGreaterThan(0);
      const decided = (
        await rowsOf(
          province,
          rows.map(({ id }) => id),
        )
      ).filter(({ stage }) => stage === 'decided');
      expect(decided.map(({ id }) => id).toSorted()).toEqual(
        won
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      );
    }
    const after = await numbersOf('benh-vien');
    expect(after).toEqual(after.map((_, index) => index + 1));
    expect(after.length).toBeGreaterThanOrEqual(before.length + 25);
  });

  let stock: Promise<Row[]>;
  beforeAll(async () => {
    stock = signedUnitAwards(province, 100);
    await stock;
  });
});

describe('revoking', () => {
  it('names the leader who revokes as its signer, and restores what was stripped', async () => {
    const [row] = await driveTo(province, { stage: 'conferred' });
    const id = row?.id ?? '';
    const propose = { type: 'proposeRevocation', kind: 'stripping', ground: 'conviction', reason: 'Bản án' } as const;
    await sendTo(province, 'appraiser@so-noi-vu', row, propose);
    const successor = userOf('leader@so-giao-duc');
    const { decisions } = province.asWith({ user: successor }, 'leader@ubnd-tinh');
    const revoke = async (kind: 'stripping' | 'restoration', reason?: string) => {
      const rows = await rowsOf(province, [id]);
      return decisions.revoke({
        commandId: randomUUID(),
        kind,
        items: items(rows),
        decidedOn: today,
        ...(reason ? { reason } : {}),
      });
    };
    const stripped = await revoke('stripping');
    expect(stripped.results).toMatchObject([{ ok: true, stage: 'stripped' }]);
    const { signerName } = await decisions.get({ id: stripped.decisionId });
    expect(signerName).toBe(successor.name);
    expect(await failureOf(revoke('restoration'))).toMatchObject({ code: 'reasonMissing' });
    expect((await revoke('restoration', 'Minh oan')).results).toMatchObject([{ ok: true, stage: 'conferred' }]);
    const award = await storedRow(province, id);
    expect(award).toMatchObject({ stage: 'conferred', decidedOn: today, decidedById: 'ubnd-tinh', holderId: null });
    expect(award.decisionId).not.toBe(stripped.decisionId);
  });

  it('is not for one who has not been proposed, nor for another level', async () => {
    const rows = await driveTo(province, { stage: 'decided' });
    const command = { commandId: randomUUID(), kind: 'annulment' as const, items: items(rows), decidedOn: today };
    const refused = await failureOf(province.as('leader@ubnd-tinh').decisions.revoke(command));
    expect(refused.refusal?.params?.['refused']).toMatchObject([{ refusal: { code: 'revocationNotProposed' } }]);
    const other = await failureOf(province.as('leader@so-y-te').decisions.revoke(command));
    expect(other.refusal?.params?.['refused']).toMatchObject([{ refusal: { code: 'roleNotPermitted' } }]);
    expect(
      await drive(
        province,
        rows.map(({ id }) => id),
        { stage: 'decided' },
      ),
    ).toHaveLength(1);
  });
});

async function numbersOf(issuer: string): Promise<number[]> {
  const rows = await province.database.owner.sql<{ number: number }[]>`
    select number from decisions where issuer_id = ${issuer} and year = 2026 order by number`;
  return rows.map(({ number }) => number);
}
