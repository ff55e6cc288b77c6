import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCertificate } from '../certificates/check.ts';
import { createSigner } from '../certificates/signing.ts';
import { driveTo, items, rowsOf } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';

let province: Province;
const signer = createSigner(generateKeyPairSync('ed25519').privateKey);
beforeAll(async () => {
  province = await openProvince({ max: 8 });
  await province.database.owner
    .sql`insert into certificate_keys (id, public_key) values (${signer.keyId}, ${signer.publicKey})`;
});
afterAll(async () => province.close());

const clerk = () => province.as('clerk@benh-vien').decisions;
const head = () => province.as('unitHead@benh-vien').decisions;
const commandId = () => randomUUID();
const ground = 'Viết sai so với giấy khai sinh';
let count = 0;
const newName = () => `Y Hrin Niê ${(count += 1)}`;

/** A decision of the hospital's head over as many. */
async function decided(recipients: number): Promise<{ decisionId: string; ids: string[] }> {
  const rows = await driveTo(province, { stage: 'decided' }, { count: recipients, draft: { award: 'GK_DV' } });
  const ids = rows.map(({ id }) => id);
  const [row] = await province.database.owner.sql<{ decisionId: string }[]>`
    select decision_id as "decisionId" from nominations where id = ${ids[0] ?? ''}`;
  return { decisionId: row?.decisionId ?? '', ids };
}

type Entries = Parameters<ReturnType<typeof clerk>['draftCorrection']>[0]['corrections'];
const draw = async (decisionId: string, corrections: Entries) =>
  (await clerk().draftCorrection({ commandId: commandId(), decisionId, ground, corrections })).draftId;

async function sign(id: string) {
  const { version, hash } = await head().getDraft({ id });
  return head().signDraft({ commandId: commandId(), id, version, hash });
}

async function issue(id: string) {
  const { version } = await clerk().getDraft({ id });
  return clerk().issueDraft({ commandId: commandId(), id, version, decidedOn: today });
}

async function correct(decisionId: string, corrections: Entries) {
  const id = await draw(decisionId, corrections);
  await sign(id);
  return issue(id);
}

describe('a correction', () => {
  it('[NĐ 30/2020 Đ.18(3)] is a decision of its own, read and signed like any other; the first stays, and each names the other', async () => {
    const { decisionId, ids } = await decided(2);
    const [first = '', second = ''] = ids;
    const before = await clerk().get({ id: decisionId });
    const paper = async () =>
      (
        await province.database.owner.sql`select document, hash from decision_papers where decision_id = ${decisionId}`
      )[0];
    const frozen = await paper();
    const becomes = newName();
    const id = await draw(decisionId, [
      { nominationId: first, field: 'name', becomes },
      { nominationId: second, field: 'achievement', becomes: 'đã có sáng kiến cứu người' },
    ]);
    expect(await clerk().drafts()).toMatchObject([{ id, kind: 'correction', correctsSymbol: before.symbol, count: 2 }]);
    const shown = await head().getDraft({ id });
    expect(shown).toMatchObject({
      kind: 'correction',
      corrects: { id: decisionId, symbol: before.symbol },
      maySign: true,
      heldUp: [],
    });
    expect(shown.document.annexes[0]?.table.sections[0]?.rows.map((row) => row.slice(2))).toEqual([
      ['Họ và tên', before.items[0]?.subjectName, becomes],
      ['Thành tích', expect.stringContaining('Đã có thành tích'), 'đã có sáng kiến cứu người'],
    ]);
    expect(await failureOf(issue(id))).toMatchObject({ code: 'notSigned' });
    await sign(id);
    const { decisionId: correction, symbol, number } = await issue(id);
    const [last] = await province.database.owner.sql<{ number: number }[]>`
      select max(number) as number from decisions where issuer_id = 'benh-vien' and year = 2026`;
    expect(number).toBe(last?.number);

    expect(await paper()).toEqual(frozen);
    const after = await clerk().get({ id: decisionId });
    expect(after).toMatchObject({ correctedBy: [{ id: correction, symbol }], corrects: null });
    // In the order of the annex, under the name that stands on it.
    expect(after.items.map(({ subjectName }) => subjectName)).toEqual(
      before.items.map(({ subjectName }) => subjectName),
    );
    expect(after.items[0]?.corrections).toMatchObject([{ field: 'name', becomes, symbol, decisionId: correction }]);
    expect(await clerk().get({ id: correction })).toMatchObject({
      kind: 'correction',
      corrects: { id: decisionId, symbol: before.symbol },
      items: [{ subjectName: becomes }, {}],
    });
    const [kept] = await province.database.owner.sql<{ text: string }[]>`
      select document::text as text from decision_papers where decision_id = ${correction}`;
    expect(kept?.text).toContain(`đính chính Quyết định số ${before.symbol}`);
  });

  it('makes lists, searches, the history and later papers know the right name', async () => {
    const { decisionId, ids } = await decided(1);
    const [nominationId = ''] = ids;
    const becomes = newName();
    const { symbol } = await correct(decisionId, [
      { nominationId, field: 'name', becomes },
      { nominationId, field: 'birthYear', becomes: '1979' },
    ]);
    const { nominations } = province.as('nominator@benh-vien');
    const found = await nominations.list({ view: 'all', text: becomes });
    expect(found.items.map(({ id, subjectName }) => [id, subjectName])).toEqual([[nominationId, becomes]]);
    const { history } = await nominations.get({ id: nominationId });
    expect(history.at(-1)).toMatchObject({ event: 'correct', stageTo: 'decided' });
    const [person] = await province.database.owner.sql`
      select p.full_name, p.birth_year from persons p join nominations n on n.person_id = p.id where n.id = ${nominationId}`;
    expect(person).toEqual({ full_name: becomes, birth_year: 1979 });
    const { said } = (await clerk().correctable({ id: decisionId })).items[0] ?? {};
    expect(said).toMatchObject({ name: becomes, birthYear: '1979' });
    expect(symbol).toMatch(/^\d+\/QĐ-BVĐKT$/u);
  });

  it('is printed on the certificate from then on; what was printed before stays genuine, and says by which decision', async () => {
    const { decisionId, ids } = await decided(1);
    const [nominationId = ''] = ids;
    const { database } = province;
    const listed = async () => (await province.as('clerk@benh-vien').certificates.list({ decisionId })).items[0];
    const printedBefore = await listed();
    const [made] = await database.owner.sql<
      { code: string; name: string; award: string; symbol: string; decidedOn: string }[]
    >`select code, printed->>'name' as name, printed->>'award' as award, printed->>'symbol' as symbol,
        printed->>'decidedOn' as "decidedOn" from certificates where nomination_id = ${nominationId}`;
    if (!made) throw new Error('one was made');
    const { code, name: wrong } = made;
    const proof = (name: string) => signer.sign({ ...made, name });
    const becomes = newName();
    const { symbol } = await correct(decisionId, [{ nominationId, field: 'name', becomes }]);
    expect([printedBefore?.name, (await listed())?.name]).toEqual([wrong, becomes]);
    const told = { answer: 'genuine', name: becomes, symbol: made.symbol, correctedBy: symbol };
    for (const body of [{ code }, { code, ...proof(wrong) }, { code, ...proof(becomes) }])
      expect(await checkCertificate(database.app, body)).toMatchObject(told);
    expect(await checkCertificate(database.app, { code, ...proof('Người Khác') })).toMatchObject({ answer: 'altered' });
  });

  it('is drawn up by the clerk of the issuer only, signed by its head, and seen by nobody who does not read the decision', async () => {
    const { decisionId, ids } = await decided(1);
    const [nominationId = ''] = ids;
    const entry = { nominationId, field: 'name', becomes: newName() } as const;
    const by = (office: Office) =>
      failureOf(
        province
          .as(office)
          .decisions.draftCorrection({ commandId: commandId(), decisionId, ground, corrections: [entry] }),
      );
    expect(await by('clerk@truong-hoc')).toMatchObject({ code: 'notFound' });
    expect(await by('unitHead@benh-vien')).toMatchObject({ code: 'forbidden' });
    const id = await draw(decisionId, [entry]);
    expect(await by('clerk@benh-vien')).toMatchObject({ code: 'alreadyCorrecting' });
    const stranger = province.as('leader@so-giao-duc').decisions;
    expect(await failureOf(stranger.getDraft({ id }))).toMatchObject({ code: 'notFound' });
    expect(await stranger.drafts()).toEqual([]);
    const { version } = await clerk().getDraft({ id });
    await clerk().discardDraft({ commandId: commandId(), id, version });
    const left = await province.database.owner.sql`select 1 from decision_corrections where draft_id = ${id}`;
    expect(left).toHaveLength(0);
    expect(await draw(decisionId, [entry])).not.toBe(id);
  });

  it('says something new of what the decision says, in its fields, once', async () => {
    const { decisionId, ids } = await decided(2);
    const [nominationId = '', other = ''] = ids;
    const said = (await clerk().correctable({ id: decisionId })).items.find(({ id }) => id === nominationId)?.said;
    const refused = (corrections: Entries) => failureOf(draw(decisionId, corrections));
    const name = said?.name ?? '';
    expect(await refused([{ nominationId, field: 'name', becomes: name }])).toMatchObject({ code: 'nothingToCorrect' });
    expect(await refused([{ nominationId, field: 'post', becomes: 'Y tá' }])).toMatchObject({
      code: 'nothingToCorrect',
    });
    expect(await refused([{ nominationId, field: 'birthYear', becomes: '79' }])).toMatchObject({
      status: 'BAD_REQUEST',
    });
    const twice = { nominationId, field: 'name', becomes: newName() } as const;
    expect(await refused([twice, twice])).toMatchObject({ status: 'BAD_REQUEST' });
    expect(await refused([{ ...twice, nominationId: randomUUID() }])).toMatchObject({ code: 'notFound' });
    // Two people of one unit, name and year would be one.
    const namesake =
      (await clerk().correctable({ id: decisionId })).items.find(({ id }) => id === other)?.said.name ?? '';
    const id = await draw(decisionId, [{ nominationId, field: 'name', becomes: namesake }]);
    await sign(id);
    expect(await failureOf(issue(id))).toMatchObject({ code: 'nameTaken' });
    expect((await clerk().get({ id: decisionId })).correctedBy).toEqual([]);
  });

  it('of an award that was annulled meanwhile is not issued, and its number goes to the next', async () => {
    const { decisionId, ids } = await decided(1);
    const [nominationId = ''] = ids;
    const id = await draw(decisionId, [{ nominationId, field: 'name', becomes: newName() }]);
    await sign(id);
    const propose = { type: 'proposeRevocation', kind: 'annulment', ground: 'forgedFile', reason: 'Kết luận' } as const;
    const [row] = await rowsOf(province, ids);
    await province
      .as('nominator@benh-vien')
      .nominations.send({ commandId: commandId(), id: nominationId, version: row?.version ?? 0, event: propose });
    await head().revoke({
      commandId: commandId(),
      kind: 'annulment',
      items: items(await rowsOf(province, ids)),
      decidedOn: today,
    });
    expect(await failureOf(issue(id))).toMatchObject({ code: 'decisionNotWhole' });
  });

  it('is issued once when several issue it at the same moment, and all numbers stay without a gap', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { decisionId, ids } = await decided(1);
      const id = await draw(decisionId, [{ nominationId: ids[0] ?? '', field: 'name', becomes: newName() }]);
      await sign(id);
      const { version } = await clerk().getDraft({ id });
      const tries = await Promise.all(
        [1, 2, 3].map(() => settle(clerk().issueDraft({ commandId: commandId(), id, version, decidedOn: today }))),
      );
      expect(tries.filter((outcome) => 'answer' in outcome)).toHaveLength(1);
    }
    const numbers = await province.database.owner.sql<{ number: number }[]>`
      select number from decisions where issuer_id = 'benh-vien' and year = 2026 order by number`;
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });
});
