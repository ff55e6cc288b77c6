import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { toPdf } from '../documents/print-official.ts';
import { readPdf, textOf } from '../documents/testing/read-pdf.ts';
import { readWord } from '../documents/testing/read-word.ts';
import { createPress } from '../documents/typst/press.ts';
import { toWord } from '../documents/word/official.ts';
import { readEnv } from '../env.ts';
import { type CaseFile, readCase } from './case-file.ts';
import { replayInto } from './replay-into.ts';

const root = join(import.meta.dirname, '../../../..');
let folder: string;
let facts: Map<string, unknown>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-reports-'));
  const read = JSON.parse(await readFile(join(root, 'data/report-facts.json'), 'utf8')) as {
    id: string;
    value: unknown;
  }[];
  facts = new Map(read.map(({ id, value }) => [id, value]));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** The report that a case writes, as its PDF and its Word file say it, however their lines are broken. */
async function reportOf(name: string, shorten: (file: CaseFile) => CaseFile): Promise<string[]> {
  const database = await createTestDatabase();
  const press = createPress();
  try {
    const file = shorten(await readCase(join(root, `cases/${name}.json`)));
    const env = { ...readEnv({ VINHDANH_MODE: 'replay' }), webDirectory: '/nowhere', poolSize: 3 };
    const { reports } = await replayInto({ db: database.app, env, file, seed: 7 });
    expect(reports).toMatchObject({ written: 1, faults: [] });
    const [row] = await database.owner.sql<{ paper: OfficialDocument }[]>`select paper from summaries`;
    if (!row) throw new Error('no report');
    const files = [join(folder, `${name}.pdf`), join(folder, `${name}.docx`)] as const;
    await writeFile(files[0], await toPdf(press, row.paper));
    await writeFile(files[1], await toWord(row.paper));
    return await Promise.all(files.map(textIn));
  } finally {
    await press.close();
    await database.drop();
  }
}

async function textIn(path: string): Promise<string> {
  const text = path.endsWith('.docx')
    ? readWord(await readFile(path)).join(' ')
    : (printed(path) ?? textOf(await readPdf(await readFile(path))));
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ');
}

const poppler = 'pdftotext';

/** What that program reads, where there is one. */
function printed(path: string): string | undefined {
  try {
    return execFileSync(poppler, ['-layout', path, '-'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

const alike = ({ award, subject, decided, posthumous }: CaseFile['groups'][number]) =>
  `${award} ${subject} ${decided} ${posthumous}`;
const two = (id: string) => String(facts.get(id)).padStart(2, '0');
const part = (id: string, key: string) => {
  const value = (facts.get(id) as Record<string, number>)[key] ?? Number.NaN;
  return value < 10 ? `0${value}` : value.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
};

it('section III of the final report says the awards of the official one, section II its figures', async () => {
  // One unit for all, every award by the short road: what is counted is the same.
  const short = (file: CaseFile): CaseFile => ({
    ...file,
    groups: [...Map.groupBy(file.groups, alike).values()].flatMap(([first, ...others]) => {
      const count = others.reduce((sum, group) => sum + group.count, first?.count ?? 0);
      return first ? [{ ...first, count, procedure: 'simplified' }] : [];
    }),
    twists: [],
    expect: [],
    expectPrizes: [],
  });
  const texts = await reportOf('kon-tum-covid', short);
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    for (const said of [
      `Năm 2022, tỉnh Kon Tum có ${two('000-022')} tập thể và ${two('000-023')} cá nhân được Thủ tướng Chính phủ tặng Bằng khen`,
      `tôn vinh ${two('000-024')} tập thể, ${two('000-025')} cá nhân có thành tích tiêu biểu, xuất sắc`,
      `đặc biệt truy tặng Bằng khen cho ${two('000-026')} cá nhân`,
      `tổng số ca mắc: ${part('000-028', 'total')} ca`,
      `tại nhà là ${part('000-028', 'home')} ca`,
      `/${part('000-031', 'doses_used')} liều vắc xin`,
      `giá trị là ${part('000-042', 'total')} triệu đồng`,
      `huy động được ${part('000-042', 'localities')} triệu đồng`,
      'III. KẾT QUẢ CÔNG TÁC KHEN THƯỞNG',
      'TM. ỦY BAN NHÂN DÂN',
    ])
      expect(text).toContain(said);
    expect(text.indexOf('III. KẾT QUẢ')).toBeLessThan(text.indexOf('IV. ĐÁNH GIÁ CHUNG'));
  }
}, 300_000);

it('the weekly report of the district says the figures its communes have reported', async () => {
  const short = (file: CaseFile): CaseFile => ({
    ...file,
    cascade: {
      movements: file.cascade.movements.map((one) => ({
        ...one,
        sentTo: one.sentTo.filter((key) => key !== 'communes' && key !== 'districts'),
      })),
      directions: [],
      forms: file.cascade.forms.slice(0, 1),
    },
    expectMovements: [],
    expectTasks: [],
    expectFindings: [],
    expectFigures: file.expectFigures.slice(0, 1),
  });
  const texts = await reportOf('kon-tum-movements', short);
  const teams = (key: string) => part('004-020', key);
  for (const text of texts)
    for (const said of [
      `${part('004-015', 'teams')} Tổ truy vết với ${part('004-015', 'people')} nhân lực`,
      `${part('004-016', 'teams')} đội lấy mẫu thực địa với nhân lực ${part('004-016', 'people')} người`,
      `${two('004-017')} trường hợp không mang khẩu trang`,
      `${two('004-018')} trường hợp không khai báo`,
      `tổng số tiền là ${two('004-019')} triệu đồng`,
      `${teams('teams')} tổ/${teams('members')} thành viên`,
      `Ia Tơi: ${teams('ia_toi')}, Ia Đal: ${teams('ia_dal')}, Ia Dom: ${teams('ia_dom')}`,
      `${part('004-021', 'total')} Chốt`,
      `${part('004-021', 'fixed')} Chốt cố định; ${part('004-021', 'mobile')} Chốt cơ động`,
      `0${String(facts.get('004-023'))} thôn trọng yếu`,
      `${two('004-024')} hộ tham gia`,
      `${part('004-025', 'boxes')} hòm thư tố giác`,
      `tại ${part('004-025', 'villages')} thôn`,
      `${Number(facts.get('004-026')).toLocaleString('vi-VN')} khẩu trang`,
      `có ${part('004-028', 'total')} người học tập, làm việc ngoài tỉnh: đã về ${part('004-028', 'returned')}`,
    ])
      expect(text).toContain(said);
}, 300_000);
