import type { Dossier, Level, Stage } from '../../nomination/dossier.ts';
import type { Rules } from '../compile.ts';
import { workingDaysAt } from '../deadlines.ts';
import type { Share } from '../share.ts';
import { voteRule } from '../thresholds.ts';
import type { Known } from './assess.ts';
import { assess, prizeOfCase } from './assess.ts';
import type { Verdict } from './verdict.ts';

type ShareValue = Pick<Share, 'percent' | 'strictlyMore' | 'of'>;

/** In what a case would be treated otherwise under another rulebook. */
export type Difference =
  | { readonly kind: 'share'; readonly from: ShareValue; readonly to: ShareValue }
  | { readonly kind: 'days'; readonly stage: Stage; readonly level: Level; readonly from: number; readonly to: number }
  | {
      readonly kind: 'finding';
      readonly rule: string;
      readonly nameVi: string | null;
      readonly nameEn: string | null;
      readonly from: Verdict | null;
      readonly to: Verdict | null;
    }
  | { readonly kind: 'prize'; readonly from: number | null; readonly to: number | null };

type Standing = { readonly stage: Stage; readonly dossier: Dossier; readonly known: Known };

/** What is still ahead of a case, under one rulebook and another: votes, days, findings and the prize. */
export function compareCase(before: Rules, after: Rules, standing: Standing, on: string): Difference[] {
  return [
    ...shareDifference(before, after, standing),
    ...daysDifferences(before, after, standing),
    ...findingDifferences(before, after, standing, on),
    ...prizeDifference(before, after, standing, on),
  ];
}

const road = ['intake', 'appraisal', 'council', 'leader'] as const satisfies Stage[];
const afterwards = ['approved', 'decided'] as const satisfies Stage[];

/** The stages a case has not left yet, each with the level at which it comes to it. */
function ahead({ stage, dossier }: Standing): { stage: Stage; position: number; level: Level }[] {
  const last = dossier.route.length - 1;
  const passed = road.findIndex((one) => one === stage);
  const isOver = stage === 'approved';
  return dossier.route.flatMap(({ level }, position) => {
    if (position < dossier.position) return [];
    const isHere = position === dossier.position;
    const all = [...(isOver ? [] : road), ...(position === last ? afterwards : [])];
    const left = isHere && passed > 0 ? all.slice(passed) : all;
    return left.map((one) => ({ stage: one, position, level }));
  });
}

function shareDifference(before: Rules, after: Rules, standing: Standing): Difference[] {
  const { dossier } = standing;
  const { levels, exemptProcedures } = after.procedure.council;
  const isVoted = ahead(standing).some(({ stage, level }) => stage === 'council' && levels.value.includes(level));
  if (!isVoted || exemptProcedures.value.includes(dossier.procedure)) return [];
  const [from, to] = [before, after].map((rules) => shareOf(voteRule(dossier.proposedAward, dossier.regime, rules)));
  return from && to && JSON.stringify(from) !== JSON.stringify(to) ? [{ kind: 'share', from, to }] : [];
}

function shareOf({ percent, strictlyMore, of }: Share): ShareValue {
  return { percent, strictlyMore, of };
}

/** A step that has the same days at every level is told once. */
function daysDifferences(before: Rules, after: Rules, standing: Standing): Difference[] {
  const told = new Set<string>();
  return ahead(standing).flatMap(({ stage, position, level }) => {
    const there = { ...standing.dossier, position };
    const [from, to] = [before, after].map((rules) => workingDaysAt(there, stage, rules));
    const key = stage === 'appraisal' ? `${stage} ${level}` : stage;
    if (from === undefined || to === undefined || from === to || told.has(key)) return [];
    told.add(key);
    return [{ kind: 'days', stage, level, from, to }];
  });
}

function findingDifferences(before: Rules, after: Rules, { dossier, known }: Standing, on: string): Difference[] {
  const asked = { ...dossier, award: dossier.proposedAward };
  const [old, now] = [before, after].map(
    (rules) => new Map(assess(rules, asked, known, on).map((one) => [one.rule, one])),
  );
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((rule) => {
    const [from, to] = [old?.get(rule), now?.get(rule)];
    const { nameVi = null, nameEn = null } = to ?? from ?? {};
    return from?.verdict === to?.verdict
      ? []
      : [{ kind: 'finding', rule, nameVi, nameEn, from: from?.verdict ?? null, to: to?.verdict ?? null }];
  });
}

function prizeDifference(before: Rules, after: Rules, { dossier }: Standing, on: string): Difference[] {
  const asked = { ...dossier, award: dossier.proposedAward };
  const [from, to] = [before, after].map((rules) => amountOf(prizeOfCase(rules, asked, on)));
  return from === to ? [] : [{ kind: 'prize', from: from ?? null, to: to ?? null }];
}

function amountOf(prize: ReturnType<typeof prizeOfCase>): number | null {
  return prize?.amount ?? prize?.atMost ?? null;
}
