import styles from './field.module.css';

type SmallNumberProps = {
  /** Read out; the heading of the column is what is seen. */
  readonly label: string;
  readonly value: string;
  readonly invalid?: boolean;
  readonly onChange: (value: string) => void;
};

/** A short number inside a table. */
export function SmallNumber({ label, value, invalid = false, onChange }: SmallNumberProps) {
  return (
    <input
      className={styles.small}
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      aria-invalid={invalid}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
