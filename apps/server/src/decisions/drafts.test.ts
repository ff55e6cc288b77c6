import { randomUUID } from 'node:crypto';
import type { Membership } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, type DraftInput, driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = () => province.as('clerk@benh-vien').decisions;
const head = () => province.as('unitHead@benh-vien').decisions;
const headOffice = 'unitHead@benh-vien';
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

  it('with somebody who is suspended is neither signed nor issued, and says who; without them it goes on', async () => {
    const rows = await approved(2);
    const ids = rows.map((row) => row.id);
    const id = await draw(rows);
    await sign(id);
    const [signed] = await rowsOf(province, ids);
    const suspend = { type: 'suspend', cause: 'investigation', reason: 'Cơ quan điều tra khởi tố' } as const;
    await sendTo(province, 'unitHead@benh-vien', signed, suspend);
    const shown = await clerk().getDraft({ id });
    const [name = '', ...others] = shown.heldUp.map((one) => one.name);
    expect(shown).toMatchObject({ state: 'signed', isIntact: false, heldUp: [{ stage: 'suspended' }] });
    expect([name.startsWith('Nguyễn Văn'), others]).toEqual([true, []]);
    for (const act of [issue(id), sign(id)])
      expect(await failureOf(act)).toMatchObject({ code: 'draftHeldUp', refusal: { params: { names: [name] } } });
    await clerk().discardDraft({ commandId: commandId(), id, version: shown.version });
    const rest = await draw((await rowsOf(province, ids)).slice(1));
    await sign(rest);
    await expect(issue(rest)).resolves.toHaveProperty('symbol');
    const [suspended] = await rowsOf(province, ids);
    await sendTo(province, 'unitHead@benh-vien', suspended, { type: 'resume', reason: 'Không có căn cứ' });
    const straight = clerk().issue({
      commandId: commandId(),
      items: items((await rowsOf(province, ids)).slice(0, 1)),
      decidedOn: today,
    });
    expect(await failureOf(straight)).toMatchObject({
      refusal: { params: { refused: [{ refusal: { code: 'notSigned' } }] } },
    });
  });

  it.each([
    [{}, ['KT. Giám đốc', 'Phó Giám đốc'], 'deputy'],
    [
      { signsAs: 'byMandate', signingTitle: 'Trưởng phòng Tổ chức' },
      ['TUQ. Giám đốc', 'Trưởng phòng Tổ chức'],
      'byMandate',
    ],
    [{ signsAs: 'byOrder', signingTitle: 'Chánh Văn phòng' }, ['TL. Giám đốc', 'Chánh Văn phòng'], 'byOrder'],
  ] as const)(
    '[NĐ 30/2020 Đ.13] is signed by who stands in as the office says: %o',
    async (form, lines, signingForm) => {
      const rows = await approved(1);
      const id = await draw(rows);
      const office = {
        id: randomUUID(),
        role: 'unitHead',
        organisationId: 'benh-vien',
        onBehalfOf: userOf(headOffice).id,
      };
      const user = userOf('leader@so-giao-duc');
      const substitute = province.asWith({ user, memberships: [{ ...office, ...form } as Membership] }).decisions;
      const { version, hash, document } = await substitute.getDraft({ id });
      expect(document.signatures).toEqual([{ lines, name: '' }]);
      expect(hash).toBe((await clerk().getDraft({ id })).hash);
      await substitute.signDraft({ commandId: commandId(), id, version, hash });
      expect((await clerk().getDraft({ id })).document.signatures).toEqual([{ lines, name: user.name }]);
      const { decisionId } = await issue(id);
      const { sql } = province.database.owner;
      const [kept] = await sql`
      select p.document->'signatures'->0->'lines' as lines, c.printed->'signature' as printed
      from decision_papers p join certificates c using (decision_id) where decision_id = ${decisionId}`;
      expect(kept).toEqual({ lines, printed: lines });
      expect(await clerk().get({ id: decisionId })).toMatchObject({
        signerName: user.name,
        signedForName: userOf(headOffice).name,
        signingForm,
      });
      const [signing] = await sql`
      select actor_id, on_behalf_of from history where nomination_id = ${rows[0]?.id ?? ''} and event_type = 'sign'`;
      expect(signing).toEqual({ actor_id: user.id, on_behalf_of: userOf(headOffice).id });
    },
  );

  it('[NĐ 30/2020 Đ.13(2)] is signed in the name of the body where it decides together and the clerk chose so', async () => {
    const rows = await driveTo(province, { stage: 'approved' }, { count: 1 });
    const { decisions } = province.as('clerk@van-phong-tinh');
    const tried = await decisions.draft({ commandId: commandId(), items: items(rows), dryRun: true });
    expect(tried.issuer).toMatchObject({ mayBeCollective: true, order: 'unit' });
    const { draftId } = await decisions.draft({ commandId: commandId(), items: items(rows), collective: true });
    const { document } = await province.as('leader@ubnd-tinh').decisions.getDraft({ id: draftId ?? '' });
    expect(document.signatures[0]?.lines).toEqual(['TM. Ủy ban nhân dân', 'Chủ tịch']);
    expect(document.authority).toMatch(/^Ủy ban nhân dân/u);
    const alone = clerk().draft({ commandId: commandId(), items: items(await approved(1)), collective: true });
    expect(await failureOf(alone)).toMatchObject({ code: 'badInput' });
  });

  it('lists in the order its issuer wants, and the register of the decision with it', async () => {
    const named = ['Trần Văn Yên', 'Vũ Thị An'].map((fullName) =>
      driveTo(
        province,
        { stage: 'approved' },
        {
          draft: { award: 'GK_DV', subject: { ...draftOf().subject, fullName } as DraftInput['subject'] },
        },
      ),
    );
    const rows = (await Promise.all(named)).flat();
    const { draftId } = await clerk().draft({
      commandId: commandId(),
      items: items(rows),
      order: 'givenName',
      keepOrder: true,
    });
    await sign(draftId ?? '');
    const { decisionId } = await issue(draftId ?? '');
    const { items: listed } = await clerk().get({ id: decisionId });
    expect(listed.map(({ subjectName }) => subjectName)).toEqual(['Vũ Thị An', 'Trần Văn Yên']);
    const tried = await clerk().draft({ commandId: commandId(), items: items(await approved(1)), dryRun: true });
    expect(tried.issuer?.order).toBe('givenName');
  });

  it('issued and suspended at the same moment: one of the two is refused, nothing is in between', async () => {
    const ends = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const ids = (await approved(2)).map((row) => row.id);
      const id = await draw(await rowsOf(province, ids));
      await sign(id);
      const { version } = await clerk().getDraft({ id });
      const [first] = await rowsOf(province, ids);
      const suspend = { type: 'suspend', cause: 'investigation', reason: 'Khởi tố' } as const;
      const tasks = [
        () => settle(clerk().issueDraft({ commandId: commandId(), id, version, decidedOn: today })),
        () => settle(sendTo(province, 'unitHead@benh-vien', first, suspend)),
      ];
      const [issued, suspended] = await (round % 2
        ? Promise.all(tasks.map((task) => task()))
        : Promise.all(tasks.toReversed().map((task) => task())).then((both) => both.toReversed()));
      const stages = (await rowsOf(province, ids)).map(({ stage }) => stage).join(' ');
      if (!issued || !suspended) throw new Error('both were tried');
      const codes = [issued, suspended].map((outcome) => ('failure' in outcome ? outcome.failure.code : 'done'));
      ends.add(`${stages}: ${codes.join(' ').replace('conflict', 'eventNotAtStage')}`);
    }
    const whole = new Set(['decided decided: done eventNotAtStage', 'suspended approved: draftHeldUp done']);
    expect([...ends].filter((end) => !whole.has(end))).toEqual([]);
  });

  it('whose unit has been dissolved since is drawn, signed and issued under the name it had', async () => {
    const { sql } = province.database.owner;
    const id = await draw(await approved(1));
    await sql`update organisations set valid_to = '2026-11-20' where id = 'benh-vien'`;
    try {
      await sign(id);
      const { decisionId } = await issue(id);
      const [kept] = await sql<{ text: string }[]>`
        select document::text as text from decision_papers where decision_id = ${decisionId}`;
      expect(kept?.text).toContain('Bệnh viện Đa khoa tỉnh');
    } finally {
      await sql`update organisations set valid_to = null where id = 'benh-vien'`;
    }
  });

  it('waits for what is being changed on its list, and then says what stands', async () => {
    const [row] = await approved(1);
    if (!row) throw new Error('one was driven');
    const id = await draw([row]);
    await sign(id);
    const { sql } = province.database.owner;
    let late: Promise<unknown> = Promise.resolve();
    await sql.begin(async (tx) => {
      await tx`select id from nominations where id = ${row.id} for update`;
      late = settle(issue(id));
      await new Promise((resolve) => setTimeout(resolve, 150));
      await tx`update persons set full_name = 'Y Muộn' where id = (select person_id from nominations where id = ${row.id})`;
    });
    expect(await late).toMatchObject({ failure: { code: 'signatureVoid' } });
    await sign(id);
    await expect(issue(id)).resolves.toHaveProperty('symbol');
  });

  it('is listed to those only who read the whole of it', async () => {
    const rows = await approved(2);
    const id = await draw(rows);
    const { sql } = province.database.owner;
    // The school has come to read one of the two.
    const [first] = rows;
    await sql`update nominations set visible_to = visible_to || '{truong-hoc}' where id = ${first?.id ?? ''}`;
    await sql`insert into nomination_readers (organisation_id, nomination_id) values ('truong-hoc', ${first?.id ?? ''})`;
    const listed = async (office: 'unitHead@truong-hoc' | 'unitHead@benh-vien') =>
      (await province.as(office).decisions.drafts()).some((draft) => draft.id === id);
    expect([await listed('unitHead@truong-hoc'), await listed('unitHead@benh-vien')]).toEqual([false, true]);
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
