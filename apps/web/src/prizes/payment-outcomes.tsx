import { DryRunTable, Notice, Stack } from '@vinh-danh/ui';
import { tellRefusal } from '../messages/refusal.ts';
import type { ListedPayment, PaymentResult } from '../trpc.ts';
import { vi } from './messages/vi.ts';
import { type PrizeWords, usePrizeWords } from './use-prize-words.ts';

type Props = { readonly rows: readonly ListedPayment[]; readonly results: readonly PaymentResult[] };

/** What became of each payment; where somebody else was first, who. */
export function PaymentOutcomes({ rows, results }: Props) {
  const words = usePrizeWords();
  const { t, p, number } = words;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refused = results.filter(({ ok }) => !ok).length;
  return (
    <Stack>
      {refused < results.length && (
        <Notice tone="success" title={p('done', { count: number(results.length - refused) })} announce />
      )}
      {refused > 0 && <Notice tone="warning" title={p('notDone', { count: number(refused) })} announce />}
      <DryRunTable
        caption={p('outcomes')}
        words={{
          item: p('recipient'),
          outcome: p('outcome'),
          refused: t('errors.refused'),
          all: (count) => p('showAll', { count: number(count) }),
        }}
        items={results.map((result) => ({
          key: result.id,
          name: byId.get(result.id)?.subjectName ?? '',
          detail: byId.get(result.id)?.code,
          ok: result.ok,
          ...(result.ok ? { outcome: p(`states.${result.state}`) } : told(result.refusal, words)),
        }))}
      />
    </Stack>
  );
}

type Refused = Extract<PaymentResult, { ok: false }>['refusal'];

function told(refusal: Refused, words: PrizeWords): { outcome: string; source?: string | undefined } {
  const { sentence: outcome, source } = tellRefusal(refusal, words);
  const { actor, at, state } = (refusal.params ?? {}) as { actor?: string; at?: string; state?: string };
  if (refusal.code !== 'conflict' || !actor || !at) return { outcome, source };
  const known = state !== undefined && Object.hasOwn(vi.states, state) ? (state as keyof typeof vi.states) : 'paid';
  return { outcome: words.p('conflict', { actor, at: words.time(at), state: words.p(`states.${known}`) }) };
}
