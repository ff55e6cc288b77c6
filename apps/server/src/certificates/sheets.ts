import { setImmediate as turn } from 'node:timers/promises';
import {
  type Certificate,
  composePage,
  type Layout,
  layoutFor,
  type Offset,
  type Page,
  type Stock,
  type TextPart,
  toQrText,
} from '@vinh-danh/workflows/certificates';
import { RefusedError } from '../errors.ts';
import { drawQr } from './draw-qr.ts';
import { measures, missingLetters } from './faces.ts';
import type { Signer } from './signing.ts';

/** As the template reads it. */
export type Sheet = Omit<Page, 'qr'> & { qr: (Page['qr'] & { svg: string }) | null };
/** On one layout, or each on the one that is meant for it. */
export type Laying = { readonly layout: Layout | 'own'; readonly stock: Stock; readonly offset: Offset };
export type Proving = { readonly signer: Signer; readonly publicUrl: string };
export type Printable = Omit<Certificate, 'checkedAt'>;

/** How many names a refusal lists. */
const mostNames = 20;

/**
 * Looks whether all of them can be printed so, before anything is.
 * @throws RefusedError `glyphsMissing` with the letters no font of ours has, `textTooLong` with what does not fit its box.
 */
export async function checkPrintable(certificates: readonly Printable[], laying: Laying, address: string) {
  const unknown = new Map<string, string[]>();
  const tooLong: { name: string; parts: readonly TextPart[] }[] = [];
  for (const [index, certificate] of certificates.entries()) {
    if (index % pause === 0) await turn();
    const { printed } = certificate;
    const letters = missingLetters(Object.values(printed).flat().join(''));
    if (letters.length > 0) unknown.set(printed.name, letters);
    const composed = compose(certificate, laying, address);
    if ('tooLong' in composed) tooLong.push({ name: printed.name, parts: composed.tooLong });
  }
  if (unknown.size > 0) {
    const letters = [...new Set([...unknown.values()].flat())].join(' ');
    throw new RefusedError({
      code: 'glyphsMissing',
      params: { letters, names: [...unknown.keys()].slice(0, mostNames) },
    });
  }
  if (tooLong.length > 0) {
    const parts = [...new Set(tooLong.flatMap((one) => one.parts))];
    throw new RefusedError({
      code: 'textTooLong',
      params: { parts, names: tooLong.map(({ name }) => name).slice(0, mostNames) },
    });
  }
}

/** The sheets, each with its signed QR code; `tell` hears how many are done. Lets others work in between. */
export async function drawSheets(
  certificates: readonly Printable[],
  laying: Laying,
  { signer, publicUrl }: Proving,
  tell: (done: number) => Promise<void> | void = () => undefined,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const certificate of certificates) {
    const { code, printed } = certificate;
    const { name, award, symbol, decidedOn } = printed;
    const composed = compose(certificate, laying, publicUrl);
    if ('tooLong' in composed)
      throw new RefusedError({ code: 'textTooLong', params: { parts: composed.tooLong, names: [name] } });
    const proof = signer.sign({ code, name, award, symbol, decidedOn });
    const svg = drawQr(toQrText(publicUrl, { code, ...proof }));
    sheets.push({ ...composed.page, qr: { ...composed.page.qr, svg } });
    if (sheets.length % pause === 0) {
      await tell(sheets.length);
      await turn();
    }
  }
  return sheets;
}

/** So many sheets are drawn before others have their turn. */
const pause = 20;

function compose(certificate: Printable, { layout, stock, offset }: Laying, publicUrl: string) {
  const checkedAt = `${publicUrl.replace(/^https?:\/\//, '')}/c`;
  const laid = layout === 'own' ? layoutFor(certificate.printed) : layout;
  return composePage({ ...certificate, checkedAt }, laid, { stock, offset, measures });
}
