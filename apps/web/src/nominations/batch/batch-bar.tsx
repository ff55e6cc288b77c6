import { BatchBar as Bar } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import type { NominationRow } from '../../trpc.ts';
import { eventMeta } from '@vinh-danh/workflows/event-meta';
import { type DialogEvent, isDialogEvent } from '../acts/event-fields.ts';

// The fields of an event and their checks come with the first dialog.
const BatchDialog = lazy(() =>
  import('./batch-dialog.tsx').then(({ BatchDialog: component }) => ({ default: component })),
);

type Props = { readonly rows: readonly NominationRow[]; readonly onClear: () => void };

/** What may be done with the rows that are picked, each act with how many of them it concerns. */
export function BatchBar({ rows, onClear }: Props) {
  const { t, number } = useAllWords();
  // With the rows as they were when the dialog opened: once done, they leave the list behind it.
  const [act, setAct] = useState<{ readonly type: DialogEvent; readonly rows: readonly NominationRow[] }>();
  const acts = batchActs(rows);
  const primary = acts.find((type) => eventMeta[type].importance === 'primary');
  return (
    <>
      {rows.length > 0 && (
        <Bar
          label={t('batch.selected', { count: rows.length })}
          none={t('batch.noAct')}
          clearLabel={t('batch.clear')}
          onClear={onClear}
          acts={acts.map((type) => ({
            key: type,
            label: t('batch.act', { event: t(`events.${type}`), count: number(offering(rows, type).length) }),
            kind: kindOf(type, type === primary),
            onChoose: () => setAct({ type, rows: offering(rows, type) }),
          }))}
        />
      )}
      {act && (
        <Suspense fallback={null}>
          <BatchDialog {...act} onClose={() => setAct(undefined)} onDone={onClear} />
        </Suspense>
      )}
    </>
  );
}

/** The batch acts that at least one of the rows offers, in the order of the machine's list. */
export function batchActs(rows: readonly Pick<NominationRow, 'actions'>[]): DialogEvent[] {
  const offered = new Set(rows.flatMap(({ actions }) => actions));
  return (Object.keys(eventMeta) as (keyof typeof eventMeta)[]).filter(
    (type): type is DialogEvent => offered.has(type) && eventMeta[type].batch && isDialogEvent(type),
  );
}

function kindOf(type: DialogEvent, isMain: boolean) {
  if (isMain) return 'primary';
  return eventMeta[type].importance === 'danger' ? 'danger' : 'secondary';
}

function offering(rows: readonly NominationRow[], type: DialogEvent): NominationRow[] {
  return rows.filter(({ actions }) => actions.includes(type));
}
