import { Button, Dock } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { useAllWords } from '../messages/further/words.ts';
import type { BatchKey, LeadingItem } from '../trpc.ts';

const BatchDialog = lazy(() =>
  import('../nominations/batch/batch-dialog.tsx').then(({ BatchDialog: component }) => ({ default: component })),
);

type Act = 'approve' | 'return' | 'reject' | 'sign';
const acts: Readonly<Record<BatchKey['task'], readonly [Act, 'primary' | 'secondary' | 'danger'][]>> = {
  decide: [
    ['approve', 'primary'],
    ['return', 'secondary'],
    ['reject', 'danger'],
  ],
  sign: [['sign', 'primary']],
};

type Props = {
  readonly task: BatchKey['task'];
  readonly picked: readonly LeadingItem[];
  readonly total: number;
  readonly onDone: () => void;
};

/** Whether a rule that it does not meet asks for a reason to approve it all the same. */
function asksReason({ findings }: LeadingItem): boolean {
  return findings.some(({ code }) => code === 'ruleNotMet');
}

/** What the leader does with the items that are picked; each act shows first what it would do to each. */
export function ActDock({ task, picked, total, onDone }: Props) {
  const { t, number } = useAllWords();
  // With the items as they were when the dialog opened: once done, they leave the page behind it.
  const [act, setAct] = useState<{ readonly type: Act; readonly rows: readonly LeadingItem[] }>();
  const close = () => setAct(undefined);
  return (
    <>
      {total > 0 && (
        <Dock label={t('leading.picked', { count: number(picked.length), total: number(total) })}>
          {acts[task].map(([type, kind]) => (
            <Button
              key={type}
              kind={kind}
              disabled={picked.length === 0}
              onClick={() => setAct({ type, rows: picked })}
            >
              {t(`leading.acts.${type}`, { count: number(picked.length) })}
            </Button>
          ))}
        </Dock>
      )}
      {act && (
        <Suspense fallback={null}>
          <BatchDialog
            type={act.type}
            rows={act.rows}
            needsReason={act.type === 'approve' && act.rows.some(asksReason)}
            onClose={close}
            onDone={() => {
              close();
              onDone();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
