import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = () => province.as('clerk@benh-vien').decisions;
const head = () => province.as('unitHead@benh-vien').decisions;
const commandId = () => randomUUID();

const approved = async (count: number) =>
  driveTo(province, { stage: 'approved' }, { count, draft: { award: 'GK_DV' } });

async function draw(rows: readonly Row[]): Promise<string> {
  const { draftId } = await clerk().draft({ commandId: commandId(), items: items(rows) });
  if (draftId === null) throw new Error('only tried');
  return draftId;
}

/** As whoever signs sees it, and signs. */
async function sign(id: string) {
  const { version, hash } = await head().getDraft({ id });
  return head().signDraft({ commandId: commandId(), id, version, hash });
}

async function issue(id: string) {
  const { version } = await clerk().getDraft({ id });
  return clerk().issueDraft({ commandId: commandId(), id, version, decidedOn: today });
}

describe('a draft of a decision', () => {
  it('is drawn up by the clerk, signed as it was shown, issued with its number, and frozen', async () => {
    const rows = await approved(2);
    const id = await draw(rows);
    const shown = await head().getDraft({ id });
    expect(shown).toMatchObject({ state: 'drafted', maySign: true, isIntact: false, document: { draft: true } });
    expect(shown.document.body[0]).toMatchObject({ label: 'Điều 1.', text: expect.stringContaining('02 cá nhân') });
    await sign(id);
    expect(await clerk().getDraft({ id })).toMatchObject({ state: 'signed', isIntact: true, maySign: false });
    const { decisionId, symbol } = await issue(id);
    expect(symbol).toMatch(/^\d+\/QĐ-BVĐKT$/u);
    const [kept] = await province.database.owner.sql<
      { document: { symbol: string; signatures: unknown; body: unknown } }[]
    >`
      select document from decision_papers where decision_id = ${decisionId}`;
    expect(kept?.document).toMatchObject({
      symbol,
      body: shown.document.body,
      signatures: [{ lines: ['Giám đốc'], name: 'Họ Tên unitHead@benh-vien' }],
    });
    expect(
      (
        await rowsOf(
          province,
          rows.map((row) => row.id),
        )
      ).map(({ stage }) => stage),
    ).toEqual(['decided', 'decided']);
    expect(
      await failureOf(head().signDraft({ commandId: commandId(), id, version: 2, hash: shown.hash })),
    ).toMatchObject({
      code: 'draftEnded',
    });
  });

  it('that is only tried leaves nothing, and takes nothing that is not approved or is in another draft', async () => {
    const [one, other] = await approved(2);
    const [early] = await driveTo(province, { stage: 'draft' }, { draft: { award: 'GK_DV' } });
    if (!one || !other || !early) throw new Error('three were driven');
    const before = await fingerprint(province);
    const tried = await clerk().draft({ commandId: commandId(), items: items([one, early]), dryRun: true });
    expect(tried).toMatchObject({ draftId: null, results: [{ ok: true }, { ok: false }] });
    expect(await failureOf(draw([one, early]))).toMatchObject({ code: 'decisionNotWhole' });
    expect(await fingerprint(province)).toEqual(before);
    const id = await draw([one]);
    expect(await failureOf(draw([one, other]))).toMatchObject({ code: 'inAnotherDraft' });
    const straight = clerk().issue({ commandId: commandId(), items: items([one]), decidedOn: today });
    expect(await failureOf(straight)).toMatchObject({ code: 'inAnotherDraft' });
    const { version } = await clerk().getDraft({ id });
    await clerk().discardDraft({ commandId: commandId(), id, version });
    expect(await draw([one, other])).not.toBe(id);
  });

  it('is not signed on a text that was not shown, and its signature is void when a name changes', async () => {
    const rows = await approved(2);
    const id = await draw(rows);
    const shown = await head().getDraft({ id });
    const rename = async (name: string) =>
      province.database.owner.sql`
        update persons set full_name = ${name}
        where id = (select person_id from nominations where id = ${rows[0]?.id ?? ''})`;
    await rename('Y Hrin Niê');
    const stale = head().signDraft({ commandId: commandId(), id, version: shown.version, hash: shown.hash });
    expect(await failureOf(stale)).toMatchObject({ code: 'draftChanged', status: 'CONFLICT' });
    await sign(id);
    await rename('Y Hrin Niê Kđăm');
    expect(await clerk().getDraft({ id })).toMatchObject({ state: 'signed', isIntact: false });
    expect(await failureOf(issue(id))).toMatchObject({ code: 'signatureVoid' });
    await sign(id);
    await expect(issue(id)).resolves.toHaveProperty('symbol');
  });

  it('of somebody who died after the signature is signed again with "Truy tặng"', async () => {
    const rows = await approved(2);
    const id = await draw(rows);
    await sign(id);
    const ids = rows.map((row) => row.id);
    const [alive] = await rowsOf(province, ids);
    await sendTo(province, 'nominator@benh-vien', alive, { type: 'die', diedOn: today });
    expect(await failureOf(issue(id))).toMatchObject({ code: 'signatureVoid' });
    expect(await failureOf(sign(id))).toMatchObject({ code: 'decisionNotWhole' });
    const [dead] = await rowsOf(province, ids);
    await sendTo(province, 'nominator@benh-vien', dead, { type: 'attach', kind: 'deathCertificate' });
    await sign(id);
    const { decisionId } = await issue(id);
    const [kept] = await province.database.owner.sql<{ body: { text: string }[] }[]>`
      select document->'body' as body from decision_papers where decision_id = ${decisionId}`;
    expect(kept?.body.slice(0, 2).map(({ text }) => text.slice(0, 9))).toEqual(['Tặng Giấy', 'Truy tặng']);
  });

  it('is signed by the head of the issuer only, and seen by nobody who does not read all of it', async () => {
    const id = await draw(await approved(1));
    const { version, hash } = await head().getDraft({ id });
    const { decisions: stranger } = province.as('leader@so-giao-duc');
    expect(await failureOf(stranger.getDraft({ id }))).toMatchObject({ code: 'notFound' });
    const forged = stranger.signDraft({ commandId: commandId(), id, version, hash });
    expect(await failureOf(forged)).toMatchObject({ code: 'notFound' });
    expect(await failureOf(issue(id))).toMatchObject({ code: 'notSigned' });
    expect((await stranger.drafts()).map((row) => row.id)).not.toContain(id);
    expect((await head().drafts()).map((row) => row.id)).toContain(id);
  });

  it('is signed once and issued once when several do it at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await draw(await approved(2));
      const { version, hash } = await head().getDraft({ id });
      const signings = await Promise.all(
        [1, 2, 3].map(() => settle(head().signDraft({ commandId: commandId(), id, version, hash }))),
      );
      expect(signings.filter((outcome) => 'answer' in outcome)).toHaveLength(1);
      const issuings = await Promise.all(
        [1, 2, 3].map(() =>
          settle(clerk().issueDraft({ commandId: commandId(), id, version: version + 1, decidedOn: today })),
        ),
      );
      expect(issuings.filter((outcome) => 'answer' in outcome)).toHaveLength(1);
    }
    const numbers = await province.database.owner.sql<{ number: number }[]>`
      select number from decisions where issuer_id = 'benh-vien' and year = 2026 order by number`;
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });
});
