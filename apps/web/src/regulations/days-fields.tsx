import { Select, TextField } from '@vinh-danh/ui';
import { DraftRows } from './draft-rows.tsx';
import { lawOf } from './draft-values.ts';
import { tellName } from './tell-value.ts';
import { errorText } from './error-text.ts';
import { lawText } from './law-text.ts';
import type { PartProps } from './part-props.ts';
import { SourceField } from './source-field.tsx';
import { useRegulationWords } from './use-regulation-words.ts';

/** Deadlines, step by step. */
export function DaysFields({ values, errors, national, onChange }: PartProps) {
  const words = useRegulationWords();
  const { r, t } = words;
  const steps = national.filter((value) => value.kind === 'workingDays' && value.award === undefined);
  const options = [
    { value: '', label: t('common.choose') },
    ...steps.map((value) => ({ value: value.path, label: tellName(value, words) })),
  ];
  return (
    <DraftRows
      title={r('form.workingDays')}
      hint={r('form.workingDaysHint')}
      rows={values.workingDays}
      blank={{ step: '', value: '', source: '' }}
      onChange={(workingDays) => onChange({ workingDays })}
      law={({ step }) => lawText(lawOf(national, step), words)}
      renderSource={(row, index, change) => (
        <SourceField
          value={row.source}
          error={errorText(errors, `workingDays.${index}.source`, words)}
          onChange={(source) => change({ source })}
        />
      )}
      renderFields={(row, index, change) => {
        const error = (name: string) => errorText(errors, `workingDays.${index}.${name}`, words);
        return (
          <>
            <Select
              label={r('form.step')}
              required
              value={row.step}
              error={error('step') ?? error('level')}
              options={options}
              onChange={({ currentTarget }) => change({ step: currentTarget.value })}
            />
            <TextField
              label={r('form.days')}
              required
              inputMode="numeric"
              value={row.value}
              error={error('value')}
              onChange={({ currentTarget }) => change({ value: currentTarget.value })}
            />
          </>
        );
      }}
    />
  );
}
