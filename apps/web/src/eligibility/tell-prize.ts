import type { AllWords } from '../messages/further/words.ts';
import type { Eligibility } from '../trpc.ts';
import type { Book } from './messages/vi.ts';

export type Prize = NonNullable<Eligibility['prize']>;
export type ToldPrize = { readonly amount: string; readonly lines: readonly string[] };

/** A prize in words: the reckoning with its result, and each value it stands on with its act; undefined where none is given. */
export function tellPrize(
  prize: Prize | null,
  { number, day }: AllWords,
  { prize: book, unverified }: Book,
): ToldPrize | undefined {
  if (!prize) return undefined;
  const { amount, atMost, code, multiplier, baseSalary, factor, rounding, source, verified } = prize;
  const cited = `${verified ? source : `${source} (${unverified})`}.`;
  if (code === 'noPrizeSet') return { amount: book.noPrizeSet, lines: [] };
  const paid = amount ?? atMost;
  if (multiplier === undefined || !baseSalary || paid === undefined || paid === null)
    return { amount: book.noBaseSalary, lines: [cited] };
  const parts = [decimal(multiplier, number), number(baseSalary.amount), number(paid)] as const;
  const isRounded = rounding && Math.round(multiplier * baseSalary.amount) !== paid;
  return {
    amount: code === 'upToMaximum' ? book.atMost(...parts) : book.reckoning(...parts),
    lines: [
      cited,
      ...(factor ? [book.factor(decimal(factor.value, number))] : []),
      book.baseSalary(day(baseSalary.from), baseSalary.source),
      ...(isRounded ? [book.rounding(rounding.source)] : []),
    ],
  };
}

/** With one digit behind the comma at least: 1,0. */
function decimal(value: number, number: AllWords['number']): string {
  const whole = number(value);
  return Number.isInteger(value) ? `${whole}${number(0.5).slice(1, 2)}0` : whole;
}
