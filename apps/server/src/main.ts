import { resolveQuickly } from './quick-imports.ts';

// Later than the static imports would be, so that it holds for all that the program imports.
resolveQuickly();
await import('./program.ts');
