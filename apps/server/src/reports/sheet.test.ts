import { randomUUID } from 'node:crypto';
import excel from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProvince, type Province } from '../testing/province.ts';
import { addAccounts, createClient, serve, type Client, type Served } from '../testing/serve.ts';

let province: Province;
let server: Served;
let unit: Client;
let board: Client;
let stranger: Client;

async function clientOf(email: string, role: string, organisationId: string): Promise<Client> {
  const [userId = ''] = await addAccounts(province.database, [email]);
  await province.database.owner.sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    values (gen_random_uuid(), ${userId}, ${role}, ${organisationId}, '2000-01-01')`;
  const client = createClient(server.url);
  await client.signIn(email);
  return client;
}

beforeAll(async () => {
  province = await openProvince();
  server = await serve({}, province.database);
  unit = await clientOf('xa@tinh.example', 'nominator', 'ubnd-xa');
  board = await clientOf('ban@tinh.example', 'statistician', 'so-noi-vu');
  stranger = await clientOf('truong-hoc@tinh.example', 'nominator', 'truong-hoc');
});
afterAll(async () => {
  await server.close();
  await province.close();
});

const asked = () => province.as('statistician@so-noi-vu').reports;
const writer = () => province.as('nominator@ubnd-xa').reports;
const content = {
  title: 'Rà soát nhà tạm',
  indicators: [
    { key: 'nha', label: 'Số nhà đã xóa', kind: 'quantity', unit: 'nhà', counting: 'inPeriod' },
    { key: 'tong', label: 'Tổng số nhà', kind: 'quantity', unit: 'nhà', counting: 'asOf' },
    { key: 'tien', label: 'Kinh phí', kind: 'quantity', unit: 'triệu đồng', decimals: 3, counting: 'inPeriod' },
    { key: 'ty-le', label: 'Tỷ lệ', kind: 'share', formula: { kind: 'share', part: 'nha', whole: 'tong' } },
    { key: 'ngay', label: 'Ngày hoàn thành', kind: 'date', isRequired: false },
    { key: 'vuong-mac', label: 'Khó khăn, vướng mắc', kind: 'text', isRequired: false },
    {
      key: 'thon',
      label: 'Theo thôn',
      kind: 'table',
      columns: [{ key: 'so-nha', label: 'Số nhà' }],
      isRequired: false,
    },
  ],
  checks: [{ kind: 'notMoreThan', part: 'nha', whole: 'tong' }],
} as const;

async function define(unitIds = ['ubnd-xa', 'benh-vien']) {
  const { id } = await asked().define({
    commandId: randomUUID(),
    ownerId: 'so-noi-vu',
    content: content as never,
    rhythm: 'week',
    from: '2026-11-09',
    to: '2026-11-22',
    daysToReport: 2,
    unitIds,
  });
  const { reports } = await asked().overview({ formId: id, from: '2026-11-09', to: '2026-11-22' });
  const idOf = (unitId: string, from: string) =>
    reports.find((one) => one.unitId === unitId && one.from === from)?.id ?? '';
  return { formId: id, first: idOf('ubnd-xa', '2026-11-09'), second: idOf('ubnd-xa', '2026-11-16'), idOf };
}

type Book = excel.Workbook;

async function sheetOf(id: string, client = unit): Promise<Book> {
  const response = await client.get(`/api/reports/${id}/sheet.xlsx`);
  expect(response.status).toBe(200);
  const book = new excel.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

async function bytesOf(book: Book): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const main = (book: Book) => book.getWorksheet('Báo cáo') as excel.Worksheet;

function fill(book: Book): Book {
  const sheet = main(book);
  sheet.getCell('D7').value = 22;
  sheet.getCell('D8').value = 21;
  sheet.getCell('D9').value = 1906.814;
  sheet.getCell('D11').value = new Date('2026-11-12T00:00:00Z');
  sheet.getCell('D12').value = 'Thiếu gạch';
  const table = book.getWorksheet('Bảng 1');
  if (table) Object.assign(table.getCell('A4'), { value: 'Thôn 1' });
  if (table) Object.assign(table.getCell('B4'), { value: 12 });
  return book;
}

async function upload(id: string, body: Uint8Array, { client = unit, revision = 0 } = {}) {
  const response = await fetch(`${server.url}/api/reports/${id}/sheet?commandId=${randomUUID()}&revision=${revision}`, {
    method: 'POST',
    body: Buffer.from(body),
    headers: { 'content-type': 'application/octet-stream', origin: server.url, cookie: client.cookies },
  });
  return { status: response.status, told: (await response.json()) as { refusal?: { code: string; params?: object } } };
}

const codeOf = async (id: string, body: Uint8Array) => (await upload(id, body)).told.refusal?.code;

describe('a report as a sheet', () => {
  it('goes out, comes back filled in, is checked with its arithmetic and kept as a draft; handed in by the board where the unit does not log in', async () => {
    const { first } = await define();
    const book = fill(await sheetOf(first));
    expect((await upload(first, await bytesOf(book))).told).toMatchObject({ state: 'drafted', revision: 1 });
    const saved = await writer().get({ id: first });
    expect(saved.figures).toEqual({
      nha: 22,
      tong: 21,
      tien: 1_906_814,
      ngay: { day: '2026-11-12' },
      'vuong-mac': { said: 'Thiếu gạch' },
      thon: [{ name: 'Thôn 1', figures: { 'so-nha': 12 } }],
    });
    expect(saved.findings).toEqual([
      { kind: 'moreThanWhole', key: 'nha', whole: 'tong', figures: { part: 22, whole: 21 } },
    ]);

    const again = await sheetOf(first, board);
    expect([main(again).getCell('D9').value, main(again).getCell('D12').value]).toEqual([1906.814, 'Thiếu gạch']);
    main(again).getCell('F7').value = 'Một nhà phát sinh';
    const entered = await upload(first, await bytesOf(again), { client: board, revision: 1 });
    expect(entered.told).toMatchObject({ state: 'drafted', revision: 2 });
    const command = { commandId: randomUUID(), id: first, revision: 2, act: 'submit' } as const;
    const submitted = await asked().send(command);
    expect(submitted.state).toBe('submitted');
    const accept = { commandId: randomUUID(), id: first, revision: 3, act: 'accept' } as const;
    await expect(asked().send(accept)).rejects.toThrow('checkerIsMaker');
    expect((await upload(first, await bytesOf(again))).told.refusal?.code).toBe('conflict');
    expect((await stranger.get(`/api/reports/${first}/sheet.xlsx`)).status).toBe(404);
    expect((await upload(first, await bytesOf(again), { client: stranger })).status).toBe(404);
  });

  it('is not taken for another form, version, unit or period, and says which', async () => {
    const { formId, first, second, idOf } = await define();
    const bytes = await bytesOf(fill(await sheetOf(first)));
    expect(await codeOf(second, bytes)).toBe('sheetOtherPeriod');
    const other = await define(['ubnd-xa']);
    expect(await codeOf(other.first, bytes)).toBe('sheetOtherForm');
    const theirs = await upload(idOf('benh-vien', '2026-11-09'), bytes, { client: board });
    expect(theirs.told.refusal?.code).toBe('sheetOtherUnit');
    const next = { ...content, title: 'Rà soát nhà tạm, mới' };
    await asked().revise({ commandId: randomUUID(), id: formId, version: 1, content: next as never });
    expect(await codeOf(first, bytes)).toBe('sheetOtherVersion');
    const plain = new excel.Workbook();
    plain.addWorksheet('Sheet1').addRow(['nha', 7]);
    expect(await codeOf(first, await bytesOf(plain))).toBe('sheetNotOurs');
  });

  it('holds figures only: formulas, texts for numbers, programs, links and what is no workbook are refused with their places', async () => {
    const { first } = await define();
    const change = async (alter: (book: Book) => void) => {
      const book = fill(await sheetOf(first));
      alter(book);
      return (await upload(first, await bytesOf(book))).told.refusal;
    };
    expect(
      await change((book) => {
        main(book).getCell('D7').value = { formula: 'SUM(D8:D9)', result: 7 };
        main(book).getCell('F8').value = { formula: 'WEBSERVICE("http://evil.example")' };
      }),
    ).toMatchObject({ code: 'sheetFormula', params: { names: ['D7', 'F8'] } });
    expect(
      await change((book) => {
        main(book).getCell('D7').value = 'hai mươi hai';
        main(book).getCell('D8').value = 7.5;
        main(book).getCell('D11').value = '31/02/2026';
        Object.assign(book.getWorksheet('Bảng 1')?.getCell('B4') ?? {}, { value: 'nhiều' });
      }),
    ).toMatchObject({
      code: 'sheetNotNumbers',
      params: { keys: ['D7 (Số nhà đã xóa)', 'D8 (Tổng số nhà)', 'D11 (Ngày hoàn thành)', 'B4 (Theo thôn)'] },
    });
    expect(await change((book) => (main(book).getCell('D7').value = 1e15))).toMatchObject({ code: 'sheetUnfit' });

    const good = unzipSync(await bytesOf(await sheetOf(first)));
    const zipped = (parts: Record<string, Uint8Array>) => zipSync({ ...good, ...parts });
    expect(await codeOf(first, zipped({ 'xl/vbaProject.bin': strToU8('x') }))).toBe('sheetForeignParts');
    expect(await codeOf(first, zipped({ 'xl/externalLinks/externalLink1.xml': strToU8('<x/>') }))).toBe(
      'sheetForeignParts',
    );
    const entity = strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>');
    expect(await codeOf(first, zipped({ 'xl/sharedStrings.xml': entity }))).toBe('sheetForeignParts');
    expect(await codeOf(first, zipped({ 'xl/media/bomb.xml': new Uint8Array(40 * 1024 * 1024) }))).toBe(
      'sheetUnreadable',
    );
    const wide = '<row r="1"><c r="XFD1048576"><v>1</v></c></row>'.repeat(30_000);
    const sheet = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${wide}</sheetData></worksheet>`,
    );
    expect(await codeOf(first, zipped({ 'xl/worksheets/sheet1.xml': sheet }))).toMatch(/^sheet/);
    for (const body of [strToU8('nha;7'), strToU8('PK\u0003\u0004'), new Uint8Array(0)])
      expect(await codeOf(first, body)).toBe('sheetUnreadable');
    expect(await codeOf(first, new Uint8Array(3 * 1024 * 1024))).toBe('sheetTooLarge');
    expect((await writer().get({ id: first })).state).toBe('due');
  });

  it('the overview goes out too: figures of every level, and who has reported', async () => {
    const { formId, first } = await define();
    const written = { figures: { nha: 7, tong: 21, tien: 1500 }, remarks: {} };
    const command = { commandId: randomUUID(), id: first, revision: 0, act: 'submit', written } as const;
    await writer().send(command);
    await asked().send({ commandId: randomUUID(), id: first, revision: 1, act: 'accept' });
    const response = await board.get(`/api/report-forms/${formId}/overview.xlsx?from=2026-11-09&to=2026-11-15`);
    const book = new excel.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const rowsOf = (name: string) => {
      const rows: unknown[][] = [];
      book.getWorksheet(name)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    };
    expect(rowsOf('Tổng hợp')).toContainEqual(['Toàn bộ', 7, 21, 1.5, 33.33]);
    const states = rowsOf('Tiến độ')
      .slice(4)
      .map((row) => [row[0], row[4]]);
    expect(states).toContainEqual(['Ủy ban nhân dân xã', 'Đã chấp nhận']);
    expect(states).toHaveLength(2);
    expect((await stranger.get(`/api/report-forms/${formId}/overview.xlsx`)).status).toBe(404);
  });
});
