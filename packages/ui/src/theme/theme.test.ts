import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { expect, test } from 'vitest';
import { theme } from './theme.ts';

const unused =
  /--mantine-(?:color-(?:pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-|shadow|z-index|h\d|heading|breakpoint)/;

/**
 * The library would write its variables into a `<style>` at run time, which the content policy forbids: they are
 * written out here instead. `vitest -u` renews the file after a change of the theme.
 */
test('variables.css is what the theme says', async () => {
  const { variables, light } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const used = Object.entries({ ...variables, ...light }).filter(([name]) => !unused.test(name));
  const lines = used.map(([name, value]) => `  ${name}: ${value.replace(/#[\dA-F]+/i, (hex) => hex.toLowerCase())};\n`);
  await expect(`/* Written by theme.test.ts from theme.ts. */\n:root {\n${lines.join('')}}\n`).toMatchFileSnapshot(
    'variables.css',
  );
});
