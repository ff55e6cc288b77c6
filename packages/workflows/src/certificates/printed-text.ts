import { z } from 'zod';
import type { CommendationType } from '../nomination/dossier.ts';
import { Level, Regime, SubjectKind } from '../nomination/dossier.ts';
import { Day } from '../text.ts';
import { certificateData, say } from './data.ts';

/** Everything that stands on a certificate, as it was when it was issued. */
export const PrintedText = z.object({
  /** "Tặng" or "Truy tặng". */
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

/** What a certificate is written from. */
export type CertificateFacts = {
  readonly award: { readonly code: string; readonly name: string };
  readonly wording: string;
  readonly regime: Regime;
  readonly decidedAt: Level;
  readonly subject: SubjectKind;
  readonly name: string;
  readonly unit: { readonly name: string; readonly kind: string };
  readonly achievement: { readonly summary: string; readonly from: Day; readonly to: Day };
  readonly commendationType: CommendationType;
  readonly movement: string | null;
  /** The issuer and what stands above it, nearest first. */
  readonly issuers: readonly string[];
  readonly symbol: string;
  readonly decidedOn: Day;
  readonly signer: string;
  /** Somebody signed in place of the head. */
  readonly isDeputy: boolean;
};

/** Writes a certificate's text. */
export function writeCertificate(facts: CertificateFacts): PrintedText {
  const { wording, regime, decidedAt, subject, symbol, decidedOn, signer, unit } = facts;
  const issuer = facts.issuers[0] ?? '';
  const authority = authorityOf(issuer);
  const { title, award, isTitle } = titleOf(facts, authority.full);
  return {
    wording: isTitle ? say('titleWording', { wording }) : wording,
    title,
    award,
    authority: authority.full,
    name: subject === 'household' ? say('household', { name: facts.name }) : facts.name,
    subject,
    // A collective's name mostly tells its unit; the unit itself may be the one honoured.
    unit: facts.name.toLowerCase().includes(unit.name.toLowerCase()) ? '' : unit.name,
    achievement: achievementOf(facts),
    symbol,
    decidedOn,
    place: placeOf(facts.issuers),
    signature: facts.isDeputy ? [say('deputyFor', { office: authority.office }), authority.deputy] : [authority.office],
    signer,
    regime,
    decidedAt,
  };
}

function authorityOf(issuer: string): { full: string; office: string; deputy: string } {
  const found = certificateData.authorities.find(({ name }) => issuer.startsWith(name));
  if (!found) throw new Error('the last authority fits every body');
  return { full: found.full ?? (found.of ? `${found.office} ${issuer}` : issuer), ...withOffice(found, issuer) };
}

/** Heads that are called after their body (`Trưởng phòng`, `Chánh Văn phòng`) bear its first word in the signature too. */
function withOffice({ name, office, deputy }: { name: string; office: string; deputy: string }, issuer: string) {
  const isNamedAfter = /^(Trưởng|Chánh)$/.test(office);
  const body = isNamedAfter ? ` ${name === '' ? issuer : name}` : '';
  return { office: office + body, deputy: deputy + body };
}

function titleOf({ award, decidedAt, unit }: CertificateFacts, authority: string) {
  const found = certificateData.titles.find(({ awards }) => awards.includes(award.code));
  if (!found) return { title: award.name, award: award.name, isTitle: false };
  const other = unit.kind === 'armed_force' ? found.armedForces : undefined;
  const title = other ?? (decidedAt === 'ministry' ? found.ministry : undefined) ?? found.name;
  return {
    title,
    award: found.ofAuthority ? say('prefix', { title, authority }) : title,
    isTitle: found.isTitle,
  };
}

/** A short description of the merit as it stands; for a long one what it was given for. */
function achievementOf({ achievement, commendationType, movement }: CertificateFacts): string {
  const summary = achievement.summary.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  if (summary.length <= certificateData.summaryAtMost) return asSentence(summary);
  if (movement !== null) return say('movement', { movement });
  if (commendationType === 'unexpected') return say('unexpected');
  const [from, to] = [yearIn(achievement.from), yearIn(achievement.to)];
  return from === to ? say('meritOfYear', { to }) : say('merit', { from, to });
}

/** "Đã có …" before a thing, "Đã …" before a deed. */
function asSentence(summary: string): string {
  if (/(?:^|\s)đã\s/iu.test(summary)) return summary.charAt(0).toUpperCase() + summary.slice(1);
  const lowered = summary.charAt(0).toLowerCase() + summary.slice(1);
  const isThing = certificateData.nounStarts.some((start) => lowered.startsWith(`${start} `));
  return say(isThing ? 'hasDone' : 'done', { what: lowered });
}

function yearIn(day: Day): string {
  return String(new Date(day).getUTCFullYear());
}

const committee = /^Ủy ban nhân dân (?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+/;

/** Where it is signed: the area of the issuer, or of the committee above it. */
function placeOf(issuers: readonly string[]): string {
  const named = issuers.find((name) => committee.test(name));
  return (
    named?.replace(committee, '') ?? (issuers.some((name) => name.startsWith('Ủy ban nhân dân')) ? '' : say('capital'))
  );
}
