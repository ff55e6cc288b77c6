import { Select, TextField } from '@vinh-danh/ui';
import { keysOf } from '../keys.ts';
import { awardOptions } from './award-options.ts';
import { DraftRows } from './draft-rows.tsx';
import { lawOf } from './draft-values.ts';
import { vi } from './messages/vi.ts';
import { errorText } from './error-text.ts';
import { lawText } from './law-text.ts';
import type { PartProps } from './part-props.ts';
import { SourceField } from './source-field.tsx';
import { useRegulationWords } from './use-regulation-words.ts';

/** Shares of votes, award by award. */
export function ShareFields({ values, errors, national, onChange }: PartProps) {
  const words = useRegulationWords();
  const { r } = words;
  const awards = awardOptions(national, 'share', words);
  return (
    <DraftRows
      title={r('form.shares')}
      hint={r('form.sharesHint')}
      rows={values.shares}
      blank={{ award: '', percent: '', strictlyMore: false, of: 'allMembers', source: '' }}
      onChange={(shares) => onChange({ shares })}
      law={({ award }) => lawText(lawOf(national, `shares.${award}`), words)}
      renderSource={(row, index, change) => (
        <SourceField
          value={row.source}
          error={errorText(errors, `shares.${index}.source`, words)}
          onChange={(source) => change({ source })}
        />
      )}
      renderFields={(row, index, change) => {
        const error = (name: string) => errorText(errors, `shares.${index}.${name}`, words);
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
            <Select
              label={r('form.strictly')}
              value={row.strictlyMore ? 'over' : 'atLeast'}
              options={(['atLeast', 'over'] as const).map((value) => ({ value, label: r(`form.${value}`) }))}
              onChange={({ currentTarget }) => change({ strictlyMore: currentTarget.value === 'over' })}
            />
            <Select
              label={r('form.of')}
              value={row.of}
              error={error('of')}
              options={keysOf(vi.bases).map((value) => ({ value, label: r(`bases.${value}`) }))}
              onChange={({ currentTarget }) => change({ of: currentTarget.value as typeof row.of })}
            />
          </>
        );
      }}
    />
  );
}
