import { Link } from '@tanstack/react-router';
import { Bullets, Quiet, Section } from '@vinh-danh/ui';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useWords } from '../../messages/words.ts';
import { nationalVersion, requiredPapers } from '../../workflows.ts';
import type { DraftValues } from './draft-values.ts';

/** Beside the form: the papers that will be asked for, as far as it is filled in, and what comes after it. */
export function Ahead({ form: { control } }: { readonly form: UseFormReturn<DraftValues> }) {
  const { t } = useWords();
  const [kind, procedure, posthumous] = useWatch({ control, name: ['kind', 'procedure', 'posthumous'] });
  // A province's regulation has no say in papers.
  const { kinds, source } = requiredPapers({
    ruleVersion: nationalVersion,
    procedure,
    posthumous: kind === 'individual' && posthumous,
  });
  return (
    <>
      <Section title={t('create.ahead.papers')}>
        <Bullets>
          {kinds.map((paper) => (
            <li key={paper}>{t(`papers.${paper}`)}</li>
          ))}
        </Bullets>
        <Quiet>{t('page.paperRequired', { source })}</Quiet>
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
