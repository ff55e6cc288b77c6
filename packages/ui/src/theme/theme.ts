import { createTheme } from '@mantine/core';

/** Navy, from the lightest tint to the darkest shade; shade 7 carries white text at 8.7 : 1. */
const navy = [
  '#e8f0f7',
  '#d3e1ee',
  '#a9c3dc',
  '#7ca3c8',
  '#5786b5',
  '#3f72a6',
  '#2b6094',
  '#1f4e79',
  '#193f63',
  '#12304c',
] as const;
const danger = [
  '#fbebea',
  '#f5d3d0',
  '#e9a5a0',
  '#dd746d',
  '#d04d44',
  '#c4352b',
  '#bc2c22',
  '#b3261e',
  '#8f1e18',
  '#6f1414',
] as const;

/** The component library's theme. Whatever it turns into CSS variables is written out to `variables.css`. */
export const theme = createTheme({
  fontFamily: 'var(--face-text)',
  fontFamilyMonospace: 'monospace',
  headings: { fontFamily: 'var(--face-display)', fontWeight: '600' },
  colors: { navy, danger },
  primaryColor: 'navy',
  primaryShade: 7,
  black: '#1f1b18',
  white: '#ffffff',
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.6', lg: '1.5', xl: '1.35' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
});
