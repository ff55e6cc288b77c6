import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, textOf } from '../documents/testing/read-pdf.ts';
import { readWord } from '../documents/testing/read-word.ts';
import { sendTo } from '../testing/commands.ts';
import { draftOf, drive, items, rowsOf, type Row } from '../testing/drive.ts';
import { enter } from '../testing/enter.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { refusalOf, serve, type Client, type Served } from '../testing/serve.ts';

const summary = 'Trực tiếp điều trị 120 người bệnh nặng; tổ chức 04 lớp tập huấn cho tuyến huyện.';
const personOf = (fullName: string) => ({
  kind: 'individual' as const,
  fullName,
  birthYear: 1986,
  gender: 'female' as const,
  occupationGroup: 'official' as const,
  post: 'Điều dưỡng',
});
const people = ['Y Thanh Bình', 'Đinh Thị Ngọc Ánh', 'A Blốt'].map(personOf);
const names = people.map(({ fullName }) => fullName);

let province: Province;
let server: Served;
let hospital: Client;
let school: Client;
let letter: { id: string; symbol: string };
let sessionId: string;
let rows: Row[];

beforeAll(async () => {
  province = await openProvince();
  server = await serve({ mode: 'replay' }, province.database);
  hospital = await enter(province, server, 'unitHead@benh-vien');
  school = await enter(province, server, 'unitHead@truong-hoc');
  const { created } = await province.as('nominator@benh-vien').nominations.createMany({
    commandId: randomUUID(),
    items: people.map((subject) =>
      draftOf('benh-vien', { award: 'CSTDT', subject, achievement: { summary, from: '2025-01-01', to: '2025-12-31' } }),
    ),
  });
  rows = await drive(
    province,
    created.map(({ id }) => id),
    { stage: 'council', level: 'province' },
  );
  ({ sessionId } = await province.as('councilSecretary@hoi-dong-tinh').councils.holdSession({
    commandId: randomUUID(),
    organisationId: 'hoi-dong-tinh',
    heldOn: today,
    members: 21,
    present: 17,
    writtenOpinions: 2,
    items: items(rows).map((item, index) => ({
      ...item,
      recused: 1,
      inFavour: 17 - index,
      against: 1 + index,
      abstained: 0,
    })),
  }));
  const [sent] = await province.database.owner.sql<{ id: string; symbol: string }[]>`
    select id, symbol from submission_letters where from_organisation_id = 'benh-vien'`;
  if (!sent) throw new Error('no letter was written');
  letter = sent;
});
afterAll(async () => {
  await server.close();
  await province.close();
});

const ask = async (client: Client, path: string) =>
  client.get(`/api/${path}`, { headers: { 'x-business-day': today } });

async function read(client: Client, path: string, type: 'pdf' | 'docx', query = ''): Promise<string> {
  const response = await ask(client, `${path}.${type}${query}`);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const content = new Uint8Array(await response.arrayBuffer());
  return type === 'pdf' ? textOf(await readPdf(content)) : readWord(content).join(' ');
}

/** The paper as PDF and as Word. */
const bothOf = async (client: Client, path: string) => [
  await read(client, path, 'pdf'),
  await read(client, path, 'docx'),
];

describe('a submission letter', () => {
  it('has the symbol, the day, everybody in it and the vote of the council of its sender', async () => {
    for (const text of await bothOf(hospital, `letters/${letter.id}/paper`)) {
      for (const name of names) expect(text).toContain(name);
      expect(text).toContain(`Số: ${letter.symbol}`);
      expect(text).toContain('ngày 23 tháng 11 năm 2026');
      expect(text).toContain('Kính gửi: Giám đốc Sở Y tế');
      expect(text).toContain('trình cấp có thẩm quyền tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh”');
      expect(text).toContain('Tặng danh hiệu “Chiến sĩ thi đua cấp tỉnh” cho 03 cá nhân');
      expect(text).toContain(
        'Biên bản họp Hội đồng Thi đua - Khen thưởng Bệnh viện Đa khoa tỉnh ngày 23 tháng 11 năm 2026',
      );
      expect(text).toContain('15/15 (100%)');
      expect(text).toContain(summary);
    }
  });

  it('lists by unit, or by given name where that is asked for', async () => {
    const word = await read(hospital, `letters/${letter.id}/paper`, 'docx', '?order=givenName');
    const places = ['Đinh Thị Ngọc Ánh', 'Y Thanh Bình', 'A Blốt'].map((name) => word.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect((await ask(hospital, `letters/${letter.id}/paper.pdf?order=age`)).status).toBe(400);
  });
});

describe('the papers of a council session', () => {
  it('are minutes with presence, quorum, each vote and what was concluded, for two to sign', async () => {
    for (const text of await bothOf(hospital, `councils/sessions/${sessionId}/minutes`)) {
      expect(text).toContain('có mặt 17/21 thành viên Hội đồng (80,95%); 02 thành viên vắng mặt gửi ý kiến');
      expect(text).toContain('ít nhất 14 thành viên');
      expect(text).toContain('từ 80% trở lên tính trên tổng số thành viên Hội đồng');
      expect(text).toContain('03 cá nhân được đề nghị; 01 cá nhân đạt tỷ lệ phiếu');
      expect(text).toMatch(/THƯ KÝ.*CHỦ TỌA/u);
      expect(text).not.toContain('chưa xác định');
      for (const name of names) expect(text).toContain(name);
    }
  });

  it('and the ballot: for, against, recused, share and result as in the database', async () => {
    const votes = await province.database.owner.sql<{ name: string; inFavour: number; against: number }[]>`
      select p.full_name as name, i.in_favour as "inFavour", i.against from council_items i
      join nominations n on n.id = i.nomination_id join persons p on p.id = n.person_id where i.session_id = ${sessionId}`;
    expect(votes).toHaveLength(3);
    for (const text of await bothOf(hospital, `councils/sessions/${sessionId}/ballot`)) {
      for (const { name, inFavour, against } of votes) {
        const share = ((inFavour / 21) * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
        expect(text).toMatch(
          new RegExp(
            `${name} .*?${inFavour} ${against} 0 1 ${inFavour}/21 \\(${share}%\\) 17 ${inFavour >= 17 ? 'Đạt' : 'Không đạt'}`,
            'u',
          ),
        );
      }
    }
  });
});

it('the achievement report tells what the dossier knows and leaves room for the rest', async () => {
  const [row] = rows;
  for (const text of await bothOf(hospital, `nominations/${row?.id}/report`)) {
    expect(text).toContain('BÁO CÁO THÀNH TÍCH');
    expect(text).toContain('1. Họ và tên: Y Thanh Bình');
    expect(text).toContain('2. Năm sinh: 1986. Giới tính: Nữ. Dân tộc: .....');
    expect(text).toContain('từ ngày 01/01/2025 đến ngày 31/12/2025');
    expect(text).toContain(summary);
    expect(text).toMatch(/NGƯỜI BÁO CÁO/u);
  }
});

it('the list of a filter holds what the list shows', async () => {
  const shown = await read(hospital, 'nominations/list', 'docx', '?view=all&award=CSTDT');
  for (const name of names) expect(shown).toContain(name);
  expect(shown).toContain('Danh sách gồm 03 cá nhân./.');
  expect((await ask(hospital, 'nominations/list.pdf?view=all&award=BKTTG')).status).toBe(404);
  expect((await ask(hospital, 'nominations/list.pdf?view=mine')).status).toBe(400);
});

it('whoever does not read all of it gets nothing, and neither does somebody unknown', async () => {
  const paths = [
    `letters/${letter.id}/paper.pdf`,
    `letters/${letter.id}/notice.docx`,
    `councils/sessions/${sessionId}/minutes.pdf`,
    `councils/sessions/${sessionId}/ballot.docx`,
    `nominations/${rows[0]?.id}/report.docx`,
    `letters/${randomUUID()}/paper.pdf`,
    `consultations/${randomUUID()}/letter.pdf`,
  ];
  for (const path of paths) {
    const response = await ask(school, path);
    expect([path, response.status, await refusalOf(response)]).toEqual([path, 404, 'notFound']);
    expect((await fetch(`${server.url}/api/${path}`)).status).toBe(401);
  }
  const consultee = await enter(province, server, 'consultee@bo-y-te');
  expect((await ask(consultee, paths[0] ?? '')).status).toBe(403);
});

it('the notice of the result names who is recognised, who is not and why, and who waits', async () => {
  const [one, two, three] = await rowsOf(
    province,
    rows.map(({ id }) => id),
  );
  if (!one || !two || !three) throw new Error('three were driven');
  await sendTo(province, 'leader@ubnd-tinh', two, { type: 'reject', reason: 'Chưa đủ phiếu đồng ý của Hội đồng' });
  await drive(province, [one.id], { stage: 'decided' });
  const [decided] = await province.database.owner.sql<{ symbol: string }[]>`
    select d.symbol from nominations n join decisions d on d.id = n.decision_id where n.id = ${one.id}`;
  for (const text of await bothOf(hospital, `letters/${letter.id}/notice`)) {
    expect(text).toContain('1. Được khen thưởng: 01 cá nhân.');
    expect(text).toMatch(new RegExp(`Y Thanh Bình .*Số ${decided?.symbol} ngày 23/11/2026`, 'u'));
    expect(text).toContain('2. Không được khen thưởng: 01 cá nhân.');
    expect(text).toMatch(/Đinh Thị Ngọc Ánh .*Chưa đủ phiếu đồng ý của Hội đồng/u);
    expect(text).toContain('3. Đang xem xét, sẽ thông báo sau: 01 cá nhân (A Blốt).');
    expect(text).toContain('(trong 20 ngày làm việc kể từ ngày quyết định)');
  }
});

it('a question to a ministry is a letter without a type, its subject under its number', async () => {
  const { created } = await province.as('nominator@benh-vien').nominations.createMany({
    commandId: randomUUID(),
    items: [draftOf('benh-vien', { award: 'BKTTG', subject: personOf('Rơ Châm H’Len') })],
  });
  const ids = created.map(({ id }) => id);
  const [row] = await drive(province, ids, { stage: 'appraisal', level: 'central' });
  await sendTo(province, 'appraiser@ban-tdkt-tw', row, {
    type: 'appraise',
    findings: 'Đủ điều kiện',
    opinion: 'agree',
    complaintOpen: false,
  });
  const consultationId = randomUUID();
  const [appraised] = await rowsOf(province, ids);
  await sendTo(province, 'appraiser@ban-tdkt-tw', appraised, {
    type: 'consult',
    consultationId,
    organisationId: 'bo-y-te',
    question: 'Việc chấp hành chính sách, pháp luật trong lĩnh vực y tế.',
  });
  for (const text of await bothOf(hospital, `consultations/${consultationId}/letter`)) {
    expect(text).toContain('V/v lấy ý kiến hiệp y khen thưởng');
    expect(text).toContain('Kính gửi: Bộ Y tế');
    expect(text).toContain('bà Rơ Châm H’Len, Điều dưỡng, Bệnh viện Đa khoa tỉnh');
    expect(text).toContain('Việc chấp hành chính sách, pháp luật trong lĩnh vực y tế.');
    expect(text).toMatch(/trước ngày \d\d tháng 12 năm 2026/u);
  }
});

it('a letter that no font has is named', async () => {
  const { created } = await province.as('nominator@benh-vien').nominations.createMany({
    commandId: randomUUID(),
    items: [draftOf('benh-vien', { subject: personOf('Nguyễn 漢 Văn') })],
  });
  const response = await ask(hospital, `nominations/${created[0]?.id}/report.pdf`);
  expect([response.status, await refusalOf(response)]).toEqual([422, 'glyphsMissing']);
  expect(await read(hospital, `nominations/${created[0]?.id}/report`, 'docx')).toContain('Nguyễn 漢 Văn');
});
