import { Select, TextField } from '@vinh-danh/ui';
import { awardOptions } from './award-options.ts';
import { DraftRows } from './draft-rows.tsx';
import { lawOf } from './draft-values.ts';
import { errorText } from './error-text.ts';
import { lawText } from './law-text.ts';
import type { PartProps } from './part-props.ts';
import { SourceField } from './source-field.tsx';
import { useRegulationWords } from './use-regulation-words.ts';

/** Quotas, award by award. */
export function QuotaFields({ values, errors, national, onChange }: PartProps) {
  const words = useRegulationWords();
  const { r } = words;
  const awards = awardOptions(national, 'quota', words);
  return (
    <DraftRows
      title={r('form.quotas')}
      hint={r('form.quotasHint')}
      rows={values.quotas}
      blank={{ award: '', percent: '', source: '' }}
      onChange={(quotas) => onChange({ quotas })}
      law={({ award }) => lawText(lawOf(national, `quotas.${award}`), words)}
      renderSource={(row, index, change) => (
        <SourceField
          value={row.source}
          error={errorText(errors, `quotas.${index}.source`, words)}
          onChange={(source) => change({ source })}
        />
      )}
      renderFields={(row, index, change) => {
        const error = (name: string) => errorText(errors, `quotas.${index}.${name}`, words);
        return (
          <>
            <Select
              label={r('form.award')}
              required
              value={row.award}
              error={error('award')}
              options={awards}
              onChange={({ currentTarget }) => change({ award: currentTarget.value })}
            />
            <TextField
              label={r('form.percent')}
              required
              inputMode="numeric"
              value={row.percent}
              error={error('percent')}
              onChange={({ currentTarget }) => change({ percent: currentTarget.value })}
            />
          </>
        );
      }}
    />
  );
}
