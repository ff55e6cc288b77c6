import { Article } from '@vinh-danh/ui';
import { capital } from '@vinh-danh/workflows/words';
import { useTranslations } from 'use-intl';
import { useRuleText } from './use-rule-text.ts';

export type Sourced = { readonly source: string; readonly verified: boolean };

/** The article a value stands on, and the mark where nobody has compared it with the text. */
export function By({ source, verified }: Sourced) {
  const t = useTranslations('common');
  const { unverified } = useRuleText();
  return <Article unverified={verified ? undefined : unverified}>{t('source', { source })}</Article>;
}

/** The same in a column that is headed so. */
export function Cited({ source, verified }: Sourced) {
  const { unverified } = useRuleText();
  return <Article unverified={verified ? undefined : unverified}>{capital(source)}</Article>;
}
