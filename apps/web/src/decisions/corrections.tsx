import { Link } from '@tanstack/react-router';
import { Button, Notice } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { hasRole, useSession } from '../session.ts';
import type { Decision } from '../trpc.ts';
import { useDraftWords } from './use-draft-words.ts';

const CorrectionDialog = lazy(() =>
  import('./correction-dialog.tsx').then(({ CorrectionDialog: component }) => ({ default: component })),
);

/** That a decision corrects another, or is corrected by others: each names the other. */
export function CorrectionNotice({ corrects, correctedBy }: Pick<Decision, 'corrects' | 'correctedBy'>) {
  const { d, day } = useDraftWords();
  const others = corrects ? [corrects] : correctedBy;
  if (others.length === 0) return null;
  return (
    <Notice tone="info" title={d(corrects ? 'correction.corrects' : 'correction.correctedBy')}>
      {others.map(({ id, symbol, decidedOn }) => (
        <p key={id}>
          <Link to="/decisions/$id" params={{ id }}>
            {d('correction.decision', { symbol, day: day(decidedOn) })}
          </Link>
        </p>
      ))}
      {!corrects && <p>{d('correction.frozen')}</p>}
    </Notice>
  );
}

/** The clerk's way to a correction of a decision. */
export function CorrectButton({ decisionId }: { readonly decisionId: string }) {
  const { d } = useDraftWords();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!hasRole(session, 'clerk')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{d('correction.title')}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CorrectionDialog decisionId={decisionId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What is corrected of one on the list. */
export function ItemCorrections({ corrections }: Pick<Decision['items'][number], 'corrections'>) {
  const { d } = useDraftWords();
  return corrections.map(({ decisionId, field, stood, becomes, symbol }) => (
    <p key={`${decisionId} ${field}`}>
      {d('correction.told', { field: d(`correction.fields.${field}`), stood, becomes, symbol })}
    </p>
  ));
}
