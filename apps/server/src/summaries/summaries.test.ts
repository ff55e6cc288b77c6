import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertMovements } from '../movements/store.ts';
import { toPdf } from '../documents/print-official.ts';
import { textOf, readPdf } from '../documents/testing/read-pdf.ts';
import { readWord } from '../documents/testing/read-word.ts';
import { createPress } from '../documents/typst/press.ts';
import { toWord } from '../documents/word/official.ts';
import { draftOf, driveTo } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
let formId: string;
const movementId = 'chong-dich';

beforeAll(async () => {
  province = await openProvince({ max: 6 });
  await insertMovements(province.database.owner, [
    {
      id: movementId,
      name: 'Phòng, chống dịch',
      level: 'province',
      parentId: null,
      launchedById: 'ubnd-tinh',
      launchedOn: '2021-01-01',
      documents: [],
    },
  ]);
  const draft = { movementId, commendationType: 'unexpected' as const, procedure: 'simplified' as const };
  const papers = [{ kind: 'summaryReport' as const }];
  await driveTo(province, { stage: 'decided' }, { count: 3, on: '2026-01-05', draft: { ...draft, papers } });
  formId = await reportFrom(['ubnd-xa', 'benh-vien', 'so-y-te']);
}, 300_000);
afterAll(async () => province.close());

const board: Office = 'statistician@so-noi-vu';
const chairman: Office = 'leader@ubnd-tinh';
const as = (office: Office) => province.as(office).summaries;
const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;

/** A form with 8 teams from each of these units, accepted. */
async function reportFrom(unitIds: string[]): Promise<string> {
  const content = {
    title: 'Tổ cộng đồng',
    indicators: [
      { key: 'to-cong-dong', label: 'Tổ công tác cộng đồng', kind: 'quantity', unit: 'tổ', counting: 'asOf' },
    ],
  } as const;
  const days = { rhythm: 'week', from: '2026-11-09', to: '2026-11-15', daysToReport: 2 } as const;
  const { id } = await province
    .as(board)
    .reports.define({ commandId: randomUUID(), ownerId: 'so-noi-vu', content: content as never, ...days, unitIds });
  for (const unit of unitIds) await tell(id, unit, 8);
  return id;
}

async function tell(form: string, unit: string, teams: number): Promise<void> {
  const writer = province.as(`nominator@${unit}` as Office).reports;
  const line = (await writer.home()).toMake.find((one) => one.formId === form);
  const known = await writer.get({ id: line?.id ?? '' });
  const { id } = known;
  let { revision } = known;
  if (known.state === 'accepted')
    ({ revision } = await writer.send({ commandId: randomUUID(), id, revision, act: 'correct' }));
  const figures = { 'to-cong-dong': teams };
  ({ revision } = await writer.save({ commandId: randomUUID(), id, revision, figures, remarks: {} }));
  ({ revision } = await writer.send({ commandId: randomUUID(), id, revision, act: 'submit' }));
  await province.as(board).reports.send({ commandId: randomUUID(), id, revision, act: 'accept' });
}

const begin = (change: object = {}) =>
  as(board).draft({
    commandId: randomUUID(),
    kind: 'final',
    issuerId: 'ubnd-tinh',
    movementId,
    formId,
    title: 'Tổng kết phong trào Phòng, chống dịch',
    from: '2021-01-01',
    to: '2026-11-30',
    ...change,
  });
const read = (id: string, office: Office = board) => as(office).get({ id });

async function write(id: string, title: string, content: string, office: Office = board) {
  const section = (await read(id, office)).sections.find((one) => one.title === title);
  const { id: sectionId = '', revision = 0 } = section ?? {};
  return as(office).write({ commandId: randomUUID(), id, sectionId, revision, content });
}

async function act(id: string, what: string, office: Office = board, reason?: string) {
  const { version } = await read(id, office);
  return as(office).act({ commandId: randomUUID(), id, version, act: what, ...(reason ? { reason } : {}) } as never);
}

async function fillAll(id: string): Promise<void> {
  const { sections } = await read(id);
  for (const [index, { title, level }] of sections.entries()) {
    const isAbove = level === 1 && sections[index + 1]?.level === 2;
    if (!isAbove && !title.startsWith('Khen thưởng')) await write(id, title, `Nội dung ${title}.`);
  }
}

it('is written by several: nothing is lost, a name that is no figure is refused, a unit writes what it was given', async () => {
  const { id } = await begin();
  const [first, ...others] = (await read(id)).sections;
  if (!first) throw new Error('no section');
  const save = (content: string) =>
    as(board).write({ commandId: randomUUID(), id, sectionId: first.id, revision: 0, content });
  const outcomes = await Promise.all(['Bản thứ nhất', 'Bản thứ hai'].map((content) => settle(save(content))));
  expect(outcomes.flatMap((one) => ('failure' in one ? [one.failure.code] : []))).toEqual(['conflict']);
  await write(id, first.title, 'Đã thành lập {to-cong-dong} tổ, trong đó Sở Y tế {to-cong-dong@so-y-te} tổ.');
  expect(await codeOf(write(id, first.title, 'Có {khong-co} tổ và {to-cong-dong@truong-hoc}.'))).toBe('figureUnknown');
  const [told] = (await read(id)).sections;
  expect(told?.lines.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
    // Its own, without the hospital below it.
    'Đã thành lập 24 tổ, trong đó Sở Y tế 08 tổ.',
  ]);
  const texts = await as(board).texts({ sectionId: first.id });
  expect(texts.map(({ revision, writer }) => [revision, writer.startsWith('Họ Tên statistician')])).toEqual([
    [2, true],
    [1, true],
  ]);

  const writer: Office = 'nominator@so-y-te';
  expect(await codeOf(read(id, writer))).toBe('notFound');
  const { version, title, recipients, sections } = await read(id);
  const arranged = sections.map(({ id: sectionId, level, title: heading, parts, unitId }) => ({
    id: sectionId,
    level,
    title: heading,
    parts,
    unitId: heading === 'Ưu điểm' ? 'so-y-te' : unitId,
  }));
  const arrange = { commandId: randomUUID(), id, title, recipients };
  await as(board).arrange({
    ...arrange,
    version,
    sections: arranged.filter(({ title: one }) => one !== 'Tồn tại, hạn chế'),
  });
  await write(id, 'Ưu điểm', 'Ngành y tế kịp thời.', writer);
  expect(await codeOf(write(id, others[0]?.title ?? '', 'x', writer))).toBe('roleNotPermitted');
  expect(await codeOf(as(board).arrange({ ...arrange, commandId: randomUUID(), version, sections: arranged }))).toBe(
    'conflict',
  );
  expect((await read(id)).sections.map(({ title: one }) => one)).not.toContain('Tồn tại, hạn chế');
});

it('says what the counts say, marks what has changed, and is not signed with figures that changed', async () => {
  const { id } = await begin();
  expect(await codeOf(act(id, 'sendForReview'))).toBe('sectionsEmpty');
  await fillAll(id);
  await write(id, 'Kết quả thực hiện phong trào thi đua', 'Toàn tỉnh có {to-cong-dong} tổ công tác cộng đồng.');
  expect((await read(id)).changes).toEqual([]);
  await tell(formId, 'benh-vien', 9);
  const change = { key: 'to-cong-dong', label: 'Tổ công tác cộng đồng', before: '24', now: '25' };
  expect((await read(id)).changes).toEqual([change]);
  await act(id, 'takeNumbers');
  expect((await read(id)).changes).toEqual([]);
  await act(id, 'sendForReview');
  expect(await codeOf(write(id, 'Ưu điểm', 'Thêm', chairman))).toBe('summaryElsewhere');
  expect(await codeOf(act(id, 'signOff'))).toBe('roleNotPermitted');
  // It waits on the home of who signs for the issuer, and of nobody else.
  const waiting = async (office: Office) => (await province.as(office).home.get()).summaries;
  expect(await waiting(chairman)).toMatchObject([{ id, issuerId: 'ubnd-tinh', state: 'inReview' }]);
  expect(await waiting('leader@ubnd-xa')).toEqual([]);
  expect(await waiting('unitHead@so-y-te')).toEqual([]);
  expect(await waiting(board)).toBeNull();

  const draft = { movementId, commendationType: 'unexpected' as const, procedure: 'simplified' as const };
  const late = draftOf('benh-vien', { ...draft, papers: [{ kind: 'summaryReport' }], award: 'BKTTG' });
  await driveTo(province, { stage: 'decided' }, { on: '2026-11-20', draft: late });
  const { refusal } = await failureOf(act(id, 'signOff', chairman));
  expect(refusal).toMatchObject({
    code: 'numbersChanged',
    params: { labels: ['Bằng khen của Thủ tướng Chính phủ, năm 2026, cá nhân: 0 → 01'] },
  });
  await act(id, 'return', chairman, 'Cập nhật số liệu khen thưởng');
  await act(id, 'sendForReview');
  const outcomes = await Promise.all([1, 2].map(() => settle(act(id, 'signOff', chairman))));
  expect(outcomes.filter((one) => 'answer' in one)).toHaveLength(1);
  const signed = await read(id, chairman);
  expect(signed).toMatchObject({ state: 'signedOff', symbol: '01/BC-UBND', signedOn: '2026-11-23' });
  expect(await waiting(chairman)).toEqual([]);

  // What is signed stays, whatever is counted later.
  await driveTo(province, { stage: 'decided' }, { on: '2026-11-21', draft: { ...late, subject: draftOf().subject } });
  const { paper } = await read(id);
  if (!paper) throw new Error('no paper');
  const press = createPress();
  try {
    for (const text of [textOf(await readPdf(await toPdf(press, paper))), readWord(await toWord(paper)).join(' ')]) {
      expect(text).toContain('Số: 01/BC-UBND');
      expect(text).toContain('Toàn tỉnh có 25 tổ công tác cộng đồng.');
      expect(text).toContain('Năm 2026, tỉnh có 01 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.');
      expect(text).toContain('Tỉnh đã kịp thời biểu dương, tôn vinh 03 cá nhân.');
      expect(text).toMatch(/TM. ỦY BAN NHÂN DÂN CHỦ TỊCH.*Họ Tên leader@ubnd-tinh/u);
      expect(text).toContain('III. KẾT QUẢ CÔNG TÁC KHEN THƯỞNG');
    }
  } finally {
    await press.close();
  }
  expect(await codeOf(act(id, 'discard'))).toBe('summaryElsewhere');
});

it('is begun only by whoever leads for its issuer; a period without data says so', async () => {
  expect(await codeOf(begin({ issuerId: 'so-y-te' }))).toBe('roleNotPermitted');
  expect((await failureOf(begin({ to: '2020-01-01' }))).fields).toEqual(['to']);
  const { id } = await begin({ from: '2022-01-01', to: '2022-12-31' });
  const sections = (await read(id)).sections.flatMap(({ blocks }) => blocks);
  const words = (block: (typeof sections)[number]) =>
    block.kind === 'paragraph' ? block.text.map(({ text }) => text).join('') : '';
  expect(new Set(sections.map(words))).toEqual(
    new Set(['Trong kỳ báo cáo không có tập thể, cá nhân được khen thưởng.']),
  );
  await write(id, 'Phần mở đầu', 'Có {to-cong-dong} tổ.');
  await fillAll(id);
  await write(id, 'Phần mở đầu', 'Có {to-cong-dong} tổ.');
  expect(await codeOf(act(id, 'sendForReview'))).toBe('numbersMissing');
  await act(id, 'discard');
  expect((await as(board).list()).some((one) => one.id === id)).toBe(false);
});
