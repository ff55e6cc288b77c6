import { z } from 'zod';
import type { CorrectedField } from '../decision/corrected-field.ts';
import { deciderOf, type Issuer, signatureLines, type Signing } from '../documents/issuer.ts';
import type { Recipient } from '../documents/recipients.ts';
import { Level, Regime, SubjectKind } from '../nomination/dossier.ts';
import { Day } from '../text.ts';
import { say } from './data.ts';

/** Everything that stands on a certificate, as it was when it was issued. */
export const PrintedText = z.object({
  /** "Tặng", "Truy tặng" or "Tặng danh hiệu". */
  wording: z.string(),
  title: z.string(),
  /** The award in full, as the public page tells it. */
  award: z.string(),
  authority: z.string(),
  name: z.string(),
  subject: SubjectKind,
  unit: z.string(),
  achievement: z.string(),
  symbol: z.string(),
  decidedOn: Day,
  place: z.string(),
  /** From the top: `KT. Chủ tịch`, `Phó Chủ tịch`. */
  signature: z.array(z.string()),
  signer: z.string(),
  regime: Regime,
  decidedAt: Level,
});
export type PrintedText = z.infer<typeof PrintedText>;

/** What a certificate is written from: one line of a decision's list, and the decision. */
export type CertificateFacts = {
  readonly recipient: Pick<Recipient, 'name' | 'kind' | 'unit' | 'title' | 'verb' | 'merit'>;
  readonly issuer: Issuer;
  readonly signing: Signing;
  readonly signerName: string;
  readonly symbol: string;
  readonly decidedOn: Day;
  readonly regime: Regime;
  readonly decidedAt: Level;
};

/** Writes a certificate's text: it says the same as its decision. */
export function writeCertificate(facts: CertificateFacts): PrintedText {
  const { recipient, issuer, signing, signerName, symbol, decidedOn, regime, decidedAt } = facts;
  const { name, kind, unit, verb, merit } = recipient;
  const { title, isEmulationTitle } = titleOf(recipient.title, issuer);
  return {
    wording: isEmulationTitle ? say('titleWording', { wording: verb }) : verb,
    title,
    award: capitalised(recipient.title),
    authority: deciderOf(issuer, signing),
    name: kind === 'household' ? say('household', { name }) : name,
    subject: kind,
    // A collective's name mostly tells its unit; the unit itself may be the one honoured.
    unit: name.toLowerCase().includes(unit.toLowerCase()) ? '' : unit,
    achievement: capitalised(merit),
    symbol,
    decidedOn,
    place: issuer.place,
    signature: signatureLines(signing, issuer),
    signer: signerName,
    regime,
    decidedAt,
  };
}

/** In large letters: of `danh hiệu “…”` what is quoted, of `Bằng khen của …` what it is and not whose, which stands above. */
function titleOf(title: string, { authority, name }: Issuer): { title: string; isEmulationTitle: boolean } {
  const quoted = /^danh hiệu “(.+)”$/u.exec(title)?.[1];
  if (quoted !== undefined) return { title: quoted, isEmulationTitle: true };
  const owner = [authority, name].map((whose) => say('owned', { whose })).find((end) => title.endsWith(end));
  return { title: owner === undefined ? title : title.slice(0, -owner.length), isEmulationTitle: false };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with what a correcting decision has put right. Post and year of birth stand on no certificate. */
export function correctPrinted(
  printed: PrintedText,
  { name, unit, achievement }: Partial<Record<CorrectedField, string>>,
): PrintedText {
  return {
    ...printed,
    ...(name === undefined ? {} : { name: printed.subject === 'household' ? say('household', { name }) : name }),
    ...(unit === undefined ? {} : { unit }),
    ...(achievement === undefined ? {} : { achievement: capitalised(achievement) }),
  };
}
