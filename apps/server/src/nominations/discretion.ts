import type { Dossier } from '@vinh-danh/workflows';
import type { HistoryRow } from './read-history.ts';
import type { ConsultationRow } from './read-review.ts';

const confidential: ReadonlySet<string> = new Set(['answerConsultation', 'recordComment', 'answerComment']);

/**
 * How far up the route the reader stands; -1 when nowhere on it. An auditor (`*`) stands above everybody.
 */
export function standingOf({ route }: Pick<Dossier, 'route'>, readable: readonly string[] | '*'): number {
  if (readable === '*') return Number.POSITIVE_INFINITY;
  return route.findLastIndex(({ organisationId, appraiserId, councilId, clerkId }) =>
    [organisationId, appraiserId, councilId, clerkId].some((id) => readable.includes(id)),
  );
}

/**
 * What other agencies answered and the public wrote is for the level that asked and those above it: below, one reads that
 * they were asked, by when, and whether the answer is there.
 */
export function withholdHistory(history: readonly HistoryRow[], standing: number): (HistoryRow & Withheld)[] {
  return history.map((row) => {
    const withheld = confidential.has(row.event) && row.position > standing;
    const { consultationId: _consultation, sessionId: _session, ...fields } = row.fields;
    return { ...row, fields: withheld ? {} : fields, withheld };
  });
}

/** The same for the questions themselves; `history` says at which step of the route each was asked. */
export function withholdAnswers(
  consultations: readonly ConsultationRow[],
  history: readonly HistoryRow[],
  standing: number,
): (ConsultationRow & Withheld)[] {
  return consultations.map((row) => {
    const asked = history.find(({ event, fields }) => event === 'consult' && fields['consultationId'] === row.id);
    const withheld = row.status === 'answered' && (asked?.position ?? Number.POSITIVE_INFINITY) > standing;
    return withheld ? { ...row, opinion: null, answer: null, withheld } : { ...row, withheld };
  });
}

type Withheld = { withheld: boolean };
