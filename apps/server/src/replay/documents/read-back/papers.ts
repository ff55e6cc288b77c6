import type { Tx } from '@vinh-danh/db';
import { findAward } from '@vinh-danh/workflows';
import { amountInWords } from '@vinh-danh/workflows/amount-in-words';
import { spellCode } from '@vinh-danh/workflows/certificates';
import type { PaperKind } from '../paper-folder.ts';
import type { Named } from './stored.ts';
import {
  findCeremony,
  findDecision,
  findLetter,
  findQuestion,
  findReport,
  findSession,
  listCertificates,
  listPayments,
} from './stored.ts';
import { type Row, squeeze, type Tally, type What } from './tally.ts';

/** A paper as it was read: its text without spaces, its pages, the rows of its tables. */
export type ReadPaper = {
  readonly file: string;
  readonly text: string;
  readonly pages: readonly string[];
  readonly rows: readonly Row[];
};
type Compare = (tx: Tx, id: string, paper: ReadPaper, tally: Tally) => Promise<void>;

/** What each kind of paper must say, by the database. */
export const comparisons: Readonly<Record<PaperKind, Compare>> = {
  async decisions(tx, id, { file, text, rows }, tally) {
    const { symbol, day, issuer, signer, items, kind } = await findDecision(tx, id);
    tally.told(file, text, 'numbers', [`Số: ${symbol}`]);
    tally.told(file, text, 'dates', [dayInFull(day)]);
    tally.told(file, text, 'names', [issuer.toLocaleUpperCase('vi'), signer]);
    if (items.length === 1) {
      tally.told(file, text, 'names', [items[0]?.name ?? '']);
      return;
    }
    const alike = [...Map.groupBy(items, ({ award, posthumous }) => `${award} ${posthumous}`).values()];
    if (kind === 'award') tally.told(file, text, 'numbers', alike.map(countOf));
    tally.rows(file, rows, items.map(toPost('Chức vụ, đơn vị')), named('Chức vụ, đơn vị'));
  },
  async letters(tx, id, { file, text, rows }, tally) {
    const { symbol, day, sender, signer, items } = await findLetter(tx, id);
    tally.told(file, text, 'numbers', [`Số: ${symbol}`]);
    tally.told(file, text, 'dates', [dayInFull(day)]);
    tally.told(file, text, 'names', [sender.toLocaleUpperCase('vi'), signer]);
    tally.rows(file, rows, items.map(toNominee), nomineeColumns(items));
  },
  async lists(tx, id, { file, text, rows }, tally) {
    const { items } = await findDecision(tx, id);
    tally.told(file, text, 'numbers', [countOf(items)]);
    tally.rows(file, rows, items.map(toPost('Chức vụ, đơn vị công tác')), named('Chức vụ, đơn vị công tác'));
  },
  async reports(tx, id, { file, text }, tally) {
    const { symbol, day, issuer, signer, told } = await findReport(tx, id);
    tally.told(file, text, 'numbers', [`Số: ${symbol}`, ...told]);
    tally.told(file, text, 'dates', [dayInFull(day)]);
    tally.told(file, text, 'names', [issuer.toLocaleUpperCase('vi'), signer]);
  },
  minutes: compareSession,
  ballots: compareSession,
  async consultations(tx, id, { file, text }, tally) {
    const { agency, askedOn, dueOn, name, question } = await findQuestion(tx, id);
    tally.told(file, text, 'names', [agency, name, question.replace(/[.;\s]+$/u, '')]);
    tally.told(file, text, 'dates', [askedOn, dueOn].map(dayInFull));
  },
  async payments(tx, id, { file, text, rows }, tally) {
    const { symbol, day } = await findDecision(tx, id);
    const all = await listPayments(tx, id);
    // A list is of one fund, which its head names.
    const payments = all.filter(({ payer }) => text.toLocaleUpperCase('vi').includes(capitals(payer)));
    const total = payments.reduce((sum, { amount }) => sum + amount, 0);
    tally.told(file, text, 'numbers', [symbol]);
    tally.told(file, text, 'amounts', [amountInWords(total)]);
    const isWorkbook = file.endsWith('.xlsx');
    const inFigures = (amount: number) => (isWorkbook ? String(amount) : amount.toLocaleString('vi-VN'));
    tally.told(file, text, 'amounts', [`Tổng cộng${inFigures(total)}`]);
    tally.told(file, text, 'dates', [isWorkbook ? fullWithNoughts(day) : dayInFull(day)]);
    const nameColumn = isWorkbook ? 'Họ và tên / Tên tập thể' : 'Họ và tên, tên tập thể';
    const awardColumn = isWorkbook ? 'Danh hiệu, hình thức khen thưởng' : 'Danh hiệu, hình thức';
    tally.rows(
      file,
      rows,
      payments.map(({ name, submittedBy, award, amount }) => ({
        [nameColumn]: name,
        'Đơn vị': submittedBy,
        [awardColumn]: awardName(award),
        'Mức thưởng (đồng)': inFigures(amount),
      })),
      { [nameColumn]: 'names', 'Đơn vị': 'names', [awardColumn]: 'names', 'Mức thưởng (đồng)': 'amounts' },
    );
  },
  async registers(tx, id, { file, text, rows }, tally) {
    const { title, day, place, items } = await findCeremony(tx, id);
    tally.told(file, text, 'names', [title, place]);
    tally.told(file, text, 'dates', [dayInFull(day)]);
    tally.told(file, text, 'numbers', [countOf(items)]);
    const lines = items.map((one) => ({
      'Họ và tên, tên tập thể': one.name,
      'Đơn vị': one.submittedBy,
      'Người nhận': one.receivedBy
        ? `${one.receivedBy} (${one.relation ?? ''}); ủy quyền: ${one.mandate ?? ''} ngày ${figures(one.mandateOn ?? '')}`
        : 'Trực tiếp nhận',
    }));
    tally.rows(file, rows, lines, {
      'Họ và tên, tên tập thể': 'names',
      'Đơn vị': 'names',
      'Người nhận': 'names',
    });
    const decisions = items.map(({ symbol, decidedOn }) => `Quyết định số ${symbol} ${dayInFull(decidedOn)}`);
    tally.told(file, text, 'dates', [...new Set(decisions)]);
    if (items.some(({ posthumous }) => posthumous)) tally.told(file, text, 'names', ['Truy tặng']);
  },
  async certificates(tx, id, { file, pages }, tally) {
    const stored = await listCertificates(tx, id);
    tally.same(file, 'certificates', pages.length, stored.length);
    for (const [index, one] of stored.entries()) {
      const page = (pages[index] ?? '').toLocaleUpperCase('vi');
      const at = `${file}, ${index + 1}`;
      tally.told(at, page, 'names', [one.name, one.signer, one.unit].map(capitals));
      tally.told(at, page, 'names', [one.posthumous ? 'TRUY TẶNG' : 'TẶNG']);
      tally.told(
        at,
        page,
        'numbers',
        [`số ${one.symbol}`, `số sổ vàng: ${one.registerNumber}`, spellCode(one.code)].map(capitals),
      );
      tally.told(at, page, 'dates', [dayInFull(one.day)].map(capitals));
    }
  },
};

async function compareSession(tx: Tx, id: string, { file, text, rows }: ReadPaper, tally: Tally): Promise<void> {
  const { day, members, present, secretary, items } = await findSession(tx, id);
  tally.told(file, text, 'dates', [dayInFull(day)]);
  tally.told(file, text, 'names', [secretary]);
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  tally.told(file, text, 'numbers', [`có mặt ${twoDigits(present)}/${twoDigits(members)}`]);
  const votes = {
    'Đồng ý': 'numbers',
    'Không đồng ý': 'numbers',
    'Ý kiến khác': 'numbers',
    'Không tham gia': 'numbers',
    'Số phiếu phải đạt': 'numbers',
  } as const;
  tally.rows(
    file,
    rows,
    items.map((one) => ({
      ...toPost('Chức vụ, đơn vị')(one),
      'Đồng ý': String(one.inFavour),
      'Không đồng ý': String(one.against),
      'Ý kiến khác': String(one.abstained),
      'Không tham gia': String(one.recused),
      'Số phiếu phải đạt': String(one.required),
    })),
    { ...named('Chức vụ, đơn vị'), ...votes },
  );
}

function named(unitColumn: string): Record<string, What> {
  return { 'Họ và tên, tên tập thể': 'names', [unitColumn]: 'names' };
}

function toPost(unitColumn: string) {
  return ({ name, kind, post, unit }: Named): Row => ({
    'Họ và tên, tên tập thể': name,
    [unitColumn]: kind === 'collective' || !post ? unit : `${post}, ${unit}`,
  });
}

function toNominee(one: Named & { birthYear: number | null; gender: string | null }): Row {
  return {
    ...toPost('Chức vụ, đơn vị công tác')(one),
    'Năm sinh': one.birthYear === null ? '' : String(one.birthYear),
    'Giới tính': { male: 'Nam', female: 'Nữ' }[one.gender ?? ''] ?? '',
  };
}

/** Years of birth are told where there are persons. */
function nomineeColumns(items: readonly Named[]): Record<string, What> {
  const persons = items.some(({ kind }) => kind === 'individual');
  const own = persons ? ({ 'Năm sinh': 'numbers', 'Giới tính': 'names' } as const) : {};
  return { ...named('Chức vụ, đơn vị công tác'), ...own };
}

/** `02 tập thể và 03 cá nhân`. */
function countOf(items: readonly { kind: string }[]): string {
  const names = { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' };
  const counts = Object.entries(names).flatMap(([kind, name]) => {
    const count = items.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${String(count).padStart(2, '0')} ${name}`];
  });
  return [counts.slice(0, -1).join(', '), counts.at(-1) ?? ''].filter(Boolean).join(' và ');
}

function awardName(code: string): string {
  return findAward(code)?.nameVi ?? code;
}

/** Days below ten and the first two months have a nought before them. */
function dayInFull(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function fullWithNoughts(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${month} năm ${year}`;
}

function figures(day: string): string {
  return day.split('-').toReversed().join('/');
}

function capitals(text: string): string {
  return squeeze(text).toLocaleUpperCase('vi');
}
