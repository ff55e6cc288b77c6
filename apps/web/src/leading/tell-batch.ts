import type { AllWords } from '../messages/further/words.ts';
import type { LeadingBatch } from '../trpc.ts';

/** What a batch is called: its letter, or where no letter brought it, its unit. */
export function titleOf({ letter, senderName }: LeadingBatch, { t }: AllWords): string {
  return letter ? t('leading.letter', { symbol: letter.symbol }) : t('leading.unitBatch', { sender: senderName });
}

/** Each award with how many are asked for. */
export function tellAwards({ awards }: LeadingBatch, { t, award, number, list }: AllWords): string {
  return list(
    awards.map(({ award: code, count }) => t('leading.awardCount', { count: number(count), award: award(code) })),
  );
}
