import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { alone } from './build/alone.ts';
import { compress } from './build/compress.ts';
import { messages } from './build/messages.ts';

const server = process.env['VINH_DANH_SERVER'] ?? 'http://127.0.0.1:3000';

/**
 * The built page lives under a content policy without inline script or style and without `data:` fonts: no preload
 * polyfill, nothing inlined, one style sheet.
 */
export default defineConfig({
  plugins: [alone(), react(), messages(), compress()],
  build: {
    outDir: 'dist',
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // The page for everybody who scans a certificate stands alone, and is small.
    rollupOptions: { input: ['index.html', 'check.html'] },
  },
  server: { proxy: { '/api': server } },
});
