import type { CommendationType } from '@vinh-danh/workflows';
import { type AllMessages, vi } from '../../messages/further/vi.ts';
import type { AllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';
import type { DialogEvent } from '../acts/event-fields.ts';
import { lackingPapers } from './lacking-papers.ts';
import type { ActContext, ActValues } from '../acts/act-values.ts';

/** What the dialog of an act needs to know of this nomination. */
export function contextOf(nomination: Nomination, type: DialogEvent, { t }: AllWords): ActContext {
  const { subjectKind, requiredPapers, consultations, route } = nomination;
  const current = route.findIndex(({ state }) => state === 'current');
  return {
    subjectKind,
    grounds: type === 'edit' ? { id: nomination.id, draft: caseOf(nomination) } : undefined,
    papers: type === 'accept' ? requiredPapers.kinds : undefined,
    consultations: consultations
      .filter(({ status }) => status === 'asked')
      .map(({ id, organisationName, question }) => ({ id, label: `${organisationName}: ${question}`.slice(0, 120) })),
    below: route
      .slice(0, Math.max(current, 0))
      .map(({ level, organisationName }) => `${organisationName} (${t(`levels.${level}`)})`),
  };
}

const isGender = (value: string | null): value is keyof AllMessages['genders'] =>
  value !== null && Object.hasOwn(vi.genders, value);

/** The case as the rules look at it. */
function caseOf({ route, award, subjectKind, subject, procedure, posthumous, movement, ...rest }: Nomination) {
  const { name, birthYear, gender } = subject;
  return {
    organisationId: route[0]?.organisationId ?? '',
    award,
    subject: {
      kind: subjectKind,
      name,
      ...(birthYear === null ? {} : { birthYear }),
      ...(isGender(gender) ? { gender } : {}),
    },
    commendationType: rest.commendationType as CommendationType,
    procedure,
    posthumous,
    ...(movement ? { movementId: movement.id } : {}),
  };
}

/** What the fields of an act hold when its dialog opens. */
export function defaultsOf(nomination: Nomination, type: DialogEvent): ActValues {
  const { achievement, consultations } = nomination;
  switch (type) {
    case 'edit':
      return {
        'achievement-summary': achievement.summary,
        'achievement-from': achievement.from,
        'achievement-to': achievement.to,
      };
    case 'attach':
      return { kind: lackingPapers(nomination)[0] ?? '', number: '', issuedOn: '' };
    case 'consult':
      return { consultationId: crypto.randomUUID(), organisationId: '', question: '' };
    case 'answerConsultation':
    case 'lapseConsultation':
      return { consultationId: consultations.find(({ status }) => status === 'asked')?.id ?? '' };
    case 'die':
      return { diedOn: nomination.unrecordedDeath ?? '' };
    case 'accept':
      return { checklist: [] };
    case 'return':
      return { reason: '', papers: [], to: '0' };
    default:
      return {};
  }
}
