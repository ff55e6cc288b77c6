import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './theme/index.css';
import { theme } from './theme/theme.ts';

/** Gives the components their theme. All CSS is static: nothing is written into `<style>` at run time. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
