import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';

/** poppler's own reading of signatures, by a library (NSS) that has no part in this product; undefined where it is missing. */
export const pdfsig = ['/usr/bin/pdfsig'].find((path) => existsSync(path));
export const openssl = ['/usr/bin/openssl'].find((path) => existsSync(path));

export type TestKeys = { readonly name: string; readonly key: string; readonly certificate: string };
type Wanted = {
  readonly name: string;
  readonly days?: readonly [number, number];
  readonly issuer?: TestKeys;
  readonly use?: 'authority' | 'timestamps';
};

let serial = 0;

/** A key and its certificate as PEM, made for this run; its own issuer where none is given. */
export function makeKeys({ name, days = [-1, 365], issuer, use }: Wanted): TestKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'pem', type: 'pkcs1' }) as string;
  const { pki } = forge;
  const own = pki.privateKeyFromPem(key);
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.setRsaPublicKey(own.n, own.e);
  serial += 1;
  certificate.serialNumber = `0${serial.toString(16)}`.slice(-2);
  const day = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
  [certificate.validity.notBefore, certificate.validity.notAfter] = [day(days[0]), day(days[1])];
  certificate.setSubject(subjectOf(name));
  certificate.setIssuer(subjectOf(issuer?.name ?? name));
  certificate.setExtensions([
    ...(use === 'authority' ? [{ name: 'basicConstraints', cA: true }] : []),
    ...(use === 'timestamps' ? [{ name: 'extKeyUsage', critical: true, timeStamping: true }] : []),
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(issuer ? pki.privateKeyFromPem(issuer.key) : own, forge.md.sha256.create());
  return { name, key, certificate: pki.certificateToPem(certificate) };
}

function subjectOf(name: string): forge.pki.CertificateField[] {
  const { oids } = forge.pki;
  const told = [
    { type: oids['commonName'] ?? '', value: name, valueTagClass: forge.asn1.Type.UTF8 },
    { type: oids['organizationName'] ?? '', value: 'Bệnh viện', valueTagClass: forge.asn1.Type.UTF8 },
  ];
  return told as unknown as forge.pki.CertificateField[];
}

/** A PKCS#12 file with the older encryption many authorities still hand out. */
export function toKeyFile({ key, certificate }: TestKeys, password: string): Uint8Array {
  const { pki, pkcs12, asn1 } = forge;
  const tree = pkcs12.toPkcs12Asn1(pki.privateKeyFromPem(key), pki.certificateFromPem(certificate), password, {
    algorithm: '3des',
  });
  return new Uint8Array(Buffer.from(asn1.toDer(tree).getBytes(), 'latin1'));
}

/** Runs a program in a folder of its own on the files given. */
export function runOn(program: string, args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'vinh-danh-sign-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    const told = execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return {
      told,
      read: (name: string) => new Uint8Array(readFileSync(join(folder, name))),
      end: () => remove(folder),
    };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true });
}

/** What pdfsig says of a file. */
export function pdfsigOf(pdf: Uint8Array): string {
  const { told, end } = runOn(pdfsig ?? '', ['-nocert', 'signed.pdf'], { 'signed.pdf': pdf });
  end();
  return told;
}

/** A detached CMS signature made by OpenSSL. */
export function opensslCms({ key, certificate }: TestKeys, content: Uint8Array, ...more: string[]): Uint8Array {
  const sign = ['cms', '-sign', '-binary', '-in', 'content', '-signer', 'own.pem', '-inkey', 'own.key'];
  const run = runOn(openssl ?? '', [...sign, '-md', 'sha256', '-outform', 'DER', '-out', 'signed', ...more], {
    content,
    'own.pem': certificate,
    'own.key': key,
  });
  const signed = run.read('signed');
  run.end();
  return signed;
}
