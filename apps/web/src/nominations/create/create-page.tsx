import { useQuery } from '@tanstack/react-query';
import { Empty, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { Suspense } from 'react';
import { useAllWords } from '../../messages/further/words.ts';
import { trpc } from '../../trpc.ts';
import { DraftForm } from './draft-form.tsx';

/** One nomination on one page, in sections. */
export function CreatePage() {
  const { t } = useAllWords();
  const { data: units } = useQuery(trpc.organisations.mine.queryOptions());
  if (!units) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('create.title')} lead={t('create.lead')} />
      {units.length === 0 ? (
        <Empty title={t('create.noUnit')}>{t('create.noUnitLead')}</Empty>
      ) : (
        <Suspense fallback={<Loading label={t('common.loading')} />}>
          <DraftForm units={units} />
        </Suspense>
      )}
    </Stack>
  );
}
