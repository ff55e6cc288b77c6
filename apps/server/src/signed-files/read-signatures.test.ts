import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPdf } from '../documents/print-official.ts';
import { decisionPaper, recipientsOf } from '../documents/testing/decision-paper.ts';
import { createPress } from '../documents/typst/press.ts';
import { contentOf, placeSignature, prepareSignature } from './append-signature.ts';
import { identify, readFirstPage } from './first-page.ts';
import { openKeyFile } from './key-file.ts';
import { readSignatures } from './read-signatures.ts';
import { SignatureFault } from './signature.ts';
import { createKeySigner } from './signer.ts';
import { makeKeys, openssl, opensslCms, pdfsig, pdfsigOf, runOn, toKeyFile, type TestKeys } from './testing/keys.ts';
import { stamped } from './testing/timestamps.ts';

const password = 'mật khẩu thử';
const press = createPress();
const at = new Date('2026-11-27T07:30:00Z');
const name = 'NGUYỄN VĂN KÝ';
let printed: Uint8Array;
let root: TestKeys;
let keys: TestKeys;
beforeAll(async () => {
  printed = await toPdf(press, decisionPaper(recipientsOf(3)));
  root = makeKeys({ name: 'Gốc thử', use: 'authority' });
  keys = makeKeys({ name, issuer: root });
});
afterAll(async () => press.close());

const der = ({ certificate }: TestKeys) => new Uint8Array(new X509Certificate(certificate).raw);
const prepare = () => prepareSignature(printed, { name, at, reason: 'Ban hành' });
function place(cms: (content: Uint8Array) => Uint8Array): Uint8Array {
  const prepared = prepare();
  return placeSignature(prepared, cms(contentOf(prepared)));
}
/** A second signature behind a file that has one, as far as its bytes go. */
function appended(pdf: Uint8Array, cms: (content: Uint8Array) => Uint8Array): Uint8Array {
  const room = 8000;
  const head =
    '90 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 11111111 22222222 33333333] /Contents ';
  const tail = ' >>\nendobj\n%%EOF\n';
  const start = pdf.byteLength + head.length;
  const pad = (value: number) => String(value).padStart(8, '0');
  const told = head.replace('11111111', pad(start)).replace('22222222', pad(start + room + 2));
  const before = Buffer.concat([pdf, Buffer.from(told.replace('33333333', pad(tail.length)))]);
  const signature = Buffer.from(cms(new Uint8Array(Buffer.concat([before, Buffer.from(tail)])))).toString('hex');
  return new Uint8Array(Buffer.concat([before, Buffer.from(`<${signature.padEnd(room, '0')}>${tail}`)]));
}
async function signWith(keyFile: Uint8Array): Promise<Uint8Array> {
  const opened = openKeyFile(keyFile, password);
  if ('fault' in opened) throw new Error(opened.fault);
  const prepared = prepare();
  return placeSignature(prepared, await createKeySigner(opened).sign(contentOf(prepared)));
}
function faultOf(pdf: Uint8Array): string | undefined {
  try {
    readSignatures(pdf, []);
  } catch (error) {
    if (error instanceof SignatureFault) return error.code;
    throw error;
  }
  return undefined;
}
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const flipped = (pdf: Uint8Array, index: number) => pdf.map((byte, here) => (here === index ? byte ^ 1 : byte));

describe('a decision signed with a key file', () => {
  it('keeps what was printed byte by byte, and says who signed, when, and what is not proved', async () => {
    const signed = await signWith(toKeyFile(keys, password));
    expect(Buffer.compare(signed.subarray(0, printed.byteLength), printed)).toBe(0);
    expect(readSignatures(signed, [])).toEqual([
      expect.objectContaining({
        kind: 'signature',
        signer: { name, organisation: 'Bệnh viện' },
        issuer: { name: 'Gốc thử', organisation: 'Bệnh viện' },
        at: at.toISOString(),
        timeFrom: 'claimed',
        wasValid: true,
        coversAll: true,
        chain: 'notChecked',
      }),
    ]);
    const stranger = makeKeys({ name: 'Gốc khác', use: 'authority' });
    expect(readSignatures(signed, [der(stranger), der(root)])[0]?.chain).toBe('trusted');
    expect(readSignatures(signed, [der(stranger)])[0]?.chain).toBe('untrusted');
    expect(latin(signed)).toContain('pdfaid:part');
    // PDF/A asks for the identifier in the last trailer too.
    expect(latin(signed).slice(latin(signed).lastIndexOf('trailer'))).toContain('/ID [');
    expect(await readFirstPage(signed)).toContain('09/QĐ-UBND');
  });

  it.skipIf(!pdfsig)(
    'is valid to pdfsig, and no longer once a byte is another (Debian package poppler-utils)',
    async () => {
      const signed = await signWith(toKeyFile(keys, password));
      const told = pdfsigOf(signed);
      expect(told).toContain('Signature is Valid');
      expect(told).toContain('Total document signed');
      expect(told).toContain(name);
      const changed = flipped(signed, latin(signed).indexOf('/Lang (vi)') + 7);
      expect(pdfsigOf(changed)).not.toContain('Signature is Valid');
      expect(faultOf(changed)).toBe('signedFileChanged');
    },
  );

  it.skipIf(!openssl)(
    'is opened as OpenSSL writes it today, RSA and elliptic, and not with another password',
    async () => {
      const pack = (key: string, certificate: string) => {
        const args = ['pkcs12', '-export', '-in', 'own.pem', '-inkey', 'own.key', '-out', 'own.p12'];
        const run = runOn(openssl ?? '', [...args, '-passout', 'pass:abc'], { 'own.pem': certificate, 'own.key': key });
        const file = run.read('own.p12');
        run.end();
        return file;
      };
      const file = pack(keys.key, keys.certificate);
      expect(openKeyFile(file, 'abc')).toHaveProperty('certificates.length', 1);
      expect(openKeyFile(file, 'abd')).toEqual({ fault: 'keyPasswordWrong' });
      expect(openKeyFile(toKeyFile(keys, password), '')).toEqual({ fault: 'keyPasswordWrong' });
      expect(openKeyFile(printed, 'abc')).toEqual({ fault: 'keyFileUnreadable' });
      const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '9'];
      const run = runOn(openssl ?? '', [...make, '-subj', '/CN=EC', '-keyout', 'own.key', '-out', 'own.pem'], {});
      const text = (part: string) => Buffer.from(run.read(part)).toString();
      const opened = openKeyFile(pack(text('own.key'), text('own.pem')), 'abc');
      run.end();
      if ('fault' in opened) throw new Error(opened.fault);
      const prepared = prepare();
      const signed = placeSignature(prepared, await createKeySigner(opened).sign(contentOf(prepared)));
      expect(readSignatures(signed, [])).toMatchObject([{ signer: { name: 'EC' } }]);
    },
  );
});

describe.skipIf(!openssl)('a decision signed elsewhere (OpenSSL)', () => {
  it('is read, with the time its signer claims, and by RSA-PSS too', () => {
    const signed = place((content) => opensslCms(keys, content));
    expect(readSignatures(signed, [])).toMatchObject([{ signer: { name }, timeFrom: 'claimed', coversAll: true }]);
    const pss = place((content) => opensslCms(keys, content, '-keyopt', 'rsa_padding_mode:pss'));
    expect(readSignatures(pss, [])).toMatchObject([{ signer: { name } }]);
  });

  it('that carries a timestamp says so, and whose it is; a timestamp of something else is none', () => {
    const authority = makeKeys({ name: 'Dấu thời gian thử', use: 'timestamps' });
    const own = place((content) => stamped(opensslCms(keys, content), authority));
    expect(readSignatures(own, [])).toMatchObject([{ timeFrom: 'timestamp', timestampBy: 'Dấu thời gian thử' }]);
    const other = place((content) => stamped(opensslCms(keys, content), authority, new Uint8Array(20)));
    expect(faultOf(other)).toBe('signedFileChanged');
  });

  it('by two, one after the other, is read with both; what is added behind the last is refused', () => {
    const second = makeKeys({ name: 'CON DẤU CƠ QUAN' });
    const one = place((content) => opensslCms(keys, content));
    const two = appended(one, (content) => opensslCms(second, content));
    expect(readSignatures(two, []).map(({ signer, coversAll }) => [signer.name, coversAll])).toEqual([
      [name, false],
      ['CON DẤU CƠ QUAN', true],
    ]);
    expect(faultOf(new Uint8Array([...two, 10]))).toBe('signedFileAppended');
  });

  it('is refused when anything is another: a byte, the end, the signature, what it is of', () => {
    const signed = place((content) => opensslCms(keys, content));
    const text = latin(signed);
    const gap = text.lastIndexOf('/Contents <') + '/Contents <'.length;
    expect(faultOf(flipped(signed, 2000))).toBe('signedFileChanged');
    expect(faultOf(flipped(signed, text.length - 8))).toBe('signedFileChanged');
    expect(faultOf(signed.subarray(0, signed.byteLength - 2000))).toBe('signedFileBroken');
    expect(faultOf(printed)).toBe('signedFileNone');
    const replace = (from: string, to: string) => new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
    expect(faultOf(replace('/ByteRange [0 ', '/ByteRange [9 '))).toBe('signedFileBroken');
    // The gap is filled up with zeros and hides nothing.
    const hiding = new Uint8Array(signed);
    hiding[gap + 32_000] = '7'.charCodeAt(0);
    expect(faultOf(hiding)).toBe('signedFileChanged');
    const attached = place(() => opensslCms(keys, new Uint8Array(50), '-nodetach'));
    expect(faultOf(attached)).toBe('signatureUnsupported');
    expect(faultOf(place((content) => opensslCms(keys, content, '-md', 'sha1')))).toBe('signatureUnsupported');
  });
});

it.each([
  ['Số: 09/QĐ-UBND\nKon Tum, ngày 03 tháng 02 năm 2022', 'same'],
  ['Số:  9 / QĐ - UBND    Kon Tum, ngày 3 tháng 2 năm 2022', 'same'],
  ['SỐ: 09/QĐ-UBND Kon Tum, ngày 04 tháng 02 năm 2022', 'other'],
  ['Số: 109/QĐ-UBND Kon Tum, ngày 03 tháng 02 năm 2022 sửa Quyết định số 09/QĐ-UBND', 'other'],
  ['Số: 09/QĐ-UBND-NC ngày 03 tháng 02 năm 2022', 'other'],
  ['Căn cứ Quyết định số 09/QĐ-UBND ngày 03 tháng 02 năm 2022', 'unread'],
  ['Số: 09/QĐ-UBND', 'unread'],
  ['', 'unread'],
])('a first page that says %j is %s', (page, is) => {
  expect(identify(page, { symbol: '09/QĐ-UBND', decidedOn: '2022-02-03' }).is).toBe(is);
});
