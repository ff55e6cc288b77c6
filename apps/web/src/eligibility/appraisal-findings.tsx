import { Button, Quiet, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../messages/language.tsx';
import type { ActValues } from '../nominations/acts/act-values.ts';
import type { Eligibility } from '../trpc.ts';
import { FindingGroups, useTelling } from './finding-groups.tsx';
import { ordered } from './order-findings.ts';
import { tellLine } from './tell-line.ts';

/** As long as the findings of an appraisal may be. */
const most = 4000;

type Props = { readonly eligibility: Eligibility; readonly form: UseFormReturn<ActValues> };

/** What the rules say, beside what the appraiser writes; what is not met and what needs proof can be copied over. */
export function AppraisalFindings({ eligibility, form }: Props) {
  const { findings, awards, overridden } = eligibility;
  const telling = useTelling(awards);
  const { language } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const { book } = telling;
  const told = ordered(findings).filter(({ verdict }) => verdict === 'notMet' || verdict === 'needsProof');
  const copy = () => {
    const written = String(form.getValues('findings') ?? '').trim();
    const lines = told.map((finding) => tellLine(finding, telling, language));
    form.setValue('findings', [...(written ? [written] : []), ...lines].join('\n').slice(0, most));
    setCopied(true);
  };
  return (
    <Section title={book.title}>
      <Stack>
        {told.length > 0 && (
          <div>
            <Button onClick={copy}>{book.acts.copy}</Button>
            <output>{isCopied && <Quiet>{book.acts.copied}</Quiet>}</output>
          </div>
        )}
        <FindingGroups findings={findings} awards={awards} overridden={overridden} />
      </Stack>
    </Section>
  );
}
