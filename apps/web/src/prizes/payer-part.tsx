import { BatchBar, DataTable, Disclosure, Facts, Quiet, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import type { ListedPayment, PaymentPart } from '../trpc.ts';
import { ActDialog } from './act-dialog.tsx';
import { type ActType, actsOn } from './acts.ts';
import { FundFacts } from './fund-section.tsx';
import { paymentColumns } from './payment-columns.tsx';
import { usePrizeWords } from './use-prize-words.ts';

const none: ReadonlySet<string> = new Set();

/** What one fund pays for a decision, with what the person may do about it. */
export function PayerPart({ part }: { readonly part: PaymentPart }) {
  const words = usePrizeWords();
  const { t, p, dong, number } = words;
  const [picked, setPicked] = useState(none);
  const [act, setAct] = useState<{ readonly type: ActType; readonly rows: readonly ListedPayment[] }>();
  const { rows, total, totalInWords, fund, payerName, marks, checks } = part;
  const chosen = rows.filter(({ id }) => picked.has(id));
  const acts = actsOn(chosen, part);
  const mayAct = marks || checks;
  const [sample] = rows;
  return (
    <Stack>
      <Facts
        across
        facts={[
          { label: p('count'), value: number(rows.length) },
          { label: p('total'), value: dong(total) },
          { label: p('totalWords'), value: totalInWords },
        ]}
      />
      {fund && <FundFacts fund={fund} />}
      <DataTable
        caption={p('part', { payer: payerName })}
        columns={paymentColumns(words)}
        rows={rows.map((row, index) => ({ ...row, position: index + 1 }))}
        rowKey={({ id }) => id}
        selection={
          mayAct
            ? {
                keys: picked,
                onChange: setPicked,
                allLabel: p('selectAll'),
                rowLabel: ({ subjectName }) => p('select', { name: subjectName }),
              }
            : undefined
        }
      />
      {chosen.length > 0 && (
        <BatchBar
          label={p('selected', { count: number(chosen.length) })}
          none={t('batch.noAct')}
          clearLabel={t('batch.clear')}
          onClear={() => setPicked(none)}
          acts={acts.map(({ type, rows: fit }, index) => ({
            key: type,
            label: p('actCount', { act: p(`acts.${type}`), count: number(fit.length) }),
            kind: index === 0 ? 'primary' : type === 'sendBack' ? 'danger' : 'secondary',
            onChoose: () => setAct({ type, rows: fit }),
          }))}
        />
      )}
      <Units rows={rows} />
      {sample && <Quiet>{p('sourceOf', { source: sample.source, payerSource: sample.payerSource })}</Quiet>}
      {act && <ActDialog {...act} onClose={() => setAct(undefined)} onDone={() => setPicked(none)} />}
    </Stack>
  );
}

/** The sums of each unit. */
function Units({ rows }: { readonly rows: readonly ListedPayment[] }) {
  const { p, number } = usePrizeWords();
  const groups = [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, of]) => ({
    unitId,
    name: of[0]?.unitName ?? '',
    count: of.length,
    sum: of.filter(isDue).reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  }));
  if (groups.length < 2) return null;
  return (
    <Disclosure label={p('units')}>
      <DataTable
        caption={p('units')}
        rows={groups}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'unit', header: p('unit'), lead: true, cell: ({ name }) => name },
          { key: 'count', header: p('count'), numeric: true, cell: ({ count }) => number(count) },
          { key: 'sum', header: p('total'), numeric: true, cell: ({ sum }) => number(sum) },
        ]}
      />
    </Disclosure>
  );
}

/** On the list of what is paid out. */
export function isDue({ state }: Pick<ListedPayment, 'state'>): boolean {
  return state !== 'notDue' && state !== 'cancelled' && state !== 'recovered';
}
