import { generateKeyPairSync } from 'node:crypto';
import { toQrText } from '@vinh-danh/workflows/certificates';
import { expect, it } from 'vitest';
import { createSigner } from '../../apps/server/src/certificates/signing.ts';
import { verifyCertificate } from './verify-certificate.ts';

const signer = createSigner(generateKeyPairSync('ed25519').privateKey);
const other = createSigner(generateKeyPairSync('ed25519').privateKey);
const keys = [other, signer].map(({ keyId: id, publicKey }) => ({ id, publicKey }));
const facts = {
  code: '0'.repeat(26),
  name: 'Y Blơk Êban',
  award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
  symbol: '09/QĐ-UBND',
  decidedOn: '2021-12-20',
};
const qr = (made = signer.sign(facts), code = facts.code) => toQrText('https://thidua.tinh.example', { code, ...made });

it('tells what was issued', () => expect(verifyCertificate(qr(), keys)).toEqual({ issued: true, ...facts }));

it('finds out what was not', () => {
  const altered = { ...signer.sign(facts), payload: signer.sign({ ...facts, name: 'Người khác' }).payload };
  expect(verifyCertificate(qr(altered), keys)).toEqual({ issued: false, why: 'forged' });
  expect(verifyCertificate(qr(signer.sign(facts), '1'.repeat(26)), keys)).toEqual({ issued: false, why: 'forged' });
  expect(verifyCertificate(qr(), keys.slice(0, 1))).toEqual({ issued: false, why: 'keyUnknown' });
  for (const text of ['', 'https://thidua.tinh.example/c/', `https://x/c/${facts.code}#AAAA.BBBB`])
    expect(verifyCertificate(text, keys)).toEqual({ issued: false, why: 'noCertificate' });
});
