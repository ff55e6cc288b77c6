import { describe, expect, it } from 'vitest';
import { issuerOf } from '../documents/issuer.ts';
import { readCode, spellCode, toCode } from './code.ts';
import { packText, readQrText, toQrText, unpackText } from './payload.ts';
import { type CertificateFacts, writeCertificate } from './printed-text.ts';

const province = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
const facts: CertificateFacts = {
  recipient: {
    name: 'Nguyễn Thị Hoa',
    kind: 'individual',
    unit: 'Sở Y tế',
    title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    verb: 'Tặng',
    merit: 'đã lập được thành tích đột xuất, từ ngày 01/01/2020 đến ngày 31/10/2021',
  },
  issuer: province,
  signing: { form: 'head' },
  signerName: 'Lê Ngọc Tuấn',
  symbol: '09/QĐ-UBND',
  decidedOn: '2021-12-20',
  regime: 'A',
  decidedAt: 'province',
};
const written = (change: Partial<CertificateFacts['recipient']>, others: Partial<CertificateFacts> = {}) =>
  writeCertificate({ ...facts, ...others, recipient: { ...facts.recipient, ...change } });

describe('a certificate', () => {
  it('says what its decision says', () => {
    expect(written({})).toEqual({
      wording: 'Tặng',
      title: 'Bằng khen',
      award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
      authority: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
      name: 'Nguyễn Thị Hoa',
      subject: 'individual',
      unit: 'Sở Y tế',
      achievement: 'Đã lập được thành tích đột xuất, từ ngày 01/01/2020 đến ngày 31/10/2021',
      symbol: '09/QĐ-UBND',
      decidedOn: '2021-12-20',
      place: 'Kon Tum',
      signature: ['Chủ tịch'],
      signer: 'Lê Ngọc Tuấn',
      regime: 'A',
      decidedAt: 'province',
    });
  });

  it('is signed in place of the head by the deputy', () => {
    expect(written({}, { signing: { form: 'deputy' } }).signature).toEqual(['KT. Chủ tịch', 'Phó Chủ tịch']);
  });

  it.each([
    ['danh hiệu “Lao động tiên tiến”', 'Tặng danh hiệu', 'Lao động tiên tiến', 'Danh hiệu “Lao động tiên tiến”'],
    [
      'Cờ thi đua của Ủy ban nhân dân tỉnh Kon Tum',
      'Tặng',
      'Cờ thi đua',
      'Cờ thi đua của Ủy ban nhân dân tỉnh Kon Tum',
    ],
    ['Cờ thi đua của Chính phủ', 'Tặng', 'Cờ thi đua của Chính phủ', 'Cờ thi đua của Chính phủ'],
    ['Huân chương Lao động hạng Ba', 'Tặng', 'Huân chương Lao động hạng Ba', 'Huân chương Lao động hạng Ba'],
  ])('of %s', (given, wording, title, award) => {
    expect(written({ title: given })).toMatchObject({ wording, title, award });
  });

  it('names the President and the Prime Minister as they are named', () => {
    const central = (id: string, nameVi: string) => issuerOf({ id, kind: 'central', level: 'central', nameVi });
    const president = written({}, { issuer: central('chu-tich-nuoc', 'Chủ tịch nước') });
    expect(president).toMatchObject({ authority: 'Chủ tịch nước', signature: ['Chủ tịch nước'], place: 'Hà Nội' });
    const minister = written(
      { title: 'Bằng khen của Thủ tướng Chính phủ' },
      { issuer: central('thu-tuong', 'Thủ tướng Chính phủ') },
    );
    expect(minister).toMatchObject({ authority: 'Thủ tướng Chính phủ', title: 'Bằng khen', signature: ['Thủ tướng'] });
  });

  it('names the unit once, and a household as such', () => {
    expect(written({ kind: 'collective', name: 'Khoa Cấp cứu, Sở Y tế' }).unit).toBe('');
    expect(written({ kind: 'household', name: 'A Thui' }).name).toBe('Hộ gia đình A Thui');
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
