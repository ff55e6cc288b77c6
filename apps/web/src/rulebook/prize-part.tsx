import { Facts, Prose, Section } from '@vinh-danh/ui';
import { capital } from '@vinh-danh/workflows/words';
import { useWords } from '../messages/words.ts';
import type { ExplainedAward } from '../trpc.ts';
import { By } from './by.tsx';
import { useRuleText } from './use-rule-text.ts';

/** The prize money: the amount, and what it was reckoned from. */
export function PrizePart({ explained: { prize } }: { readonly explained: ExplainedAward }) {
  const { number, day } = useWords();
  const { prize: text, words } = useRuleText();
  if (!prize) return null;
  const { amount, atMost, code, multiplier, baseSalary, factor, rounding } = prize;
  const total = amount ?? atMost;
  if (total === undefined)
    return (
      <Section title={text.title}>
        <div>
          <Prose>{capital(words.noPrize[code ?? 'noPrizeSet'])}.</Prose>
          <By {...prize} />
        </div>
      </Section>
    );
  const written = { amount: number(total) };
  return (
    <Section title={text.title}>
      <Prose>
        <strong>{amount === null ? text.atMost(written) : text.amount(written)}</strong>
      </Prose>
      <Facts
        facts={[
          {
            label: text.multiplier,
            value: multiplier && (
              <>
                {text.times({ multiplier: number(multiplier) })}
                <By source={prize.source} verified={prize.verified} />
              </>
            ),
          },
          {
            label: text.baseSalary,
            value: baseSalary && (
              <>
                {text.since({ amount: number(baseSalary.amount), from: day(baseSalary.from) })}
                <By {...baseSalary} />
              </>
            ),
          },
          {
            label: text.factor,
            value: factor && (
              <>
                {text.multiplierOf({ multiplier: number(factor.value) })}
                <By {...factor} />
              </>
            ),
          },
          {
            label: text.rounding,
            value: rounding && (
              <>
                {text.roundings[rounding.policy]}
                <By {...rounding} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
