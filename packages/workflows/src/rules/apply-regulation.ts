import type { Regime } from '../nomination/dossier.ts';
import type { Award, RegimeRules } from './awards.ts';
import type { CriterionRow, Principle } from './eligibility-rules.ts';
import { lawfulPart } from './limits.ts';
import { newestRegime } from './regulated-values.ts';
import type { Regulation } from './regulation.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * The rulebook with a regulation over it, for cases of the newest regime. What the law has passed since (a share that is
 * now higher, an award that is no more) is left out. A value of the regulation counts as verified: it is laid down by the
 * document itself.
 */
export function applyRegulation(book: Rulebook, regulation: Regulation, version: string): Rulebook {
  const lawful = lawfulPart(book, regulation);
  const regime = newestRegime(book);
  return {
    ...book,
    awards: book.awards.map((award) => withOwnValues(award, regime, lawful)),
    procedure: { ...book.procedure, version, workingDays: withOwnDays(book.procedure.workingDays, lawful) },
    prizes: lawful.rounding ? { ...book.prizes, rounding: { ...lawful.rounding, verified: true } } : book.prizes,
    eligibility: {
      ...book.eligibility,
      criteria: lawful.quotas.reduce(
        (criteria, quota) => withOwnQuota(criteria, regime, quota),
        book.eligibility.criteria,
      ),
      principles: book.eligibility.principles.map((principle) => withOwnPercent(principle, regime, lawful)),
    },
  };
}

function withOwnValues(award: Award, regime: Regime, { shares, workingDays }: Regulation): Award {
  const rules = award.regimes[regime];
  if (!rules) return award;
  const share = shares.find((row) => row.award === award.code);
  const appraisal = workingDays.find(({ step, level }) => step === 'appraisal' && level && decides(rules, level));
  const days = rules.appraisalWorkingDays;
  const isShorter = appraisal && days && appraisal.value < days.value;
  if (!share && !isShorter) return award;
  const own: RegimeRules = {
    ...rules,
    ...(share && { councilShare: { ...withoutAward(share), verified: true } }),
    ...(isShorter && { appraisalWorkingDays: { value: appraisal.value, source: appraisal.source, verified: true } }),
  };
  return { ...award, regimes: { ...award.regimes, [regime]: own } };
}

function decides({ decidedAt }: RegimeRules, level: RegimeRules['decidedAt'][number]): boolean {
  return decidedAt.includes(level);
}

function withoutAward({ award: _award, ...share }: Regulation['shares'][number]) {
  return share;
}

type Days = Rulebook['procedure']['workingDays'];

function withOwnDays(days: Days, { workingDays }: Regulation): Days {
  const own = ({ value, source }: Regulation['workingDays'][number]) => ({ value, source, verified: true });
  const steps = workingDays.flatMap((row) => (row.step === 'appraisal' ? [] : [[row.step, own(row)]]));
  const levels = workingDays.flatMap((row) => (row.step === 'appraisal' && row.level ? [[row.level, own(row)]] : []));
  const appraisal = { ...days.appraisal, ...Object.fromEntries(levels) };
  return { ...days, ...Object.fromEntries(steps), appraisal };
}

/** The row of the award in this regime with the province's number; a row for other regimes too stays for those. */
function withOwnQuota(
  criteria: readonly CriterionRow[],
  regime: Regime,
  { award, percent, source }: Regulation['quotas'][number],
): CriterionRow[] {
  const isQuota = (row: CriterionRow) => row.award === award && row.criterion.type === 'quota';
  const known = criteria.find((row) => isQuota(row) && row.regimes.includes(regime)) ?? criteria.find(isQuota);
  if (known?.criterion.type !== 'quota') return [...criteria];
  const { ref: _ref, ...row } = known;
  const own: CriterionRow = {
    ...row,
    regimes: [regime],
    criterion: { ...known.criterion, percent },
    source,
    verified: true,
  };
  return criteria.flatMap((other) => {
    if (!isQuota(other)) return [other];
    const rest = { ...other, regimes: other.regimes.filter((one) => one !== regime) };
    return [...(other === known ? [own] : []), ...(rest.regimes.length > 0 ? [rest] : [])];
  });
}

function withOwnPercent(principle: Principle, regime: Regime, { directWorkers }: Regulation): Principle {
  if (principle.check !== 'directWorkers' || !directWorkers) return principle;
  const { percent, source } = directWorkers;
  return { ...principle, percent, regimes: { ...principle.regimes, [regime]: { source, verified: true } } };
}
