import { Columns, Quiet, Section, TextField } from '@vinh-danh/ui';
import { lawOf } from './draft-values.ts';
import { errorText } from './error-text.ts';
import { lawText } from './law-text.ts';
import type { PartProps } from './part-props.ts';
import { SourceField } from './source-field.tsx';
import { useRegulationWords } from './use-regulation-words.ts';

/** The share of direct workers; nothing where it is left empty. */
export function WorkersFields({ values: { directWorkers }, errors, national, onChange }: PartProps) {
  const words = useRegulationWords();
  const { r } = words;
  const law = lawText(lawOf(national, 'directWorkers'), words);
  const change = (part: Partial<typeof directWorkers>) => onChange({ directWorkers: { ...directWorkers, ...part } });
  return (
    <Section title={r('form.directWorkers')}>
      <Columns>
        <TextField
          label={r('form.percent')}
          inputMode="numeric"
          value={directWorkers.percent}
          error={errorText(errors, 'directWorkers.percent', words)}
          onChange={({ currentTarget }) => change({ percent: currentTarget.value })}
        />
        <SourceField
          value={directWorkers.source}
          error={errorText(errors, 'directWorkers.source', words)}
          onChange={(source) => change({ source })}
          isOptional
        />
      </Columns>
      {law !== undefined && <Quiet>{r('form.law', { value: law })}</Quiet>}
    </Section>
  );
}
