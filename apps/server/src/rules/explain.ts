import type { Db } from '@vinh-danh/db';
import type { CommendationType, Membership, Procedure, SubjectKind } from '@vinh-danh/workflows';
import { type Explanation, explain, type Rules } from '@vinh-danh/workflows/rulebook';
import { RefusedError } from '../errors.ts';
import { regimeFor, type RegimeCode } from './book.ts';
import { loadStructure } from './structure.ts';
import { unitOn } from './unit-on.ts';

type Asked = {
  readonly award: string;
  readonly subject: SubjectKind;
  readonly commendationType: CommendationType;
  readonly procedure: Procedure;
  readonly posthumous: boolean;
  /** A unit of the caller where it is left out. */
  readonly unit?: string | undefined;
  readonly regime?: RegimeCode | undefined;
  /** Today where it is left out, or the last day of a regime that has ended. */
  readonly on?: string | undefined;
};
type Award = NonNullable<ReturnType<Rules['awards']['get']>>;
type NamedOrganisation = { readonly id: string; readonly name: string };

/** An explanation with the names of the organisations in it, and what was asked. */
export type ExplainedAward = Omit<Explanation, 'id'> & {
  readonly award: Pick<Award, 'code' | 'nameVi' | 'nameEn' | 'kind' | 'subjects' | 'posthumous'> & {
    readonly regimes: readonly string[];
  };
  readonly on: string;
  readonly unit: NamedOrganisation & {
    readonly foundedOn: string | null;
    readonly dissolvedOn: string | null;
    readonly successors: readonly NamedOrganisation[];
    readonly predecessors: readonly NamedOrganisation[];
  };
};
type Asker = { readonly memberships: readonly Membership[]; readonly on: string };

/**
 * What the rulebook says of an award: road, criteria, papers, council, days and prize, each with its article. The
 * organisations are those of the day asked about.
 * @throws RefusedError `notFound` for an award or a unit that is not there, `badInput` for a day outside all regimes.
 */
export async function explainAward(
  db: Db,
  rules: Rules,
  asker: Asker,
  { regime: code, ...asked }: Asked,
): Promise<ExplainedAward> {
  const regime = regimeFor(rules, code, asker.on);
  const on = asked.on ?? dayWithin(regime, asker.on);
  const unit = asked.unit ?? (await unitOn(db, asker.memberships, on));
  const award = rules.awards.get(asked.award);
  if (!award || unit === undefined) throw new RefusedError({ code: 'notFound' });
  const structure = await loadStructure(db, unit, on);
  const explained = explain(rules, { ...asked, id: asked.award, unit, on }, structure);
  if ('error' in explained)
    throw new RefusedError({ code: explained.error.code === 'unitUnknown' ? 'notFound' : 'badInput' });
  const { id: _id, route, decides, ...rest } = explained;
  const { nameOf, standingOf, predecessorsOf } = structure;
  const { foundedOn, dissolvedOn, successors } = standingOf(unit);
  const named = (ids: readonly string[]) => ids.map((one) => ({ id: one, name: nameOf(one) }));
  return {
    ...rest,
    award: factsOf(award),
    on,
    unit: {
      id: unit,
      name: nameOf(unit),
      foundedOn,
      dissolvedOn,
      successors: named(successors),
      predecessors: named(predecessorsOf(unit)),
    },
    decides: decides && { ...decides, organisation: nameOf(decides.organisation) },
    route: route.map(({ appraises, votes, signs, ...step }) => ({
      ...step,
      appraises: nameOf(appraises),
      votes: votes && nameOf(votes),
      signs: nameOf(signs),
    })),
  };
}

function factsOf({ code, nameVi, nameEn, kind, subjects, posthumous, regimes }: Award): ExplainedAward['award'] {
  return { code, nameVi, nameEn, kind, subjects, posthumous, regimes: Object.keys(regimes) };
}

function dayWithin({ from, to }: { readonly from: string; readonly to: string | null }, on: string): string {
  if (on < from) return from;
  return to !== null && to < on ? to : on;
}
