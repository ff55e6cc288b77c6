import { Stack } from '@vinh-danh/ui';
import type { ReactNode } from 'react';

/** Fields that say one thing together. */
export function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>
        <strong>{legend}</strong>
      </legend>
      <Stack>{children}</Stack>
    </fieldset>
  );
}
