import type { NominationEvent } from '@vinh-danh/workflows';
import type { Office } from './cast.ts';
import type { Act, Travel } from './travel.ts';
import type { Road } from './watch.ts';

const submittingUnit = ({ plan }: Travel): Office => ({ role: 'nominator', organisationId: plan.unitKey });
const send = (by: Office, event: NominationEvent): Act => ({ type: 'send', by, event });

/**
 * What is done next with a nomination, by where it lies and what the case wants of it. What an act needs first is not known
 * here: the server refuses it and says so. @throws Error when nobody holds it.
 */
export function chooseAct(travel: Travel, road: Road): Act {
  const { stage, holder, plan, draft } = travel;
  if (!holder) throw new Error(`${plan.key}: nobody holds it in stage ${stage}`);
  const isLast = road.ahead.length <= 1;
  switch (stage) {
    case 'draft':
      if (plan.ending !== 'withdrawnAtDraft') return send(holder, { type: 'submit' });
      return send(submittingUnit(travel), { type: 'discard', reason: 'Đơn vị không tiếp tục đề nghị.' });
    case 'intake':
      if (plan.ending === 'withdrawnAtIntake') return send(submittingUnit(travel), withdrawal(travel));
      if (isReturnedHere(travel, isLast)) return send(holder, returning);
      return send(holder, { type: 'accept', checklist: draft.papers.map(({ kind }) => kind) });
    case 'appraisal':
      return send(holder, { type: 'putToLeader' });
    case 'council':
      return { type: 'vote', by: holder };
    case 'leader':
      // What the unit itself decides never meets an intake.
      if (travel.level === 'unit' && isReturnedHere(travel, isLast)) return send(holder, returning);
      if (plan.ending === 'rejected' && isLast) return send(holder, rejection);
      return send(holder, { type: 'approve' });
    case 'returned':
      return send(holder, { type: 'resubmit' });
    case 'approved':
      return holder.role === 'clerk'
        ? { type: 'issue', by: holder, award: travel.award }
        : send(holder, { type: 'sign' });
    case 'decided':
      return travel.isRevocationProposed
        ? { type: 'revoke', by: decider(travel, road) }
        : send(proposer(travel, holder), revocation);
    default:
      throw new Error(`${plan.key}: nothing goes on from stage ${stage}`);
  }
}

const returning: NominationEvent = {
  type: 'return',
  reason: 'Hồ sơ còn thiếu biên bản họp xét khen thưởng của đơn vị, đề nghị bổ sung.',
  papers: ['unitMinutes'],
  to: 0,
};
const rejection: NominationEvent = {
  type: 'reject',
  reason: 'Thành tích chưa đạt mức đề nghị khen thưởng theo quy định.',
};
const revocation: NominationEvent = {
  type: 'proposeRevocation',
  kind: 'annulment',
  ground: 'falseDeclaration',
  reason: 'Kê khai không trung thực thành tích để được khen thưởng.',
};

function withdrawal({ plan }: Travel): NominationEvent {
  const letter = `${plan.startsOn.slice(5, 7)}/CV-TĐKT`;
  return { type: 'withdraw', reason: 'Đơn vị rút đề nghị để rà soát lại thành tích.', letter };
}

/** The department of the province or ministry returns; elsewhere whoever appraises for the level that decides. */
function isReturnedHere({ plan, hasBeenReturned, level }: Travel, isLast: boolean): boolean {
  return plan.isReturned && !hasBeenReturned && (isLast || level === 'province' || level === 'ministry');
}

function proposer(travel: Travel, holder: Office): Office {
  return travel.level === 'unit'
    ? submittingUnit(travel)
    : { role: 'appraiser', organisationId: holder.organisationId };
}

function decider({ level }: Travel, { decidingId }: Road): Office {
  return { role: level === 'unit' ? 'unitHead' : 'leader', organisationId: decidingId };
}
