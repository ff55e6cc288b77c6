import type { ReactNode } from 'react';
import styles from './field.module.css';
import { Stack } from './layout.tsx';

/** Fields that say one thing together, under a heading of their own. */
export function FieldGroup({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <Stack>{children}</Stack>
    </fieldset>
  );
}
