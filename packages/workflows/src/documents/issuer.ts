import { z } from 'zod';
import type { Membership, SigningForm } from '../actors.ts';
import issuersData from './data/issuers.json' with { type: 'json' };
import titlesData from './data/award-titles.json' with { type: 'json' };

const IssuerRow = z.strictObject({
  ids: z.array(z.string()).optional(),
  kinds: z.array(z.string()).optional(),
  levels: z.array(z.string()).optional(),
  authority: z.string(),
  head: z.string(),
  deputy: z.string(),
  symbol: z.string().optional(),
  executors: z.array(z.string()),
  others: z.string(),
  keeper: z.string(),
});
const { rows: issuerRows, longestSymbol } = z
  .strictObject({ longestSymbol: z.number(), rows: z.array(IssuerRow) })
  .parse(issuersData);
const titles = z.record(z.string(), z.string()).parse(titlesData);

/** A body as its papers need it; `province`: the committee of the province it lies in, itself if it is one. */
export type IssuingBody = {
  readonly id?: string | undefined;
  readonly kind: string;
  readonly level?: string | undefined;
  readonly nameVi: string;
  readonly superior?: string | undefined;
  readonly province?: string | undefined;
};

/** How a body signs: who decides in it, by which titles, under which symbol, and who carries its decisions out. */
export type Issuer = {
  readonly name: string;
  readonly superior?: string | undefined;
  readonly authority: string;
  readonly head: string;
  readonly deputy: string;
  readonly symbol: string;
  readonly executors: readonly string[];
  /** Whoever else carries a decision out. */
  readonly others: string;
  readonly keeper: string;
  readonly place: string;
  /** Its letters are signed in the name of the whole body; its decisions may be (`TM.`). */
  readonly collective: boolean;
};

/** The first row of the data that fits the body says how it signs. */
export function issuerOf(body: IssuingBody): Issuer {
  const row = issuerRows.find(
    ({ ids, kinds, levels }) =>
      (ids?.includes(body.id ?? '') ?? true) &&
      (kinds?.includes(body.kind) ?? true) &&
      (levels?.includes(body.level ?? '') ?? true),
  );
  if (!row) throw new Error('the last row fits every body');
  const fill = (text: string) => text.replaceAll('{name}', body.nameVi);
  const isCommittee = body.kind === 'people-committee';
  return {
    name: body.nameVi,
    // A committee has none above it, and neither has the centre (NĐ 30/2020, Annex I).
    superior: isCommittee || body.level === 'central' ? undefined : body.superior,
    authority: fill(row.authority),
    head: row.head,
    deputy: row.deputy,
    symbol: row.symbol ?? initialsOf(body.nameVi),
    executors: row.executors.map(fill),
    others: row.others,
    keeper: row.keeper,
    place: placeOf(body),
    collective: isCommittee,
  };
}

/** The initials of a name: `SNV` for Sở Nội vụ. */
function initialsOf(name: string): string {
  const words = name.split(/[\s\-–]+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, longestSymbol);
}

const committee = /^Ủy ban nhân dân (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) /u;

/** Where a paper is dated: the name of the place the body governs, or of its province; of the centre, Hà Nội. */
function placeOf({ nameVi, province }: IssuingBody): string {
  const named = [nameVi, province ?? ''].find((name) => committee.test(name));
  return named?.replace(committee, '') ?? 'Hà Nội';
}

/** What a decision calls an award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum"; else its name in the rulebook. */
export function awardTitle(award: { readonly code: string; readonly nameVi: string }, issuer: Issuer): string {
  const title = titles[award.code] ?? award.nameVi;
  return title.replaceAll('{authority}', issuer.authority).replaceAll('{issuer}', issuer.name);
}

/** The same without who gives it, for a sentence that has named the giver: "Bằng khen". */
export function awardWithout(giver: string, title: string): string {
  const tail = ` của ${giver}`;
  return title.endsWith(tail) ? title.slice(0, -tail.length) : title;
}

export type Signing = {
  readonly form: SigningForm;
  /** Signed in the name of the whole body and not of its head. */
  readonly collective?: boolean | undefined;
  /** The title of who signs by order or by mandate. */
  readonly title?: string | undefined;
};

type Office = Pick<Membership, 'onBehalfOf' | 'signsAs' | 'signingTitle'>;

/** How the holder of an office signs: as the office says, else a substitute as a deputy, anybody else as the head. */
export function signingIn({ onBehalfOf, signsAs, signingTitle }: Office): Signing {
  const form = signsAs ?? (onBehalfOf === undefined ? 'head' : 'deputy');
  return { form, ...(signingTitle ? { title: signingTitle } : {}) };
}

/** Who decides, as a paper names it: the head, or the body in whose name it is signed. */
export function deciderOf({ authority, name }: Issuer, { collective = false }: Signing): string {
  return collective ? name : authority;
}

/** The lines above a signature, from the top. */
export function signatureLines({ form, collective = false, title = '' }: Signing, issuer: Issuer): string[] {
  // A committee signs by what it is, without its place (NĐ 30/2020, Annex I).
  const body = collective ? [`TM. ${issuer.name.replace(/^(Ủy ban nhân dân) .*$/u, '$1')}`] : [];
  if (form === 'deputy') return [...body, `KT. ${issuer.head}`, issuer.deputy];
  if (form === 'acting') return [...body, `Q. ${issuer.head}`];
  if (form === 'byOrder') return [`TL. ${issuer.head}`, title];
  if (form === 'byMandate') return [`TUQ. ${issuer.head}`, title];
  return [...body, issuer.head];
}
