import { Loading, Section } from '@vinh-danh/ui';
import { lazy, Suspense } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import type { Nomination } from '../../trpc.ts';

const EligibilitySection = lazy(() =>
  import('../../eligibility/eligibility-section.tsx').then(({ EligibilitySection: component }) => ({
    default: component,
  })),
);

/** What the rules say of the nomination; fetched after the page itself. */
export function Eligibility({ nomination }: { readonly nomination: Nomination }) {
  const { t } = useAllWords();
  return (
    <Section title={t('page.eligibility')}>
      <Suspense fallback={<Loading label={t('common.loading')} />}>
        <EligibilitySection nomination={nomination} />
      </Suspense>
    </Section>
  );
}
