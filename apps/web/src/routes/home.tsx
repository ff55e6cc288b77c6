import { Navigate } from '@tanstack/react-router';
import { PageHead } from '@vinh-danh/ui';
import { useTranslations } from 'use-intl';
import { WorkPage } from '../nominations/work-page.tsx';
import { homeOf, useSession } from '../session.ts';

/** The home of each group is its work. */
export function Home() {
  const t = useTranslations('list');
  switch (homeOf(useSession())) {
    case 'work':
      return <WorkPage />;
    case 'consultations':
      return <Navigate to="/consultations" replace />;
    case 'statistics':
      return <Navigate to="/statistics" replace />;
    case 'all':
      return <Navigate to="/nominations" replace />;
    case 'none':
      return <PageHead title={t('noWork')} lead={t('noWorkLead')} />;
  }
}
