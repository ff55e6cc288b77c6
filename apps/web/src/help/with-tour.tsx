import { useLocation } from '@tanstack/react-router';
import { Loading } from '@vinh-danh/ui';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session.ts';
import { tourSeen } from './tour-seen.ts';

// A convenience: where it cannot be fetched the work goes on without it.
const HomeTour = lazy(() =>
  import('./home-tour.tsx').then(
    ({ HomeTour: component }) => ({ default: component }),
    () => ({ default: () => null }),
  ),
);

/** The page, and above it the tour where an account of the demonstration is new in this browser and on its first page. */
export function WithTour({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const session = useSession();
  const { pathname } = useLocation();
  const isNew = session.mode === 'demonstration' && tourSeen(session).load() !== true;
  return (
    // Both come into sight together, so that the tour pushes nothing down.
    <Suspense fallback={<Loading label={t('loading')} />}>
      {isNew && pathname === '/' && <HomeTour />}
      {children}
    </Suspense>
  );
}
