import { Checkbox, Columns, FieldGroup, Quiet } from '@vinh-danh/ui';

type Props<T extends string> = {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
};

/** A choice of several from a few. */
export function Chosen<T extends string>({ legend, hint, error, options, chosen, onChange }: Props<T>) {
  return (
    <FieldGroup legend={legend}>
      {error ? <p role="alert">{error}</p> : hint && <Quiet>{hint}</Quiet>}
      <Columns align="start">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </Columns>
    </FieldGroup>
  );
}
