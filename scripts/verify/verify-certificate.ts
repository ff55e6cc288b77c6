import { createPublicKey, verify } from 'node:crypto';

export type Key = { readonly id: string; readonly publicKey: string };
export type CertificateVerdict =
  | {
      readonly issued: true;
      readonly code: string;
      readonly name: string;
      readonly award: string;
      readonly symbol: string;
      readonly decidedOn: string;
    }
  | { readonly issued: false; readonly why: 'noCertificate' | 'keyUnknown' | 'forged' };

/**
 * Whether the text of a certificate's QR code was signed by one of the keys, without a network. It proves that the
 * certificate was issued so; only the public page says whether it still stands.
 */
export function verifyCertificate(scanned: string, keys: readonly Key[]): CertificateVerdict {
  const [, code, payload, signature] = /\/c\/([0-9A-Z]+)#([\w-]+)\.([\w-]+)$/.exec(scanned.trim()) ?? [];
  const text = payload === undefined ? undefined : readText(Buffer.from(payload, 'base64url').toString('utf8'));
  if (!text || signature === undefined || payload === undefined) return { issued: false, why: 'noCertificate' };
  const [, keyId, signedCode, name, award, symbol, decidedOn] = text;
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return { issued: false, why: 'keyUnknown' };
  const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), type: 'spki', format: 'der' });
  const holds = verify(null, Buffer.from(payload, 'base64url'), publicKey, Buffer.from(signature, 'base64url'));
  return holds && signedCode === code
    ? { issued: true, code, name, award, symbol, decidedOn }
    : { issued: false, why: 'forged' };
}

type Text = [version: 1, keyId: string, code: string, name: string, award: string, symbol: string, decidedOn: string];

function readText(json: string): Text | undefined {
  try {
    const parts: unknown = JSON.parse(json);
    const isOurs =
      Array.isArray(parts) &&
      parts.length === 7 &&
      parts[0] === 1 &&
      parts.slice(1).every((part) => typeof part === 'string');
    return isOurs ? (parts as Text) : undefined;
  } catch {
    return undefined;
  }
}
