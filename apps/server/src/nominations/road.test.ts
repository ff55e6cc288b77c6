import { addWorkingDays } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveTo, type Row } from '../testing/drive.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { storedHistory, storedRow } from '../testing/read.ts';

let province: Province;
let row: Row;

beforeAll(async () => {
  province = await openProvince();
  const [driven] = await driveTo(province, { stage: 'decided' }, { draft: { award: 'BKTTG' } });
  if (!driven) throw new Error('not driven');
  row = driven;
});
afterAll(async () => province.close());

const acts = [
  'nominator@benh-vien create draft',
  'nominator@benh-vien submit council',
  'councilSecretary@benh-vien tally leader',
  'unitHead@benh-vien approve intake',
  'appraiser@so-y-te accept appraisal',
  'appraiser@so-y-te appraise appraisal',
  'appraiser@so-y-te putToLeader leader',
  'leader@so-y-te approve intake',
  'appraiser@so-noi-vu accept appraisal',
  'appraiser@so-noi-vu appraise appraisal',
  'appraiser@so-noi-vu putToCouncil council',
  'councilSecretary@hoi-dong-tinh tally leader',
  'leader@ubnd-tinh approve intake',
  'appraiser@ban-tdkt-tw accept appraisal',
  'appraiser@ban-tdkt-tw appraise appraisal',
  'appraiser@ban-tdkt-tw consult appraisal',
  'consultee@bo-y-te answerConsultation appraisal',
  'appraiser@ban-tdkt-tw putToLeader leader',
  'leader@ban-tdkt-tw approve intake',
  'appraiser@van-phong-chinh-phu accept appraisal',
  'appraiser@van-phong-chinh-phu appraise appraisal',
  'appraiser@van-phong-chinh-phu putToLeader leader',
  'leader@thu-tuong approve approved',
  'leader@thu-tuong sign approved',
  'clerk@van-phong-chinh-phu issueDecision decided',
];

describe("a hospital's nomination up to the Prime Minister", () => {
  it('tells in its history who did what in which office', async () => {
    const history = await storedHistory(province, row.id);
    expect(history.map(({ actorId, eventType, stageTo }) => `${actorId} ${eventType} ${stageTo}`)).toEqual(acts);
    expect(history.map(({ role, organisationId }) => `${role}@${organisationId}`)).toEqual(
      history.map(({ actorId }) => actorId),
    );
    expect(history.map(({ sequence }) => sequence)).toEqual(acts.map((_, index) => index + 1));
    expect(
      history.every(
        ({ effectiveOn, onBehalfOf, award }) => effectiveOn === today && onBehalfOf === null && award === 'BKTTG',
      ),
    ).toBe(true);
  });

  it('stands in its row: version, holder, clock, decision, and everybody who has had it', async () => {
    const stored = await storedRow(province, row.id);
    expect(stored).toMatchObject({
      version: acts.length,
      stage: 'decided',
      award: 'BKTTG',
      posthumous: false,
      position: 4,
      holderId: 'van-phong-chinh-phu',
      holderRole: 'clerk',
      dueOn: addWorkingDays(today, 20),
      decidedOn: today,
      decidedById: 'thu-tuong',
      regime: 'C',
    });
    expect(stored.visibleTo.toSorted()).toEqual([
      'ban-tdkt-tw',
      'benh-vien',
      'hoi-dong-tinh',
      'so-noi-vu',
      'so-y-te',
      'thu-tuong',
      'ubnd-tinh',
      'van-phong-chinh-phu',
      'van-phong-tinh',
    ]);
  });

  it('opens a deadline with every stretch and closes the one before', async () => {
    const deadlines = await province.database.owner.sql`
      select organisation_id, kind, due_on, closed_at is null as open from deadlines
      where nomination_id = ${row.id} order by sequence`;
    const due = (days: number) => addWorkingDays(today, days);
    const level = (appraiser: string, days: number) => [
      [appraiser, 'intake', due(3), false],
      [appraiser, 'appraisal', due(days), false],
    ];
    expect(deadlines.map(({ organisation_id, kind, due_on, open }) => [organisation_id, kind, due_on, open])).toEqual([
      ['benh-vien', 'council', due(10), false],
      ['benh-vien', 'leader', due(5), false],
      ...level('so-y-te', 10),
      ['so-y-te', 'leader', due(5), false],
      ...level('so-noi-vu', 25),
      ['hoi-dong-tinh', 'council', due(10), false],
      ['ubnd-tinh', 'leader', due(5), false],
      ...level('ban-tdkt-tw', 25),
      ['ban-tdkt-tw', 'leader', due(5), false],
      ...level('van-phong-chinh-phu', 10),
      ['thu-tuong', 'leader', due(5), false],
      ['thu-tuong', 'approved', due(5), false],
      ['van-phong-chinh-phu', 'decided', due(20), true],
    ]);
  });

  it('tells the other screens of every act', async () => {
    const { owner } = province.database;
    const [outbox] =
      await owner.sql`select count(*)::int as count from outbox where topic = 'nomination' and payload = to_jsonb(${row.id}::text)`;
    expect(outbox?.['count']).toBe(acts.length);
    expect(province.announced()).toBe(acts.length);
  });
});

describe('the documents along the road', () => {
  it('writes a numbered letter with everything forwarded', async () => {
    const letters = await province.database.owner.sql`
      select l.from_organisation_id as sender, l.to_organisation_id as receiver, l.symbol, l.signed_by_id as signer
      from submission_letters l join letter_items i on i.letter_id = l.id
      where i.nomination_id = ${row.id} order by l.id`;
    expect(letters.map(({ sender, receiver, symbol, signer }) => [sender, receiver, symbol, signer])).toEqual([
      ['benh-vien', 'so-y-te', '01/TTr-BVĐKT', 'unitHead@benh-vien'],
      ['so-y-te', 'so-noi-vu', '01/TTr-SYT', 'leader@so-y-te'],
      ['ubnd-tinh', 'ban-tdkt-tw', '01/TTr-UBND', 'leader@ubnd-tinh'],
      ['ban-tdkt-tw', 'van-phong-chinh-phu', '01/TTr-BTĐKTTƯ', 'leader@ban-tdkt-tw'],
    ]);
  });

  it('keeps both council sessions with their votes', async () => {
    const sessions = await province.database.owner.sql`
      select s.organisation_id as council, s.held_on as day, s.members, s.present, s.secretary_id as secretary,
        i.eligible, i.in_favour as "inFavour", i.required, i.reached
      from council_sessions s join council_items i on i.session_id = s.id where i.nomination_id = ${row.id} order by s.id`;
    const votes = { day: today, members: 15, present: 15, eligible: 15, inFavour: 15, required: 12, reached: true };
    expect([...sessions]).toEqual([
      { council: 'benh-vien', secretary: 'councilSecretary@benh-vien', ...votes },
      { council: 'hoi-dong-tinh', secretary: 'councilSecretary@hoi-dong-tinh', ...votes },
    ]);
  });

  it('ends in a decision that names issuer, signer and recipient', async () => {
    const { decisionId } = await storedRow(province, row.id);
    const decision = await province.as('nominator@benh-vien').decisions.get({ id: decisionId ?? '' });
    expect(decision).toMatchObject({
      symbol: '01/QĐ-TTg',
      kind: 'award',
      decidedOn: today,
      issuerName: 'Thủ tướng Chính phủ',
      signerName: 'Họ Tên leader@thu-tuong',
      items: [{ id: row.id, award: 'BKTTG', stage: 'decided' }],
    });
  });
});
