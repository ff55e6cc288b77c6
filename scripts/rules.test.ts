import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

type Said = { readonly out: string; readonly err: string; readonly code: number };

async function rules(...args: string[]): Promise<Said> {
  try {
    const { stdout } = await run(process.execPath, ['scripts/rules.ts', ...args], { cwd: root, maxBuffer: 1 << 26 });
    return { out: stdout, err: '', code: 0 };
  } catch (error) {
    const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: number };
    return { out: stdout, err: stderr, code: code ?? -1 };
  }
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(data: unknown): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
}

const bkttg = ['--award', 'BKTTG', '--subject', 'individual', '--unit', 'so-y-te', '--on', '2022-02-10'];

describe('check', () => {
  it('the rulebook of the country has no faults', async () => {
    expect(await rules('check')).toMatchObject({ code: 0, out: 'no faults\n' });
  });

  it('a broken one ends with the path of the fault', async () => {
    const { out } = await rules('print');
    const broken = out
      .replace('"percent": 80', '"percent": 180')
      .replace('"from": "2024-01-01"', '"from": "2024-01-02"');
    const checked = await rules('check', await fileOf(broken));
    expect(checked).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^awards\[\d+\]\.regimes\.\w\.councilShare\.percent\tformat/m),
    });
  });
});

describe('explain', () => {
  it('prints route, papers, share, deadlines and prize with their articles', async () => {
    const { out, code } = await rules('explain', ...bkttg);
    expect(code).toBe(0);
    for (const part of [
      'Chế độ A',
      'quyết định: Thủ tướng Chính phủ [khoản 1 Điều 38 Nghị định số 91/2017/NĐ-CP',
      '2 bộ bản chính',
      'từ 80 % tổng số thành viên',
      'trình Trung ương chậm nhất ngày 2022-06-30 [khoản 1 Điều 48 Nghị định số 91/2017/NĐ-CP]',
      '5.220.000 đồng = 3.5 × 1.490.000 đồng [Điều 73 Nghị định số 91/2017/NĐ-CP]',
    ])
      expect(out).toContain(part);
  });

  it('as JSON', async () => {
    const { out } = await rules('explain', ...bkttg, '--json');
    expect(JSON.parse(out)).toMatchObject({
      regime: { code: 'A' },
      decides: { organisation: 'thu-tuong' },
      prize: { amount: 5_220_000 },
    });
  });

  it('a unit that has ended names its successor', async () => {
    const { out } = await rules(
      'explain',
      '--award',
      'BKT',
      '--subject',
      'individual',
      '--unit',
      'so-y-te',
      '--on',
      '2025-08-01',
    );
    expect(out).toContain('đơn vị kế thừa: Sở Y tế (qn-so-y-te)');
  });

  it.each([
    [
      'outside all regimes',
      ['--award', 'BKT', '--subject', 'individual', '--unit', 'so-y-te', '--on', '2001-01-01'],
      'dateOutsideRegimes',
    ],
    ['nothing said', [], 'badInput'],
  ])('%s: a sentence with its code', async (_what, args, code) => {
    const said = await rules('explain', ...args);
    expect(said.code).toBe(1);
    expect(said.err).toContain(`(${code})`);
  });
});

describe('judge', () => {
  it('answers the example of docs/rules.md as the document says', async () => {
    const text = await readFile(join(root, 'docs/rules.md'), 'utf8');
    const [asked, expected] = [...text.matchAll(/```json\n(.*?)```/gs)].map(
      ([, block = '']) => JSON.parse(block) as Record<string, unknown>[],
    );
    const { out } = await rules('judge', await fileOf(asked), '--json');
    const judged = JSON.parse(out) as Record<string, unknown>[];
    expect(judged).toHaveLength(2);
    for (const [index, item] of (expected ?? []).entries()) {
      const { findings = [], ...rest } = item as { findings?: { rule: string }[] };
      expect(judged[index]).toMatchObject(rest);
      for (const finding of findings)
        expect(
          (judged[index] as { findings: { rule: string }[] }).findings.find(({ rule }) => rule === finding.rule),
        ).toMatchObject(finding);
    }
  });

  it('a bad item does not spoil the others, each error is a Vietnamese sentence', async () => {
    const plain = { id: '1', award: 'BKT', subject: 'individual', unit: 'so-y-te', on: '2022-02-10' };
    const { out } = await rules('judge', await fileOf([7, { ...plain, unit: 'x' }, plain]), '--json');
    expect(JSON.parse(out)).toMatchObject([
      { id: null, error: { code: 'badInput', message: expect.stringContaining('Dữ liệu không đúng định dạng') } },
      { id: '1', error: { code: 'unitUnknown', message: expect.stringContaining('Không có đơn vị') } },
      { id: '1', decides: { level: 'province', organisation: 'ubnd-tinh' }, prize: { amount: 1_490_000 } },
    ]);
  });

  it('an award and a share that data alone adds are judged', async () => {
    const { out } = await rules('print');
    const book = JSON.parse(out) as { awards: Record<string, unknown>[] };
    const said = { verified: false, source: 'Nghị quyết của Hội đồng nhân dân tỉnh' };
    const councilShare = { percent: 75, strictlyMore: true, of: 'present', ...said };
    const regimes = { C: { decidedAt: ['province'], authority: said, councilShare, source: said.source } };
    book.awards.push({ ...book.awards[0], code: 'HUYHIEU', regimes });
    const asked = [{ id: '1', award: 'HUYHIEU', subject: 'individual', unit: 'qn-so-y-te', on: '2025-08-01' }];
    const judged = await rules('judge', await fileOf(asked), '--rulebook', await fileOf(book), '--json');
    expect(JSON.parse(judged.out)).toMatchObject([
      {
        decides: { organisation: 'qn-ubnd-tinh' },
        council: { share: { percent: 75, strictlyMore: true, of: 'present' } },
      },
    ]);
  });

  it('a file that is no array', async () => {
    expect(await rules('judge', await fileOf({}))).toMatchObject({
      code: 1,
      err: expect.stringContaining('not an array'),
    });
  });
});
