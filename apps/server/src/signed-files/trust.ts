import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EnvError } from '../env.ts';

/** The certificates an installation trusts as roots; a PEM file holds any number of them. @throws EnvError. */
export function readAnchors(file: string | undefined): Uint8Array[] {
  if (file === undefined) return [];
  try {
    const blocks = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    const anchors = (blocks ?? []).map((block) => new Uint8Array(new X509Certificate(block).raw));
    if (anchors.length > 0) return anchors;
  } catch {
    // Said below, whatever it was.
  }
  throw new EnvError('VINHDANH_SIGNATURE_ANCHORS must be a file with root certificates (PEM).');
}

const longest = 6;

type Asked = { readonly anchors: readonly Uint8Array[]; readonly at: Date };

/** Whether a certificate leads, by signatures of authorities that were valid then, to one of the anchors. */
export function leadsToAnchor(der: Uint8Array, among: readonly Uint8Array[], { anchors, at }: Asked): boolean {
  const roots = anchors.map((one) => new X509Certificate(one));
  const known = among.map((one) => new X509Certificate(one));
  let current = new X509Certificate(der);
  for (let step = 0; step < longest; step += 1) {
    if (!isValid(current, at)) return false;
    if (roots.some((root) => root.fingerprint256 === current.fingerprint256)) return true;
    const root = roots.find((one) => hasIssued(one, current));
    if (root) return isValid(root, at);
    const above = known.find((one) => one.fingerprint256 !== current.fingerprint256 && hasIssued(one, current));
    if (!above) return false;
    current = above;
  }
  return false;
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValid({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}
