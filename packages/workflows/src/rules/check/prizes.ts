import { SubjectKind } from '../../nomination/dossier.ts';
import type { Check } from './fault.ts';
import { eachOf, fault } from './fault.ts';

/** A prize can be reckoned: a base salary on every day of the regime, for an award and a subject that exist there. */
export const checkPrizes: Check = ({ awards, procedure: { regimes }, prizes }) => {
  const { baseSalaries, multipliers, payers, several } = prizes;
  const earliest = baseSalaries[0]?.from;
  return [
    ...eachOf(baseSalaries, 'prizes.baseSalaries', ({ from }, at, index) => {
      const before = baseSalaries[index - 1];
      return before && before.from >= from ? [fault(`${at}.from`, 'baseSalaryOrder')] : [];
    }),
    ...eachOf(multipliers, 'prizes.multipliers', (row, at, index) => {
      const award = awards.find(({ code }) => code === row.award);
      const period = regimes.find(({ code }) => code === row.regime);
      const isTwice = multipliers.findIndex((one) => one.award === row.award && one.regime === row.regime) < index;
      return [
        ...(isTwice ? [fault(at, 'multiplierTwice', `${row.award} ${row.regime}`)] : []),
        ...(award && !award.regimes[row.regime] ? [fault(`${at}.regime`, 'awardNotInRegime', row.award)] : []),
        ...(earliest === undefined || (period && period.from < earliest) ? [fault(at, 'noBaseSalary', row.award)] : []),
        ...SubjectKind.options.flatMap((subject) =>
          award && row[subject] && !award.subjects.includes(subject)
            ? [fault(`${at}.${subject}`, 'subjectNotOfAward', row.award)]
            : [],
        ),
      ];
    }),
    ...eachOf(regimes, 'procedure.regimes', ({ code }) =>
      several.some((row) => row.regimes.includes(code)) ? [] : [fault('prizes.several', 'noRuleForSeveral', code)],
    ),
    ...eachOf(regimes, 'procedure.regimes', ({ code }) =>
      payers.some(({ scope }) => scope.regimes?.includes(code) ?? true)
        ? []
        : [fault('prizes.payers', 'noPayer', code)],
    ),
  ];
};
