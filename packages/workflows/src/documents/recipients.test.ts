import { expect, it } from 'vitest';
import { countryName, listCountries, originInPaper } from '../nomination/countries.ts';
import { nameWithin, postAndUnit, type Recipient } from './recipients.ts';

const doctor: Recipient = {
  name: 'Étienne Morvan',
  kind: 'individual',
  gender: 'male',
  post: 'Bác sĩ',
  unit: 'Bệnh viện Đa khoa tỉnh',
  title: 'Bằng khen',
  verb: 'Tặng',
  posthumous: false,
  merit: '',
};
const team = { ...doctor, kind: 'collective', name: 'Đoàn bác sĩ Haneul', post: undefined } as const;

it('a foreigner stands with the nationality, a Vietnamese abroad with the words of the law', () => {
  const [french, abroad, korean] = [
    originInPaper('individual', 'foreign', 'FR'),
    originInPaper('individual', 'overseas', null),
    originInPaper('collective', 'foreign', 'KR'),
  ];
  expect(originInPaper('individual', 'vietnamese', null)).toBeUndefined();
  expect(originInPaper('household', null, null)).toBeUndefined();
  expect(nameWithin({ ...doctor, origin: french })).toBe(
    'ông Étienne Morvan, quốc tịch Pháp, Bác sĩ, Bệnh viện Đa khoa tỉnh',
  );
  expect(nameWithin({ ...team, origin: korean })).toBe('Đoàn bác sĩ Haneul, tập thể nước ngoài (Hàn Quốc)');
  expect(postAndUnit({ ...doctor, origin: french })).toBe('Bác sĩ, quốc tịch Pháp, Bệnh viện Đa khoa tỉnh');
  expect(postAndUnit({ ...doctor, post: undefined, origin: abroad })).toBe(
    'Người Việt Nam định cư ở nước ngoài, Bệnh viện Đa khoa tỉnh',
  );
  expect(postAndUnit(doctor)).toBe('Bác sĩ, Bệnh viện Đa khoa tỉnh');
});

it('countries are those that somebody is a national of, by their codes of today', () => {
  const codes = listCountries();
  expect(codes).toEqual(expect.arrayContaining(['FR', 'KR', 'LA', 'US']));
  for (const code of ['VN', 'SU', 'UK', 'EU', 'ZZ', 'XA']) expect(codes).not.toContain(code);
  expect([countryName('US', 'vi'), countryName('US', 'en')]).toEqual(['Hoa Kỳ', 'United States']);
  expect([countryName('TW', 'vi'), countryName('TW', 'en')]).toEqual(['Đài Loan (Trung Quốc)', 'Taiwan']);
});
