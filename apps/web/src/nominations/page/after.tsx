import { lazy, Suspense } from 'react';
import type { Nomination } from '../../trpc.ts';

// Most dossiers are not that far.
const AftermathOfNomination = lazy(() =>
  import('../../aftermath/of-nomination.tsx').then(({ AftermathOfNomination: component }) => ({ default: component })),
);
const stages: ReadonlySet<Nomination['stage']> = new Set([
  'approved',
  'decided',
  'conferred',
  'rejected',
  'annulled',
  'stripped',
]);

/** What is owed once there is a result. */
export function After({ nomination: { id, stage } }: { readonly nomination: Nomination }) {
  if (!stages.has(stage)) return null;
  return (
    <Suspense fallback={null}>
      <AftermathOfNomination id={id} />
    </Suspense>
  );
}
