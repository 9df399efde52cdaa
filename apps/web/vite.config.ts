import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { messageCatalogues } from './build/message-catalogues.plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [messageCatalogues(here('app/messages')), reactRouter()],
  resolve: {
    alias: [
      { find: /^#libs\/([a-z-]+)$/, replacement: here('../../libs') + '/$1/src/index.ts' },
      // Catalogues are parsed while building, so the parser itself never has to reach a browser.
      { find: '@formatjs/icu-messageformat-parser', replacement: here('build/parsed-message.ts') },
    ],
  },
  ssr: { noExternal: ['intl-messageformat'] },
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
});
