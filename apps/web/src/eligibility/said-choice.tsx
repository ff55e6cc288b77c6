import { Choice } from '@vinh-danh/ui';
import { useId } from 'react';

type Props<T extends string> = {
  readonly legend: string;
  readonly value: T | '';
  readonly options: Readonly<Record<T, string>>;
  readonly notSaid: string;
  readonly onChange: (value: T | '') => void;
};

/** A choice that may be left open: what is not said is unknown. */
export function SaidChoice<T extends string>({ legend, value, options, notSaid, onChange }: Props<T>) {
  const name = useId();
  return (
    <Choice
      inline
      legend={legend}
      name={name}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as T | '')}
      options={[
        ...Object.entries<string>(options).map(([key, label]) => ({ value: key, label })),
        { value: '', label: notSaid },
      ]}
    />
  );
}
