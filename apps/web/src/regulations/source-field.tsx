import { TextField } from '@vinh-danh/ui';
import { useRegulationWords } from './use-regulation-words.ts';

type SourceProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (source: string) => void;
  readonly isOptional?: boolean;
};

/** The article of the province's own document. */
export function SourceField({ value, error, onChange, isOptional = false }: SourceProps) {
  const { r } = useRegulationWords();
  return (
    <TextField
      label={r('form.source')}
      required={!isOptional}
      maxLength={300}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
