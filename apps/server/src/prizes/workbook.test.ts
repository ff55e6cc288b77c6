import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, driveTo } from '../testing/drive.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { addAccounts, createClient, refusalOf, serve, type Client, type Served } from '../testing/serve.ts';
import { harmless } from './workbook.ts';

let province: Province;
let server: Served;
let clerk: Client;
let unit: Client;
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
  clerk = await clientOf('van-thu@tinh.example', 'clerk', 'van-phong-tinh');
  unit = await clientOf('benh-vien@tinh.example', 'nominator', 'benh-vien');
  stranger = await clientOf('truong-hoc@tinh.example', 'nominator', 'truong-hoc');
});
afterAll(async () => {
  await server.close();
  await province.close();
});

async function decision(fullName: string, count = 1): Promise<string> {
  const subject = { ...draftOf().subject, fullName } as ReturnType<typeof draftOf>['subject'];
  const rows = await driveTo(province, { stage: 'decided' }, { count, ...(count === 1 ? { draft: { subject } } : {}) });
  const [row] = await province.database.owner.sql`
    select decision_id as id from nominations where id = ${rows[0]?.id ?? ''}`;
  return String(row?.['id']);
}

async function read(response: Response) {
  const book = new excel.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  const texts: unknown[][] = [];
  sheet.eachRow((row) => texts.push((row.values as unknown[]).slice(1)));
  return { sheet, texts, merged: texts.map(([first]) => first) };
}

describe('the payment list as a workbook', () => {
  it('holds every name and amount of the database, the total in figures and in words, and room to sign', async () => {
    const decisionId = await decision('', 7);
    const response = await clerk.get(`/api/prizes/${decisionId}.xlsx`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*tien-thuong-\d+-Q%C4%90-UBND\.xlsx$/);
    const { texts, merged } = await read(response);
    const stored = await province.database.owner.sql<{ name: string; amount: number; unit: string }[]>`
      select s.full_name as name, p.amount, o.name_vi as unit
      from payments p join nominations n on n.id = p.nomination_id join persons s on s.id = n.person_id
      join organisations o on o.id = p.unit_id
      join decision_items i on i.decision_id = p.decision_id and i.nomination_id = p.nomination_id
      where p.decision_id = ${decisionId} order by i.position`;
    const listed = texts.filter(([first]) => typeof first === 'number');
    expect(listed.map(([order, name, of, , amount]) => [order, name, of, amount])).toEqual(
      stored.map(({ name, unit: of, amount }, index) => [index + 1, name, of, amount]),
    );
    expect(listed).toHaveLength(7);
    expect(texts.find(([, second]) => second === 'Tổng cộng')?.[4]).toMatchObject({ result: 26_600_000 });
    expect(merged).toContain('Số tiền bằng chữ: Hai mươi sáu triệu sáu trăm nghìn đồng.');
    expect(merged).toContain('DANH SÁCH CHI TIỀN THƯỞNG');
    expect(texts.flat()).toEqual(expect.arrayContaining(['Người lập', 'Kế toán', 'Thủ trưởng đơn vị', 'Ký nhận']));
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)'])('keeps a name that begins as a formula a text: %s', async (name) => {
    const { sheet, texts } = await read(await clerk.get(`/api/prizes/${await decision(`${name} Văn Tý`)}.xlsx`));
    const row = texts.find(([first]) => typeof first === 'number');
    expect(row?.[1]).toBe(`'${name} Văn Tý`);
    expect(harmless('Nguyễn = Văn')).toBe('Nguyễn = Văn');
    sheet.eachRow((line) => line.eachCell((cell) => expect(cell.formula?.startsWith('SUM(E') ?? true).toBe(true)));
  });

  it('is for whoever reads its people', async () => {
    const decisionId = await decision('Trần Văn Đọc');
    expect((await unit.get(`/api/prizes/${decisionId}.xlsx?payer=ubnd-tinh`)).status).toBe(200);
    expect(await refusalOf(await clerk.get(`/api/prizes/${decisionId}.xlsx?payer=so-y-te`))).toBe('notFound');
    expect((await unit.get(`/api/prizes/${decisionId}.pdf`)).headers.get('content-type')).toBe('application/pdf');
    for (const type of ['xlsx', 'pdf', 'docx'])
      expect(await refusalOf(await stranger.get(`/api/prizes/${decisionId}.${type}`))).toBe('notFound');
    expect(await refusalOf(await createClient(server.url).get(`/api/prizes/${decisionId}.xlsx`))).toBe(
      'signInRequired',
    );
    for (const file of [decisionId, 'x.xlsx', `${decisionId}.xls`, '..%2F..%2Fetc.xlsx'])
      expect(await refusalOf(await clerk.get(`/api/prizes/${file}`))).toBe('notFound');
  });
});
