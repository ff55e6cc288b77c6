import { Notice } from '@vinh-danh/ui';
import { errorData } from '../trpc.ts';
import { Failure } from './failure.tsx';
import type { ReportWords } from './use-report-words.ts';

const faults = ['keyTwice', 'keyUnknown', 'notAQuantity', 'unitsDiffer', 'formulaCircular'] as const;

/** Why the form cannot be used, in the form's own words where it is at fault. */
export function FormFailure({ error, words: { r, t } }: { readonly error: unknown; readonly words: ReportWords }) {
  const codes = errorData(error)?.fields?.map(({ code }) => code) ?? [];
  const found = faults.filter((fault) => codes.includes(fault));
  if (found.length === 0) return <Failure error={error} />;
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      {found.map((fault) => (
        <p key={fault}>{r(`builder.faults.${fault}`)}</p>
      ))}
    </Notice>
  );
}
