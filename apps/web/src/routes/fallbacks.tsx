import { ErrorState, PageHead } from '@vinh-danh/ui';
import { useTranslations } from 'use-intl';

export function NotFound() {
  const t = useTranslations('app');
  return <PageHead title={t('notFound')} lead={t('notFoundLead')} />;
}

/** A fault of the page itself; the frame and the navigation stay. */
export function Broken() {
  const t = useTranslations('app');
  return <ErrorState title={t('broken')}>{t('brokenLead')}</ErrorState>;
}
