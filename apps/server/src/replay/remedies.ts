import { addWorkingDays } from '@vinh-danh/workflows';
import type { NominationEvent, PaperKind } from '@vinh-danh/workflows';
import type { ServerRefusal } from '../errors.ts';
import { standardConsultee } from '../organisations/standard-offices.ts';
import type { Office } from './cast.ts';
import { derivedId } from './random.ts';
import type { Act, Travel } from './travel.ts';
import type { Road } from './watch.ts';

/** What to do about a refusal: first these acts, or wait for a day; undefined when nothing helps. */
export type Remedy = { readonly acts: readonly Act[] } | { readonly waitUntil: string } | undefined;

const consultee: Office = { role: 'consultee', organisationId: standardConsultee };

/** The officials' answer to a refusal: they do what the server says is missing. `today` is the business day. */
export function remedyFor(
  refusal: ServerRefusal,
  { travel, road, today }: { travel: Travel; road: Road; today: string },
): Remedy {
  const { holder, plan } = travel;
  if (!holder) return undefined;
  const byHolder = (event: NominationEvent): Act => ({ type: 'send', by: holder, event });
  switch (refusal.code) {
    case 'notAppraised':
      return { acts: [byHolder(appraisal(travel, road))] };
    case 'councilRequired':
      return { acts: [byHolder({ type: 'putToCouncil' })] };
    case 'consultationRequired':
      return { acts: [byHolder(question(travel)), answer(travel)] };
    case 'consultationOpen':
      return { acts: [answer(travel)] };
    case 'publicCommentRequired':
      return { acts: [byHolder({ type: 'openPublicComment' })] };
    case 'publicCommentOpen': {
      const closesOn = refusal.params?.['closesOn'];
      return { waitUntil: addWorkingDays(typeof closesOn === 'string' ? closesOn : today, 1) };
    }
    case 'supplementMissing':
    case 'papersMissing': {
      const by: Office = travel.stage === 'appraisal' ? holder : { role: 'nominator', organisationId: plan.unitKey };
      return {
        acts: papersIn(refusal).map((kind) => ({ type: 'send', by, event: { type: 'attach', kind, issuedOn: today } })),
      };
    }
    // Somebody was faster, or an earlier run of the same replay was: look again.
    case 'conflict':
      return { acts: [] };
    default:
      return undefined;
  }
}

function appraisal({ award, plan }: Travel, { ahead }: Road): NominationEvent {
  const common = { type: 'appraise', complaintOpen: false } as const;
  // The level that could decide what was asked for proposes the higher award.
  return award !== plan.award && ahead.length <= 1
    ? {
        ...common,
        findings: 'Thành tích xuất sắc tiêu biểu, xứng đáng với mức khen thưởng cao hơn.',
        opinion: 'otherAward',
        award: plan.award,
      }
    : { ...common, findings: 'Hồ sơ đầy đủ, đúng đối tượng; thành tích đạt tiêu chuẩn.', opinion: 'agree' };
}

/** Derived, so that a repeated question is the same question. */
function consultationId({ id, level }: Travel): string {
  return derivedId('consultation', id, level);
}

function question(travel: Travel): NominationEvent {
  return {
    type: 'consult',
    consultationId: consultationId(travel),
    organisationId: standardConsultee,
    question: 'Đề nghị cho ý kiến về việc chấp hành pháp luật của đối tượng được đề nghị khen thưởng.',
  };
}

function answer(travel: Travel): Act {
  const event: NominationEvent = {
    type: 'answerConsultation',
    consultationId: consultationId(travel),
    opinion: 'noObjection',
    answer: 'Không có ý kiến khác.',
  };
  return { type: 'send', by: consultee, event };
}

function papersIn({ params }: ServerRefusal): PaperKind[] {
  const papers = params?.['papers'];
  return Array.isArray(papers) ? (papers as PaperKind[]) : [];
}
