import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, readInContext } from '@vinh-danh/db';
import { readCode } from '@vinh-danh/workflows/certificates';
import { z } from 'zod';
import { listKeys } from './keys.ts';
import { readProof } from './signing.ts';
import { findStanding, type PublicText } from './store.ts';

const Part = z.string().max(4000);
/** What was scanned or typed: the code, and of a scan the signed text with its signature. */
export const CheckInput = z.object({ code: z.string().max(100), payload: Part.optional(), signature: Part.optional() });
export type CheckInput = z.infer<typeof CheckInput>;

/** What the certificate says of itself, corrected where a decision has corrected it, and nothing else of anybody. */
type Facts = PublicText & { readonly correctedBy?: string };
export type Checked =
  | ({ readonly answer: 'genuine' | 'replaced' | 'annulled' | 'altered' } & Facts)
  | { readonly answer: 'unknown' };

/** Longer than any look-up takes: how long the answer took says nothing. */
const answerAfterMs = 60;

/**
 * Whether a certificate is genuine and still stands; was replaced by a re-issue; annulled or stripped; altered, when what is signed or printed on it is not
 * what was issued; or unknown. An unknown code is answered like any other, after the same time.
 */
export async function checkCertificate(db: Db, input: CheckInput): Promise<Checked> {
  const [checked] = await Promise.all([look(db, input), sleep(answerAfterMs)]);
  return checked;
}

async function look(db: Db, { code: typed, payload, signature }: CheckInput): Promise<Checked> {
  const code = readCode(typed);
  if (code === undefined) return { answer: 'unknown' };
  const { standing, keys } = await readInContext(db, [], async (tx) => ({
    standing: await findStanding(tx, code),
    keys: await listKeys(tx),
  }));
  if (!standing) return { answer: 'unknown' };
  const { stage, isReplaced, first, corrected } = standing;
  const last = corrected.at(-1);
  const facts: Facts = last ? { ...last.text, correctedBy: last.by } : first;
  if (payload !== undefined || signature !== undefined) {
    const known = new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
    const text = readProof({ payload: payload ?? '', signature: signature ?? '' }, known);
    // What was printed before a correction was issued as well, and stays genuine.
    const issued = [first, ...corrected.map((correction) => correction.text)];
    const isIssued =
      text?.code === code &&
      issued.some(
        ({ name, award, symbol, decidedOn }) =>
          text.name === name && text.award === award && text.symbol === symbol && text.decidedOn === decidedOn,
      );
    if (!isIssued) return { answer: 'altered', ...facts };
  }
  if (stage === 'annulled' || stage === 'stripped') return { answer: 'annulled', ...facts };
  return { answer: isReplaced ? 'replaced' : 'genuine', ...facts };
}
