import { randomBytes } from 'node:crypto';
import type { Tx } from '@vinh-danh/db';
import { toCode, writeCertificate } from '@vinh-danh/workflows/certificates';
import { wordingOfCase } from '@vinh-danh/workflows/rulebook';
import { v7 as newId } from 'uuid';
import { drawNumbers } from '../audit/counters.ts';
import { fullRules } from '../rules/in-force.ts';
import { type AwardDecision, readAwarded, readIssuer } from './read-awarded.ts';
import { insertCertificates } from './store.ts';

/**
 * Writes the certificates of an award decision, in the order of its list and in its transaction: their register numbers
 * are drawn together from the counter of issuer and year, so they have no gap and no twin. As many statements for a
 * thousand as for one.
 */
export async function issueCertificates(tx: Tx, decision: AwardDecision): Promise<void> {
  const awarded = await readAwarded(tx, decision.id);
  if (awarded.length === 0) return;
  const { issuers, signer, isDeputy } = await readIssuer(tx, decision);
  const rules = await fullRules(tx, [...new Set(awarded.map(({ ruleVersion }) => ruleVersion))]);
  const first = await drawNumbers(tx, { ...decision, kind: 'certificate', count: awarded.length });
  const rows = awarded.map(({ nominationId, ruleVersion, award, procedure, posthumous, ...facts }, index) => {
    const asked = { ...facts, award, procedure, posthumous, subjectKind: facts.subject };
    const book = rules.get(ruleVersion);
    const said = book && wordingOfCase(book, asked);
    if (!said) throw new Error(`the rulebook ${ruleVersion} has no wording for ${award}`);
    const { symbol, decidedOn } = decision;
    const printed = writeCertificate({
      ...facts,
      award: { code: award, name: said.award },
      wording: said.wording,
      issuers,
      symbol,
      decidedOn,
      signer,
      isDeputy,
    });
    return { id: newId(), nominationId, registerNumber: first + index, code: toCode(randomBytes(16)), printed };
  });
  await insertCertificates(tx, decision, rows);
}
