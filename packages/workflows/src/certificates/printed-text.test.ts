import { describe, expect, it } from 'vitest';
import { readCode, spellCode, toCode } from './code.ts';
import { packText, readQrText, toQrText, unpackText } from './payload.ts';
import { type CertificateFacts, writeCertificate } from './printed-text.ts';

const facts: CertificateFacts = {
  award: { code: 'BKT', name: 'Bằng khen của bộ, ban, ngành, tỉnh' },
  wording: 'Tặng',
  regime: 'A',
  decidedAt: 'province',
  subject: 'individual',
  name: 'Nguyễn Thị Hoa',
  unit: { name: 'Sở Y tế', kind: 'department' },
  achievement: { summary: 'Có thành tích xuất sắc đột xuất.', from: '2020-01-01', to: '2021-12-31' },
  commendationType: 'merit',
  movement: null,
  issuers: ['Ủy ban nhân dân tỉnh Kon Tum'],
  symbol: '09/QĐ-UBND',
  decidedOn: '2021-12-20',
  signer: 'Lê Ngọc Tuấn',
  isDeputy: false,
};
const written = (change: Partial<CertificateFacts>) => writeCertificate({ ...facts, ...change });

describe('a certificate', () => {
  it.each([
    [['Ủy ban nhân dân tỉnh Kon Tum'], 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum', ['Chủ tịch'], 'Kon Tum'],
    [['Thủ tướng Chính phủ'], 'Thủ tướng Chính phủ', ['Thủ tướng'], 'Hà Nội'],
    [['Chủ tịch nước'], 'Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam', ['Chủ tịch'], 'Hà Nội'],
    [['Sở Y tế', 'Ủy ban nhân dân tỉnh Kon Tum'], 'Giám đốc Sở Y tế', ['Giám đốc'], 'Kon Tum'],
    [['Bộ Y tế'], 'Bộ trưởng Bộ Y tế', ['Bộ trưởng'], 'Hà Nội'],
    [['Trường Đại học Kon Tum'], 'Hiệu trưởng Trường Đại học Kon Tum', ['Hiệu trưởng'], 'Hà Nội'],
    [['Ủy ban nhân dân xã Ia Tơi'], 'Chủ tịch Ủy ban nhân dân xã Ia Tơi', ['Chủ tịch'], 'Ia Tơi'],
    [['Phòng Nội vụ', 'Ủy ban nhân dân huyện Sa Thầy'], 'Trưởng Phòng Nội vụ', ['Trưởng Phòng'], 'Sa Thầy'],
  ])('of %j names who gives it, who signs and where', (issuers, authority, signature, place) => {
    expect(written({ issuers })).toMatchObject({ authority, signature, place });
  });

  it('is signed in place of the head by the deputy', () => {
    expect(written({ isDeputy: true }).signature).toEqual(['KT. Chủ tịch', 'Phó Chủ tịch']);
  });

  it('is called what it is', () => {
    expect(written({})).toMatchObject({
      title: 'Bằng khen',
      award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    });
    const title = written({ award: { code: 'LDTT', name: 'x' } });
    expect(title).toMatchObject({
      wording: 'Tặng danh hiệu',
      title: 'Lao động tiên tiến',
      award: 'Lao động tiên tiến',
    });
    const soldier = { award: { code: 'LDTT', name: 'x' }, unit: { name: 'Công an tỉnh', kind: 'armed_force' } };
    expect(written(soldier).title).toBe('Chiến sĩ tiên tiến');
    expect(written({ award: { code: 'HCLD3', name: 'Huân chương Lao động hạng Ba' } }).title).toBe(
      'Huân chương Lao động hạng Ba',
    );
  });

  it.each([
    [{ summary: 'Có thành tích xuất sắc đột xuất.' }, 'Đã có thành tích xuất sắc đột xuất'],
    [{ summary: 'Cứu người trong lũ' }, 'Đã cứu người trong lũ'],
    [{ summary: 'Sáng kiến dạy học liên xã' }, 'Đã có sáng kiến dạy học liên xã'],
    [{ summary: 'Hy sinh khi làm nhiệm vụ; đã có thành tích' }, 'Hy sinh khi làm nhiệm vụ; đã có thành tích'],
    [
      { summary: 'dài '.repeat(100) },
      'Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác từ năm 2020 đến năm 2021',
    ],
  ])('says of the achievement %j in one sentence', (achievement, sentence) => {
    expect(written({ achievement: { ...facts.achievement, ...achievement } }).achievement).toBe(sentence);
  });

  it('of a long story names the movement it was given for', () => {
    const achievement = { ...facts.achievement, summary: 'dài '.repeat(100) };
    expect(written({ achievement, movement: 'Cả nước chung sức' }).achievement).toBe(
      'Đã có thành tích xuất sắc trong phong trào thi đua “Cả nước chung sức”',
    );
  });

  it('names the unit once, and a household as such', () => {
    expect(written({ subject: 'collective', name: 'Khoa Cấp cứu, Sở Y tế' }).unit).toBe('');
    expect(written({ subject: 'household', name: 'A Thui' }).name).toBe('Hộ gia đình A Thui');
  });
});

describe('a code', () => {
  it('has 26 letters, none taken for another', () => {
    expect(toCode(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(toCode(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
    expect(() => toCode(new Uint8Array(15))).toThrow('16 bytes');
  });

  it('is read as it is spelled', () => {
    const code = toCode(new Uint8Array(16).map((_, index) => index * 16));
    expect(
      spellCode(code)
        .split('-')
        .map((group) => group.length),
    ).toEqual([5, 5, 5, 5, 6]);
    expect(readCode(` ${spellCode(code).toLowerCase()} `)).toBe(code);
    expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
    expect([readCode(''), readCode(`${code}0`), readCode('U'.repeat(26))]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a signed text', () => {
  const text = {
    keyId: 'ab12',
    code: '0'.repeat(26),
    name: 'Y "Blơk"',
    award: 'Bằng khen',
    symbol: '09/QĐ-UBND',
    decidedOn: '2021-12-20',
  };
  it('comes back as it was packed', () => expect(unpackText(packText(text))).toEqual(text));
  it.each(['', '[]', 'null', '{"a":1}', '[2,"a","b","c","d","e","2021-01-01"]', '[1,"a","b","c","d","e","hôm qua"]'])(
    'is not %j',
    (other) => expect(unpackText(other)).toBeUndefined(),
  );
  it('stands behind the address in the QR code', () => {
    const scanned = { code: text.code, payload: 'aGk', signature: 'c2ln' };
    const qr = toQrText('https://thidua.tinh.example', scanned);
    expect(qr).toBe(`https://thidua.tinh.example/c/${text.code}#aGk.c2ln`);
    expect(readQrText(qr)).toEqual(scanned);
    expect(readQrText('https://thidua.tinh.example/c/')).toBeUndefined();
  });
});
