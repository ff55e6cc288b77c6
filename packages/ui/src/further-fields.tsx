import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import styles from './further-fields.module.css';

type FurtherFieldsProps = {
  /** The button that shows them. */
  readonly label: string;
  readonly children: ReactNode;
};

/** The last among the fields of a filter bar: those that are seldom wanted, in columns of their own. */
export function FurtherFields({ label, children }: FurtherFieldsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </div>
      {open && <div className={styles.fields}>{children}</div>}
    </>
  );
}
