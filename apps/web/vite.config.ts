import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alone } from './build/alone.ts';
import { compress } from './build/compress.ts';
import { messages } from './build/messages.ts';
import { preloads } from './build/preloads.ts';

const server = process.env['VINH_DANH_SERVER'] ?? 'http://127.0.0.1:3000';

/** What every page needs, in two files: a slow line does not carry twenty small ones before anything is drawn. */
const first = [
  { name: 'libraries', tags: ['$initial' as const], test: /[\\/]node_modules[\\/]/, priority: 1 },
  // The pages themselves, and the check of certificates, are begun by their own files.
  { name: 'first', tags: ['$initial' as const], test: (id: string) => !/\.html$|[\\/](?:check|main)\b/.test(id) },
];

/**
 * The built page lives under a content policy without inline script or style and without `data:` fonts: no preload
 * polyfill, nothing inlined, one style sheet.
 */
export default defineConfig({
  plugins: [alone(), react(), messages(), preloads(), compress()],
  build: {
    outDir: 'dist',
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // The page for everybody who scans a certificate stands alone, and is small.
    rolldownOptions: { input: ['index.html', 'check.html'], output: { codeSplitting: { groups: first } } },
  },
  server: { proxy: { '/api': server } },
});
