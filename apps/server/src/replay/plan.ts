import { addWorkingDays } from '@vinh-danh/workflows';
import type { CommendationType, DeclaredFacts, Procedure, SubjectKind } from '@vinh-danh/workflows';
import type { CaseFile, Twist } from './case-file.ts';
import type { Way } from './ways.ts';
import { ordinary, wayOf } from './ways.ts';

/** What is to become of one nomination of a case. Days are `YYYY-MM-DD`. */
export type Plan = Way & {
  /** Its place in the case, the same for every seed: `g1.0`, `t4.2`. */
  readonly key: string;
  /** The award it is decided for. */
  readonly award: string;
  readonly subject: SubjectKind;
  readonly unitKey: string;
  readonly startsOn: string;
  /** By when its road ends: the day of the decision when there is one. */
  readonly endsOn: string;
  readonly posthumous: boolean;
  readonly movement: string | undefined;
  readonly commendationType: CommendationType;
  readonly procedure: Procedure;
  readonly period: readonly [string, string];
  readonly facts: DeclaredFacts;
};

/** Working days that a refusal may take when the case names no day. */
const undatedRoad = 30;

type Fields = Omit<CaseFile['groups'][number], 'count'>;
/**
 * The nominations of a case in the order of its groups and twists.
 * @throws Error when a twist names no group or more of it than there are, or a field is missing.
 */
export function planCase(file: CaseFile): Plan[] {
  const plans = file.groups.map((group, index) =>
    Array.from({ length: group.count }, (_, item) => toPlan(file, `g${index}.${item}`, group, ordinary)),
  );
  const taken = file.groups.map(() => 0);
  const further = file.twists.flatMap((twist, index) => {
    const group = twist.group === undefined ? undefined : file.groups[twist.group];
    if (twist.among > 0) {
      if (twist.group === undefined || !group) throw new Error(`twists.${index}: "among" needs a group of the case`);
      travelAmong(twist, index, plans[twist.group] ?? [], taken, twist.group);
    }
    const fields = { ...group, ...definedOf(twist) };
    return Array.from({ length: twist.count }, (_, item) =>
      toPlan(file, `t${index}.${item}`, checked(fields, index), wayOf(twist, fields.award ?? '')),
    );
  });
  return [...plans.flat(), ...further];
}

/** The last ones of the group travel otherwise, each by one twist only. */
function travelAmong(twist: Twist, index: number, plans: Plan[], taken: number[], group: number): void {
  for (let left = twist.among; left > 0; left -= 1) {
    const place = plans.length - 1 - (taken[group] ?? 0);
    const plan = plans[place];
    if (!plan) throw new Error(`twists.${index}: group ${group} has not so many nominations`);
    plans[place] = withWay(plan, wayOf(twist, plan.award));
    taken[group] = (taken[group] ?? 0) + 1;
  }
}

function definedOf(twist: Twist): Partial<Fields> {
  const {
    award,
    subject,
    submittingUnit,
    submitted,
    decided,
    posthumous,
    movement,
    commendationType,
    procedure,
    achievementPeriod,
    facts,
  } = twist;
  const all = {
    award,
    subject,
    submittingUnit,
    submitted,
    decided,
    posthumous,
    movement,
    commendationType,
    procedure,
    achievementPeriod,
    facts,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function checked(fields: Partial<Fields>, index: number): Omit<Fields, 'decided'> & { decided?: string | undefined } {
  const { award, subject, submittingUnit, submitted } = fields;
  if (!award || !subject || !submittingUnit || !submitted) {
    throw new Error(`twists.${index}: award, subject, submittingUnit and submitted are needed`);
  }
  return { ...fields, award, subject, submittingUnit, submitted, posthumous: fields.posthumous ?? false };
}

function toPlan(file: CaseFile, key: string, fields: ReturnType<typeof checked>, way: Way): Plan {
  const { award, subject, submittingUnit, submitted, decided, posthumous } = fields;
  const { defaults } = file;
  const movement = (fields.movement === undefined ? defaults.movement : fields.movement) ?? undefined;
  const firstDay = addWorkingDays(`${submitted}-02`, 1);
  if (decided !== undefined && decided < `${submitted}-01`)
    throw new Error(`${key}: decided on ${decided}, before it was submitted`);
  return withWay(
    {
      key,
      award,
      subject,
      unitKey: submittingUnit,
      startsOn: decided !== undefined && decided < firstDay ? decided : firstDay,
      endsOn: decided ?? addWorkingDays(firstDay, undatedRoad),
      posthumous,
      movement,
      commendationType: fields.commendationType ?? defaults.commendationType ?? (movement ? 'movement' : 'merit'),
      procedure: fields.procedure ?? defaults.procedure ?? 'standard',
      period: fields.achievementPeriod ?? defaults.achievementPeriod ?? periodBefore(submitted),
      facts: { ...defaults.facts, ...fields.facts },
    },
    way,
  );
}

function withWay(plan: Omit<Plan, keyof Way>, way: Way): Plan {
  if (way.ending === 'annulled' && (way.annulledOn === undefined || way.annulledOn < plan.endsOn)) {
    throw new Error(`${plan.key}: annulledOn must follow decided`);
  }
  return { ...plan, ...way };
}

/** The year before and what has passed of this one. */
function periodBefore(month: string): [string, string] {
  const lastDay = new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return [`${Number(month.slice(0, 4)) - 1}-01-01`, lastDay];
}
