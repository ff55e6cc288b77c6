import { lazy, Suspense } from 'react';
import type { Nomination } from '../../trpc.ts';

const PlacesSection = lazy(() =>
  import('../../movements/places.tsx').then(({ PlacesSection: component }) => ({ default: component })),
);

/** What the nomination's movement asks for and what is left of its quotas; fetched after the page itself. */
export function MovementPlaces({ nomination: { movement, route } }: { readonly nomination: Nomination }) {
  const unitId = route[0]?.organisationId;
  if (!movement || !unitId) return null;
  return (
    <Suspense>
      <PlacesSection movementId={movement.id} unitId={unitId} />
    </Suspense>
  );
}
