import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, textOf } from '../documents/testing/read-pdf.ts';
import { readWord } from '../documents/testing/read-word.ts';
import { sendTo } from '../testing/commands.ts';
import { driveTo, items, rowsOf } from '../testing/drive.ts';
import { enter } from '../testing/enter.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { refusalOf, serve, type Client, type Served } from '../testing/serve.ts';

let province: Province;
let server: Served;
let hospital: Client;
let decided: { decisionId: string; symbol: string };
let names: string[];

beforeAll(async () => {
  province = await openProvince();
  server = await serve({ mode: 'replay' }, province.database);
  hospital = await enter(province, server, 'clerk@benh-vien');
  const rows = await driveTo(province, { stage: 'approved' }, { count: 4, draft: { award: 'GK_DV' } });
  const ids = rows.map(({ id }) => id);
  await sendTo(province, 'nominator@benh-vien', rows[0], { type: 'die', diedOn: today });
  const [dead] = await rowsOf(province, ids);
  await sendTo(province, 'nominator@benh-vien', dead, { type: 'attach', kind: 'deathCertificate' });
  await province.as('unitHead@benh-vien').nominations.sendBatch({
    commandId: randomUUID(),
    items: items(await rowsOf(province, ids)),
    event: { type: 'sign' },
  });
  const signed = await rowsOf(province, ids);
  decided = await province
    .as('clerk@benh-vien')
    .decisions.issue({ commandId: randomUUID(), items: items(signed), decidedOn: today, dryRun: false });
  names = (
    await province.database.owner.sql<{ name: string }[]>`
      select p.full_name as name from decision_items i join nominations n on n.id = i.nomination_id
      join persons p on p.id = n.person_id where i.decision_id = ${decided.decisionId}`
  ).map(({ name }) => name);
});
afterAll(async () => {
  await server.close();
  await province.close();
});

const fetchPaper = async (client: Client, type: string, id = decided.decisionId) =>
  client.get(`/api/decisions/${id}/paper.${type}`, { headers: { 'x-business-day': today } });

describe('the paper of a decision', () => {
  it('is a PDF and a Word file to be saved, with every name and the number of the database', async () => {
    const pdf = await fetchPaper(hospital, 'pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.headers.get('content-disposition')).toContain(`filename*=UTF-8''01-Q%C4%90-BV%C4%90KT.pdf`);
    const printed = textOf(await readPdf(new Uint8Array(await pdf.arrayBuffer())));
    const word = readWord(new Uint8Array(await (await fetchPaper(hospital, 'docx')).arrayBuffer())).join(' ');
    expect(names).toHaveLength(4);
    for (const text of [printed, word]) {
      for (const name of names) expect(text).toContain(name);
      expect(text).toContain(`Số: ${decided.symbol}`);
      expect(text).toContain('GIÁM ĐỐC BỆNH VIỆN ĐA KHOA TỈNH');
      expect(text).toContain('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022');
    }
  });

  it('puts "Tặng" and "Truy tặng" into articles of their own', async () => {
    const word = readWord(new Uint8Array(await (await fetchPaper(hospital, 'docx')).arrayBuffer()));
    const articles = word.filter((line) => /^Điều \d+\./u.test(line));
    expect(articles).toEqual([
      expect.stringMatching(/^Điều 1\. Tặng Giấy khen của Giám đốc .* cho 03 cá nhân/u),
      expect.stringMatching(/^Điều 2\. Truy tặng Giấy khen của Giám đốc .* cho 01 cá nhân/u),
      expect.stringMatching(/^Điều 3\. Tiền thưởng .* chi từ Quỹ thi đua, khen thưởng\.$/u),
      expect.stringMatching(/có tên tại Điều 1, Điều 2 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký\.\/\.$/u),
    ]);
  });

  it('of a correction is printed the same way, with what stood and what shall stand; the first is printed as it was', async () => {
    const before = readWord(new Uint8Array(await (await fetchPaper(hospital, 'docx')).arrayBuffer()));
    const { decisions } = province.as('clerk@benh-vien');
    const { items: said } = await decisions.correctable({ id: decided.decisionId });
    const corrections = said.slice(0, 2).map((item, index) => ({
      nominationId: item.id,
      field: 'name' as const,
      becomes: `Y Hrin Niê ${index}`,
    }));
    const { decisionId } = decided;
    const { draftId: id } = await decisions.draftCorrection({
      commandId: randomUUID(),
      decisionId,
      ground: 'Ghi sai họ tên',
      corrections,
    });
    const head = province.as('unitHead@benh-vien').decisions;
    const { version, hash } = await head.getDraft({ id });
    await head.signDraft({ commandId: randomUUID(), id, version, hash });
    const issued = await decisions.issueDraft({ commandId: randomUUID(), id, version: version + 1, decidedOn: today });
    const pdf = await fetchPaper(hospital, 'pdf', issued.decisionId);
    const printed = textOf(await readPdf(new Uint8Array(await pdf.arrayBuffer())));
    const word = await fetchPaper(hospital, 'docx', issued.decisionId);
    const written = readWord(new Uint8Array(await word.arrayBuffer())).join(' ');
    for (const text of [printed, written]) {
      for (const { becomes } of corrections) expect(text).toContain(becomes);
      for (const {
        said: { name },
      } of said.slice(0, 2))
        expect(text).toContain(name);
      expect(text).toContain(`Số: ${issued.symbol}`);
      expect(text).toContain(`Quyết định số ${decided.symbol}`);
    }
    expect(readWord(new Uint8Array(await (await fetchPaper(hospital, 'docx')).arrayBuffer()))).toEqual(before);
  });

  it('is not for a body that sees nobody on the list, nor without signing in', async () => {
    const school = await enter(province, server, 'nominator@truong-hoc');
    for (const [client, id] of [
      [school, decided.decisionId],
      [hospital, randomUUID()],
    ] as const) {
      const response = await fetchPaper(client, 'pdf', id);
      expect(response.status).toBe(404);
      expect(await refusalOf(response)).toBe('notFound');
    }
    expect((await fetch(`${server.url}/api/decisions/${decided.decisionId}/paper.pdf`)).status).toBe(401);
  });

  it('is frozen: what was changed behind the product is not printed', async () => {
    const { sql } = province.database.owner;
    const swap = async (from: string, to: string) =>
      sql`update decision_papers set document = replace(document::text, ${from}, ${to})::jsonb
        where decision_id = ${decided.decisionId}`;
    const [name = ''] = names;
    await swap(name, 'Người Khác');
    expect((await fetchPaper(hospital, 'pdf')).status).toBe(500);
    await swap('Người Khác', name);
    expect((await fetchPaper(hospital, 'pdf')).status).toBe(200);
  });
});
