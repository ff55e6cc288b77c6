import { TextField } from '@vinh-danh/ui';

type Props = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

/** A whole number, as it is typed. */
export function NumberField({ label, value, onChange }: Props) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={7}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
