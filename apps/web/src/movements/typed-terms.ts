import type { SubjectKind } from '@vinh-danh/workflows';
import type { MovementTerms, OccupationGroup } from '@vinh-danh/workflows/movement';

type Kind = MovementTerms['quotas'][number]['kind'];
export type TypedCriterion = { readonly key: string; readonly name: string; readonly points: string };
export type TypedQuota = {
  readonly key: string;
  readonly kind: Kind;
  readonly subject: SubjectKind | '';
  readonly count: string;
  readonly unitId: string;
  readonly percent: string;
  readonly occupations: readonly OccupationGroup[];
};
export type TypedPhase = { readonly key: string; readonly name: string; readonly from: string; readonly to: string };

/** The terms of a movement as they are typed. */
export type TypedTerms = {
  readonly criteria: readonly TypedCriterion[];
  readonly subjects: readonly SubjectKind[];
  readonly occupations: readonly OccupationGroup[];
  readonly quotas: readonly TypedQuota[];
  readonly phases: readonly TypedPhase[];
};

const key = () => crypto.randomUUID();

export const newCriterion = (): TypedCriterion => ({ key: key(), name: '', points: '' });
export const newPhase = (from: string): TypedPhase => ({ key: key(), name: '', from, to: from });
export const newQuota = (): TypedQuota => ({
  key: key(),
  kind: 'most',
  subject: '',
  count: '',
  unitId: '',
  percent: '',
  occupations: [],
});

/** The fields of a movement that asks for nothing yet. */
export function typeNoTerms(): TypedTerms {
  return { subjects: [], occupations: [], criteria: [], phases: [], quotas: [] };
}

export function typeTerms({ criteria, subjects, occupations, quotas, phases }: MovementTerms): TypedTerms {
  return {
    subjects,
    occupations,
    criteria: criteria.map(({ name, points }) => ({ key: key(), name, points: points ? String(points) : '' })),
    phases: phases.map((phase) => ({ key: key(), ...phase })),
    quotas: quotas.map((quota) =>
      quota.kind === 'most'
        ? { ...newQuota(), subject: quota.subject ?? '', count: String(quota.count), unitId: quota.unitId ?? '' }
        : { ...newQuota(), kind: quota.kind, percent: String(quota.percent), occupations: quota.occupations },
    ),
  };
}

export const hasWrongPoints = ({ points }: TypedCriterion) => points.trim() !== '' && !isWhole(points, 1000);
export const hasWrongCount = ({ kind, count }: TypedQuota) => kind === 'most' && !isWhole(count, 100_000);
export const hasWrongPercent = ({ kind, percent }: TypedQuota) => kind === 'leastShare' && !isWhole(percent, 100);
export const lacksGroups = ({ kind, occupations }: TypedQuota) => kind === 'leastShare' && occupations.length === 0;
export const hasWrongDays = ({ from, to }: TypedPhase) => !isDay(from) || !isDay(to) || from > to;

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);

function isWhole(typed: string, most: number): boolean {
  return /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
}

export function areWhole({ criteria, quotas, phases }: TypedTerms): boolean {
  return (
    criteria.every((one) => one.name.trim() && !hasWrongPoints(one)) &&
    quotas.every((one) => !hasWrongCount(one) && !hasWrongPercent(one) && !lacksGroups(one)) &&
    phases.every((one) => one.name.trim() && !hasWrongDays(one))
  );
}

/** What was typed as the server takes it. */
export function toTerms({ criteria, subjects, occupations, quotas, phases }: TypedTerms): MovementTerms {
  return {
    subjects: [...subjects],
    occupations: subjects.length > 0 && !subjects.includes('individual') ? [] : [...occupations],
    criteria: criteria.map(({ name, points }) => ({
      name: name.trim(),
      ...(points.trim() ? { points: Number(points) } : {}),
    })),
    quotas: quotas.map((quota) => {
      const { kind, subject, count, unitId, percent } = quota;
      if (kind === 'leastShare') return { kind, percent: Number(percent), occupations: [...quota.occupations] };
      return { kind, count: Number(count), ...(subject ? { subject } : {}), ...(unitId ? { unitId } : {}) };
    }),
    phases: phases.map(({ name, from, to }) => ({ name: name.trim(), from, to })),
  };
}
