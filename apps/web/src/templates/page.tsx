import { useQuery } from '@tanstack/react-query';
import { Bullets, Empty, Loading, PageHead, Section, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { trpc } from '../trpc.ts';
import { TemplateTable } from './template-table.tsx';
import { UploadForm } from './upload-form.tsx';
import { useTemplatesWords } from './use-templates-words.ts';

/** A province's own Word templates: what is in use, what waits for a second person, a new one, and what it may name. */
export function TemplatesPage() {
  const { t, r } = useTemplatesWords();
  const { data, error, refetch } = useQuery(trpc.templates.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { provinces, kinds, placeholders } = data;
  return (
    <Stack gap="wide">
      <PageHead title={r('title')} lead={r('lead')} />
      {provinces.length === 0 && <Empty title={r('empty')} />}
      {provinces.map((province) => (
        <Section key={province.id} title={province.name}>
          <Stack>
            <TemplateTable province={province} kinds={kinds} />
            {province.mayUpload && <UploadForm provinceId={province.id} kinds={kinds} />}
          </Stack>
        </Section>
      ))}
      <Section title={r('placeholders')}>
        <p>{r('placeholdersLead')}</p>
        <Bullets>
          {placeholders.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </Bullets>
      </Section>
    </Stack>
  );
}
