import type { CommendationType, DeclaredFacts, Procedure, SubjectKind } from '@vinh-danh/workflows';
import type { Origin } from '@vinh-danh/workflows/origin';
import type { DraftCase, DraftInput } from '../../trpc.ts';

type Individual = Extract<DraftInput['subject'], { kind: 'individual' }>;

/** The form, flat and as typed. */
export type DraftValues = {
  organisationId: string;
  kind: SubjectKind;
  name: string;
  birthYear: string;
  gender: Individual['gender'];
  ethnicity: string;
  occupationGroup: Individual['occupationGroup'];
  post: string;
  diedOn: string;
  memberCount: string;
  origin: Origin;
  country: string;
  award: string;
  commendationType: CommendationType;
  procedure: Procedure;
  posthumous: boolean;
  movementId: string;
  summary: string;
  from: string;
  to: string;
};

export const blankDraft: DraftValues = {
  organisationId: '',
  kind: 'individual',
  name: '',
  birthYear: '',
  gender: 'unknown',
  ethnicity: '',
  occupationGroup: 'official',
  post: '',
  diedOn: '',
  memberCount: '',
  origin: 'vietnamese',
  country: '',
  award: '',
  commendationType: 'merit',
  procedure: 'standard',
  posthumous: false,
  movementId: '',
  summary: '',
  from: '',
  to: '',
};

type Errors = Partial<Record<keyof DraftValues, string>>;
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What is wrong before the server is asked, by field in the order of the form; the server checks everything again. */
export function checkDraft(values: DraftValues): Errors {
  const { kind, name, origin, country, birthYear, memberCount, posthumous, diedOn, award, summary, from, to } = values;
  const errors: Errors = {};
  if (!name.trim()) errors.name = 'empty';
  if (kind !== 'household' && origin === 'foreign' && !country) errors.country = 'notChosen';
  if (kind === 'individual' && birthYear && !/^\d{4}$/.test(birthYear)) errors.birthYear = 'invalid';
  if (kind === 'collective' && memberCount && !/^\d+$/.test(memberCount)) errors.memberCount = 'notANumber';
  if (kind === 'individual' && posthumous && !isDay(diedOn)) errors.diedOn = diedOn ? 'notADay' : 'diedOnMissing';
  if (!award) errors.award = 'notChosen';
  if (!summary.trim()) errors.summary = 'empty';
  if (!isDay(from)) errors.from = from ? 'notADay' : 'empty';
  if (!isDay(to)) errors.to = to ? 'notADay' : 'empty';
  else if (isDay(from) && from > to) errors.to = 'periodReversed';
  return errors;
}

/** The draft as the server takes it: what does not belong to the kind of subject is left out. */
export function toDraft(values: DraftValues): DraftInput {
  const { organisationId, award, commendationType, procedure, movementId, summary, from, to } = values;
  return {
    organisationId,
    subject: subjectOf(values),
    award,
    commendationType,
    procedure,
    posthumous: values.kind === 'individual' && values.posthumous,
    ...(movementId ? { movementId } : {}),
    achievement: { summary, from, to },
  };
}

function subjectOf(values: DraftValues): DraftInput['subject'] {
  const { kind, name, birthYear, gender, origin, ethnicity, occupationGroup, post, posthumous, diedOn, memberCount } =
    values;
  if (kind === 'household') return { kind, headName: name };
  if (kind === 'collective')
    return { kind, name, ...(memberCount ? { memberCount: Number(memberCount) } : {}), ...belongingOf(values) };
  return {
    kind,
    fullName: name,
    gender,
    occupationGroup,
    ...(birthYear ? { birthYear: Number(birthYear) } : {}),
    ...(ethnicity.trim() && origin !== 'foreign' ? { ethnicity } : {}),
    ...(post.trim() ? { post } : {}),
    ...(posthumous ? { diedOn } : {}),
    ...belongingOf(values),
  };
}

/** Said only where it is something else than Vietnamese at home. */
function belongingOf({ origin, country }: DraftValues): { origin?: Origin; country?: string } {
  if (origin === 'vietnamese') return {};
  return origin === 'foreign' ? { origin, country } : { origin };
}

/** The case as the rules look at it, as far as it is written; undefined until an award is chosen. */
export function toCase(values: DraftValues, facts: DeclaredFacts): DraftCase | undefined {
  const { organisationId, kind, name, birthYear, memberCount, award, commendationType, procedure, posthumous } = values;
  const { movementId, from, to, gender, origin } = values;
  if (!organisationId || !award) return undefined;
  return {
    organisationId,
    award,
    subject: {
      kind,
      name,
      ...(kind === 'individual' && /^\d{4}$/.test(birthYear) ? { birthYear: Number(birthYear) } : {}),
      ...(kind === 'individual' ? { gender } : {}),
      ...(kind === 'household' ? {} : { origin }),
      ...(kind === 'collective' && /^[1-9]\d{0,5}$/.test(memberCount) ? { memberCount: Number(memberCount) } : {}),
    },
    commendationType,
    procedure,
    posthumous: kind === 'individual' && posthumous,
    ...(movementId ? { movementId } : {}),
    ...(isDay(from) && isDay(to) && from <= to ? { achievement: { from, to } } : {}),
    facts,
  };
}

/** The form's field for a path the server names, such as `items.0.subject.fullName`. */
export function fieldOfPath(path: string): keyof DraftValues {
  const last = path.split('.').at(-1) ?? '';
  if (last === 'fullName' || last === 'headName') return 'name';
  return Object.hasOwn(blankDraft, last) ? (last as keyof DraftValues) : 'name';
}
