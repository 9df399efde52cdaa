import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { europeMap } from './build/europe-map.plugin.ts';
import { messageCatalogues } from './build/message-catalogues.plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// What pages load together comes in few files: they compress better, and a browser asks less often.
const groups = [
  {
    name: 'frame',
    test: /node_modules|preload-helper|\/app\/(?:components\/(?!charts|copy-button|facet-links|line-field|local-time|prose|trust-label)|i18n\/(?!use-score))/,
  },
  { name: 'picture', test: /\/libs\/scoring\/|\/app\/(?:components\/charts|i18n\/use-score)/ },
  { name: 'answers', test: /\/app\/answering\/(?!conflict-view)/ },
];

export default defineConfig({
  plugins: [messageCatalogues(here('app/messages')), europeMap(), reactRouter()],
  resolve: {
    alias: [{ find: /^#libs\/([a-z-]+)$/, replacement: here('../../libs') + '/$1/src/index.ts' }],
  },
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
});
