import { describe, expect, it } from 'vitest';
import { composeCorrection, type CorrectionFacts } from './correction-paper.ts';
import { issuerOf } from './issuer.ts';
import type { Recipient } from './recipients.ts';

const issuer = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
const recipient: Recipient = {
  name: 'Nguyễn Thị Hoa',
  kind: 'individual',
  gender: 'female',
  post: 'Bác sĩ',
  unit: 'Bệnh viện Đa khoa tỉnh',
  title: 'Bằng khen',
  verb: 'Tặng',
  posthumous: false,
  merit: '',
};
const name = { of: recipient, field: 'name', stood: 'Nguyễn Thị Hoa', becomes: 'Nguyễn Thị Hòa' } as const;
const post = { of: recipient, field: 'post', stood: 'Bác sĩ', becomes: 'Trưởng khoa' } as const;
const facts: CorrectionFacts = {
  issuer,
  symbol: '15/QĐ-UBND',
  day: '2026-11-23',
  acts: ['Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
  proposer: 'Giám đốc Sở Nội vụ',
  corrected: { symbol: '09/QĐ-UBND', decidedOn: '2026-02-03' },
  corrections: [name],
  ground: 'Viết sai họ tên so với giấy khai sinh.',
  signing: { form: 'head' },
  signerName: 'Lê Ngọc Tuấn',
};
const first = 'Quyết định số 09/QĐ-UBND ngày 03 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum';

describe('a correcting decision', () => {
  it('[NĐ 30/2020 Đ.18(3)] is a paper of the same form that names the first, and leaves the rest of it as it is', () => {
    const document = composeCorrection(facts);
    expect(document).toMatchObject({
      type: 'Quyết định',
      symbol: '15/QĐ-UBND',
      abstract: `Về việc đính chính ${first}`,
    });
    expect(document.grounds).toContain(`Căn cứ ${first}`);
    expect(document.body.map((block) => ('text' in block ? block.text : ''))).toEqual([
      `Đính chính họ và tên ghi tại ${first} như sau: từ “Nguyễn Thị Hoa” (Bệnh viện Đa khoa tỉnh) thành “Nguyễn Thị Hòa”.`,
      'Lý do đính chính: Viết sai họ tên so với giấy khai sinh.',
      `Các nội dung khác của ${first} không thay đổi. Quyết định này là một phần không tách rời của ${first}.`,
      'Chánh Văn phòng Ủy ban nhân dân tỉnh Kon Tum, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
    ]);
    expect([document.annexes, document.draft]).toEqual([[], false]);
  });

  it('of several lists them in an annex, each with what stood and what shall stand', () => {
    const { body, annexes } = composeCorrection({ ...facts, symbol: undefined, corrections: [name, post] });
    expect(body[0]).toMatchObject({
      text: `Đính chính nội dung ghi tại ${first} đối với 01 cá nhân (có danh sách kèm theo).`,
    });
    expect(annexes[0]?.table.sections[0]?.rows).toEqual([
      ['1', 'Nguyễn Thị Hoa', 'Họ và tên', 'Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
      ['2', 'Nguyễn Thị Hoa', 'Chức vụ', 'Bác sĩ', 'Trưởng khoa'],
    ]);
  });

  it('of a unit’s own name calls it so', () => {
    const of = { ...recipient, kind: 'collective', name: 'Khoa Nội' } as const;
    const corrections = [{ of, field: 'name', stood: 'Khoa Nội', becomes: 'Khoa Ngoại' } as const];
    expect(composeCorrection({ ...facts, corrections }).body[0]).toMatchObject({
      text: expect.stringContaining('Đính chính tên tập thể ghi tại'),
    });
  });
});
