import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPdf } from '../documents/print-official.ts';
import { readPdf, textOf } from '../documents/testing/read-pdf.ts';
import { readWordRows } from '../documents/testing/read-word.ts';
import { createPress } from '../documents/typst/press.ts';
import { toWord } from '../documents/word/official.ts';
import { insertMovements } from '../movements/store.ts';
import { composeStatutory } from '@vinh-danh/workflows/statutory';
import { issuerOf } from '@vinh-danh/workflows/documents';
import { draftOf, driveTo, type DraftInput } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';
import { makeStatutoryWorkbook } from './workbook.ts';

let province: Province;
const as = (office: Office) => province.as(office).statutory;
const auditor: Office = 'auditor@ubnd-tinh';
const year = { period: 'year', year: 2026 } as const;

beforeAll(async () => {
  province = await openProvince();
  const { owner } = province.database;
  const movement = { name: 'Phong trào', parentId: null, launchedById: 'ubnd-tinh', documents: [] };
  await insertMovements(owner, [
    { ...movement, id: 'a', level: 'province', launchedOn: '2026-03-01' },
    { ...movement, id: 'b', level: 'commune', launchedOn: '2026-09-05' },
    { ...movement, id: 'c', level: 'district', launchedOn: '2025-12-31' },
  ]);
  const subject = { ...draftOf().subject, gender: 'female', occupationGroup: 'worker' } as DraftInput['subject'];
  const women = { subject };
  await driveTo(province, { stage: 'decided' }, { count: 2, on: '2026-01-02' });
  await driveTo(province, { stage: 'decided' }, { on: '2026-10-05', draft: women });
  await driveTo(
    province,
    { stage: 'decided' },
    { on: today, draft: { subject: { kind: 'collective', name: 'Khoa Nội', memberCount: 9 } } },
  );
  await driveTo(province, { stage: 'decided' }, { on: today, draft: { award: 'GK_DV' } });
}, 300_000);
afterAll(async () => province.close());

const lines = async (key: string, period: object = year, office: Office = auditor) => {
  const { form, numbers } = await as(office).table({ key, ...year, ...period });
  return Object.fromEntries(form.rows.map(({ label }, index) => [label, numbers[index]]));
};

it('counts each cell by its row and column, in a year, half of it, a school year; a role what its lists show', async () => {
  // All, collectives, persons, women, workers and farmers, households, the dead.
  expect((await lines('province-awards'))['Bằng khen']).toEqual([4, 1, 3, 1, 1, 0, 0]);
  expect((await lines('province-awards', { period: 'halfYear' }))['Bằng khen']).toEqual([2, 0, 2, 0, 0, 0, 0]);
  expect((await lines('province-awards', { period: 'halfYear', half: 2 }))['Tổng số']).toEqual([2, 1, 1, 1, 1, 0, 0]);
  expect((await lines('province-awards', { period: 'schoolYear', year: 2025 }))['Tổng số']).toEqual([
    2, 0, 2, 0, 0, 0, 0,
  ]);
  expect((await lines('awards-by-type'))['Cấp cơ sở']?.[0]).toBe(1);
  expect((await lines('state-awards'))['Tổng số']).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect((await lines('province-awards', {}, 'nominator@truong-hoc'))['Tổng số']?.[0]).toBe(0);
  expect(await lines('movements')).toEqual({
    'Tổng số': [2],
    'Cấp Trung ương': [0],
    'Cấp bộ, ban, ngành, tỉnh': [1],
    'Cấp cơ sở': [1],
  });
});

it.each([
  ['province-awards', 'year', 2026],
  ['province-awards', 'schoolYear', 2025],
  ['state-awards', 'halfYear', 2026],
  ['awards-by-type', 'year', 2026],
] as const)('opens behind each number of %s of a %s the dossiers it has counted', async (key, period, inYear) => {
  const caller = province.as(auditor);
  const { numbers, opens } = await caller.statutory.table({ key, period, year: inYear });
  for (const [row, cells] of numbers.entries())
    for (const [column, number] of cells.entries()) {
      const counted = opens[row]?.[column];
      const found = counted ? (await caller.nominations.count({ view: 'all', counted })).stages : [];
      expect([row, column, found.reduce((sum, { count }) => sum + count, 0)]).toEqual([row, column, number]);
    }
});

it('says the same in Excel, in Word and as PDF', async () => {
  const table = await as(auditor).table({ key: 'province-awards', ...year });
  const wanted = table.form.rows.map(({ label, level }, index) => [
    String(index + 1),
    level === 0 ? label : `- ${label}`,
    ...(table.numbers[index] ?? []).map(String),
  ]);
  const issuer = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
  const paper = composeStatutory({ ...table, issuer, on: today });
  expect(readWordRows(await toWord(paper)).filter(([first = '']) => /^\d+$/.test(first))).toEqual(wanted);
  const press = createPress();
  const pages = await readPdf(await toPdf(press, paper));
  await press.close();
  expect(textOf(pages)).toContain('BIỂU THỐNG KÊ');
  expect(textOf(pages)).toContain('mẫu biểu chưa được đối chiếu');
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0);
  const book = new excel.Workbook();
  await book.xlsx.load((await makeStatutoryWorkbook(table)).buffer as ArrayBuffer);
  const cells: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => cells.push((row.values as unknown[]).slice(1)));
  const counted = cells.filter(([first]) => typeof first === 'number').map((row) => row.slice(2));
  expect(counted).toEqual(table.numbers);
});

it('is laid down anew from a day on by whoever leads; periods before keep the form they had', async () => {
  const board: Office = 'statistician@so-noi-vu';
  const { form } = await as(board).table({ key: 'movements', ...year });
  const revise = (change: object = {}, office: Office = board) =>
    as(office).revise({
      commandId: randomUUID(),
      ownerId: 'ubnd-tinh',
      key: 'movements',
      version: 0,
      validFrom: '2026-07-01',
      form: { ...form, code: '0601-N', rows: form.rows.slice(0, 1) },
      ...change,
    });
  const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;
  expect(await codeOf(revise({}, 'unitHead@so-y-te'))).toBe('roleNotPermitted');
  expect(await codeOf(revise({ validFrom: '2021-01-01' }))).toBe('formBegunBefore');
  const filter = {
    award: ['BKT'],
    level: ['province'],
    gender: ['female'],
    subjectKind: ['individual'],
    posthumous: ['true'],
  };
  expect(await codeOf(revise({ form: { ...form, rows: [{ label: 'Hẹp', filter }] } }))).toBe('cellTooNarrow');
  await revise();
  expect(await codeOf(revise())).toBe('conflict');
  expect((await as(board).list(year)).find(({ key }) => key === 'movements')).toMatchObject({
    code: '0601-N',
    version: 1,
  });
  expect((await as(board).list({ ...year, year: 2025 })).find(({ key }) => key === 'movements')).toMatchObject({
    version: 0,
  });
  expect((await as('nominator@benh-vien').table({ key: 'movements', ...year })).form.rows).toHaveLength(1);
  expect(await codeOf(as(board).table({ key: 'khong-co', ...year }))).toBe('notFound');
  expect(await codeOf(as(board).table({ key: 'movements', ...year, year: 2001 }))).toBe('notFound');
});
