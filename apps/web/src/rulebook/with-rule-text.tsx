import { Loading } from '@vinh-danh/ui';
import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';

/** A page of the rulebook, which may wait for its words. */
export function WithRuleText({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  return <Suspense fallback={<Loading label={t('loading')} />}>{children}</Suspense>;
}
