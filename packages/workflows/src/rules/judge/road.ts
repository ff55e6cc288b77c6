import type { Level } from '../../nomination/dossier.ts';
import type { OrganisationFacts } from '../../nomination/route.ts';
import { computeLadders, computeRoute } from '../../nomination/route.ts';
import type { Award } from '../awards.ts';
import type { Rules } from '../compile.ts';
import type { Sourced } from '../sourced.ts';
import type { Nomination } from './facts.ts';

/** One level of the road: who appraises, whose council votes, whose leader signs, and whether it is decided here. */
export type RoadStep = {
  readonly level: Level;
  readonly appraises: string;
  readonly votes: string | null;
  readonly signs: string;
  readonly decides: boolean;
};

export type Road = { readonly steps: RoadStep[]; readonly decides: Decider } & Sourced;
export type Decider = { readonly level: Level; readonly organisation: string };
export type RoadRefusal = Sourced & {
  readonly code: 'awardNotInRegime' | 'noDecidingAuthority' | 'levelEnded';
  readonly params: Readonly<Record<string, string>>;
};

type Asked = Pick<Nomination, 'unit' | 'on' | 'procedure'> & { readonly award: Award; readonly regime: Regime };
type Regime = NonNullable<Nomination['regime']>['code'];

/** The road of an award from a unit on a day: its levels up to the one that decides, or the rule by which there is none. */
export function routeOf(
  rules: Rules,
  { award, unit, on, procedure, regime }: Asked,
  find: (id: string) => OrganisationFacts | undefined,
): Road | RoadRefusal {
  const awardRules = award.regimes[regime];
  const { awards, procedure: general } = rules;
  const refuse = (code: RoadRefusal['code'], by: Sourced, more: Record<string, string> = {}): RoadRefusal => ({
    code,
    source: by.source,
    verified: by.verified,
    params: { award: award.code, regime, ...more },
  });
  if (!awardRules) {
    const law = general.regimes.find(({ code }) => code === regime);
    return refuse('awardNotInRegime', { source: law?.decree ?? regime, verified: law?.verified ?? false });
  }
  const ladders = computeLadders(unit, find);
  const { source, verified } = awardRules.authority;
  const authority = { source, verified };
  const route = computeRoute(ladders, award.code, regime, awards);
  const ended = general.endedLevels.find(({ level, to }) =>
    ladders.own.some(
      (step) =>
        step.level === level && to < on && (route?.some((one) => one.organisationId === step.organisationId) ?? true),
    ),
  );
  if (ended) return refuse('levelEnded', ended, { level: ended.level, endedOn: ended.to });
  const last = route?.at(-1);
  if (!route || !last) return refuse('noDecidingAuthority', authority);
  const { levels, exemptProcedures } = general.council;
  const isExempt = exemptProcedures.value.includes(procedure);
  const steps = route.map((step, index) => ({
    level: step.level,
    appraises: step.appraiserId,
    votes: !isExempt && levels.value.includes(step.level) ? step.councilId : null,
    signs: step.organisationId,
    decides: index === route.length - 1,
  }));
  return { steps, decides: { level: last.level, organisation: last.organisationId }, ...authority };
}
