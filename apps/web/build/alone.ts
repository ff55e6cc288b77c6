import type { Plugin } from 'vite';

/** The check of certificates has a small style sheet of its own and does without the screens' one and its fonts. */
export function alone(): Plugin {
  return {
    name: 'alone',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        filename.endsWith('check.html') ? html.replaceAll(/\s*<link rel="stylesheet"[^>]*\/assets\/[^>]*>/g, '') : html,
    },
  };
}
