import type { EventType } from '@vinh-danh/workflows';
import type { Nomination } from '../../trpc.ts';
import { lackingPapers } from './lacking-papers.ts';

type Act = Nomination['actions'][number];
type Known = Pick<
  Nomination,
  | 'stage'
  | 'signed'
  | 'revocation'
  | 'recovered'
  | 'posthumous'
  | 'subjectKind'
  | 'consultations'
  | 'publicComment'
  | 'route'
  | 'recommendations'
  | 'papers'
  | 'requiredPapers'
  | 'awaiting'
  | 'unrecordedDeath'
>;

/**
 * The one act that looks like the next step: a death that is known and not recorded here before all, the missing papers before the dossier is sent, the appraisal before it is
 * handed on, else the first of the main ones.
 */
export function mainAct(acts: readonly Act[], nomination: Known): EventType | undefined {
  const { stage, route, recommendations, unrecordedDeath } = nomination;
  if (unrecordedDeath && acts.some(({ type }) => type === 'die')) return 'die';
  const here = route.find(({ state }) => state === 'current');
  const appraised = recommendations.some(({ level }) => level === here?.level);
  if (stage === 'appraisal' && !appraised && acts.some(({ type }) => type === 'appraise')) return 'appraise';
  const isWriting = stage === 'draft' || stage === 'returned';
  if (isWriting && lackingPapers(nomination).length > 0 && acts.some(({ type }) => type === 'attach')) return 'attach';
  return acts.find(({ importance }) => importance === 'primary')?.type;
}

/** The main act first, the others in the order they came in. */
export function mainFirst(acts: readonly Act[], main: EventType | undefined): Act[] {
  return acts.toSorted((one, other) => Number(other.type === main) - Number(one.type === main));
}

/** Whether an act that the stage knows makes sense yet; it spares the person an offer that would be refused. */
export function isTimely(
  type: EventType,
  { signed, revocation, recovered, posthumous, subjectKind, consultations, publicComment }: Known,
  today: string,
): boolean {
  switch (type) {
    case 'sign':
      return !signed;
    case 'issueDecision':
      return signed;
    case 'annul':
      return revocation?.kind === 'annulment';
    case 'strip':
      return revocation?.kind === 'stripping';
    case 'die':
      return subjectKind === 'individual' && !posthumous;
    case 'recordRecovery':
      return !recovered;
    case 'lapseConsultation':
      return consultations.some(({ status, dueOn }) => status === 'asked' && dueOn < today);
    case 'answerConsultation':
      return consultations.some(({ status }) => status === 'asked');
    case 'openPublicComment':
      return publicComment === null;
    case 'recordComment':
      return publicComment?.status === 'open';
    case 'answerComment':
      return publicComment?.status === 'open' && publicComment.answered < publicComment.comments;
    default:
      return true;
  }
}
