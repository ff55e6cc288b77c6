import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Article, Bullets, Section } from '@vinh-danh/ui';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useAllWords } from '../../messages/further/words.ts';
import { trpc } from '../../trpc.ts';
import type { DraftValues } from './draft-values.ts';

type Props = { readonly form: UseFormReturn<DraftValues> };

/** Beside the form: the papers that will be asked for, as far as it is filled in, and what comes after it. */
export function Ahead({ form }: Props) {
  const { t } = useAllWords();
  const procedure = useWatch({ control: form.control, name: 'procedure' });
  return (
    <>
      <Section title={t('create.ahead.papers')}>
        <Papers form={form} />
      </Section>
      <Section title={t('create.ahead.next')}>
        <Bullets ordered>
          <li>{t('create.ahead.attach', { event: t('events.attach') })}</li>
          <li>{t(`create.ahead.submit.${procedure}`, { event: t('events.submit') })}</li>
          <li>{t('create.ahead.head')}</li>
        </Bullets>
        <Link to="/help">{t('create.ahead.help')}</Link>
      </Section>
    </>
  );
}

function Papers({ form: { control } }: Props) {
  const { t } = useAllWords();
  const [kind, procedure, posthumous] = useWatch({ control, name: ['kind', 'procedure', 'posthumous'] });
  const { data } = useQuery(trpc.rules.papers.queryOptions(undefined, { staleTime: Infinity }));
  if (!data) return null;
  const rules = [data[procedure], ...(kind === 'individual' && posthumous ? [data.posthumous] : [])];
  return (
    <Bullets>
      {rules.flatMap(({ value, source, verified }) =>
        value.map((paper) => (
          <li key={paper}>
            {t(`papers.${paper}`)}
            <Article unverified={verified ? undefined : t('council.unverified')}>
              {t('page.paperRequired', { source })}
            </Article>
          </li>
        )),
      )}
    </Bullets>
  );
}
