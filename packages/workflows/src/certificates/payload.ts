import { z } from 'zod';
import { Day } from '../text.ts';

/** What a certificate's signature is of: nothing that is not printed on it. */
export const SignedText = z.object({
  keyId: z.string().regex(/^[0-9a-z]{1,16}$/),
  code: z.string(),
  name: z.string(),
  award: z.string(),
  symbol: z.string(),
  decidedOn: Day,
});
export type SignedText = z.infer<typeof SignedText>;

const version = 1;
const Packed = z.tuple([z.literal(version), ...fields()]);

function fields() {
  const { keyId, code, name, award, symbol, decidedOn } = SignedText.shape;
  return [keyId, code, name, award, symbol, decidedOn] as const;
}

/** The text that is signed: the same for the same certificate, letter by letter. */
export function packText({ keyId, code, name, award, symbol, decidedOn }: SignedText): string {
  return JSON.stringify([version, keyId, code, name, award, symbol, decidedOn]);
}

/** The certificate told by a signed text; undefined when it is none of ours. */
export function unpackText(text: string): SignedText | undefined {
  const packed = Packed.safeParse(parse(text));
  if (!packed.success) return undefined;
  const [, keyId, code, name, award, symbol, decidedOn] = packed.data;
  return { keyId, code, name, award, symbol, decidedOn };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A scanned QR code: the address's code, and the proof behind `#` as two base64url parts. */
export type Scanned = { readonly code: string; readonly payload: string; readonly signature: string };

/** What the QR code says. */
export function toQrText(address: string, { code, payload, signature }: Scanned): string {
  return `${address}/c/${code}#${payload}.${signature}`;
}

/** Takes a scanned text apart; undefined when it is no certificate's. */
export function readQrText(text: string): Scanned | undefined {
  const found = /\/c\/([0-9A-Za-z-]+)#([\w-]+)\.([\w-]+)$/.exec(text.trim());
  const [, code, payload, signature] = found ?? [];
  return code && payload && signature ? { code, payload, signature } : undefined;
}
