import { Columns, Quiet, Section, Select, TextField } from '@vinh-danh/ui';
import { keysOf } from '../keys.ts';
import { lawOf } from './draft-values.ts';
import { vi } from './messages/vi.ts';
import { errorText } from './error-text.ts';
import { lawText } from './law-text.ts';
import type { PartProps } from './part-props.ts';
import { SourceField } from './source-field.tsx';
import { useRegulationWords } from './use-regulation-words.ts';

/** How prizes are rounded; as the law has it where nothing is chosen. */
export function RoundingFields({ values: { rounding }, errors, national, onChange }: PartProps) {
  const words = useRegulationWords();
  const { r } = words;
  const law = lawText(lawOf(national, 'rounding'), words);
  const change = (part: Partial<typeof rounding>) => onChange({ rounding: { ...rounding, ...part } });
  return (
    <Section title={r('form.rounding')}>
      <Columns>
        <Select
          label={r('form.policy')}
          value={rounding.policy}
          options={[
            { value: '', label: r('form.noPolicy') },
            ...keysOf(vi.policies).map((value) => ({ value, label: r(`policies.${value}`) })),
          ]}
          onChange={({ currentTarget }) => change({ policy: currentTarget.value })}
        />
        {rounding.policy !== '' && (
          <TextField
            label={r('form.unit')}
            required
            inputMode="numeric"
            value={rounding.unit}
            error={errorText(errors, 'rounding.unit', words)}
            onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
          />
        )}
        {rounding.policy !== '' && (
          <SourceField
            value={rounding.source}
            error={errorText(errors, 'rounding.source', words)}
            onChange={(source) => change({ source })}
          />
        )}
      </Columns>
      {law !== undefined && <Quiet>{r('form.law', { value: law })}</Quiet>}
    </Section>
  );
}
