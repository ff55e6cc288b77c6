import { Notice, Stack } from '@vinh-danh/ui';
import { Outcomes, type OutcomeRow } from '../nominations/batch/outcomes.tsx';
import type { ItemResult } from '../trpc.ts';
import { useConferralWords } from './use-conferral-words.ts';

type Props = {
  readonly rows: readonly OutcomeRow[];
  readonly results: readonly ItemResult[];
  /** What is said of one that goes through. */
  readonly success: string;
  readonly isDone?: boolean;
};

/** To how many it was handed over, and what becomes of each. */
export function HandedNotice({ rows, results, success, isDone = false }: Props) {
  const { c, number } = useConferralWords();
  const refused = results.filter(({ ok }) => !ok).length;
  return (
    <Stack>
      {isDone && refused < results.length && (
        <Notice tone="success" title={c('done', { count: number(results.length - refused) })} announce />
      )}
      {refused > 0 && <Notice tone="warning" title={c('notDone', { count: number(refused) })} announce />}
      <Outcomes caption={c('outcomes')} rows={rows} results={results} tellSuccess={() => success} />
    </Stack>
  );
}
