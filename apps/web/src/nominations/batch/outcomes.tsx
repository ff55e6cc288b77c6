import { type DryRunItem, DryRunTable } from '@vinh-danh/ui';
import type { ReactNode } from 'react';
import { tellRefusal } from '../../messages/refusal.ts';
import { useAllWords, type AllWords } from '../../messages/further/words.ts';
import type { ItemResult } from '../../trpc.ts';

export type OutcomeRow = { readonly id: string; readonly subjectName: string; readonly code: string };

type Props = {
  readonly caption: string;
  readonly rows: readonly OutcomeRow[];
  readonly results: readonly ItemResult[];
  /** What is said of an item that goes through; the step it moves to unless given. Plain words get a mark before them. */
  readonly tellSuccess?: (id: string) => ReactNode;
};

/** What happens, or has happened, to each: refused ones first, each with its reason and rule. */
export function Outcomes({ caption, rows, results, tellSuccess }: Props) {
  const words = useAllWords();
  const { t, number } = words;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <DryRunTable
      caption={caption}
      words={{
        item: t('list.subject'),
        outcome: t('batch.outcome'),
        refused: t('errors.refused'),
        all: (count) => t('batch.showAll', { count: number(count) }),
      }}
      items={results.map((result) => ({
        key: result.id,
        name: byId.get(result.id)?.subjectName ?? '',
        detail: byId.get(result.id)?.code,
        ...told(result, words, tellSuccess),
      }))}
    />
  );
}

function told(
  result: ItemResult,
  words: AllWords,
  tellSuccess: Props['tellSuccess'],
): Pick<DryRunItem, 'ok' | 'outcome' | 'source' | 'mark'> {
  if (!result.ok) {
    const { sentence, source } = tellRefusal(result.refusal, words);
    return { ok: false, outcome: sentence, source };
  }
  const { t } = words;
  const own = tellSuccess?.(result.id);
  const outcome = own ?? t('batch.willMove', { stage: t(`stages.${result.stage}`) });
  return { ok: true, outcome, mark: typeof outcome === 'string' };
}
