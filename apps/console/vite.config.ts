import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (below: string) => fileURLToPath(new URL(below, import.meta.url));

/** `vite build` writes to dist/console, which the API serves at /console. The look and the words are read, not copied. */
export default defineConfig({
  root: path('.'),
  base: '/console/',
  plugins: [react()],
  resolve: {
    alias: {
      '@look': path('../api/src/assets'),
      '@words': path('../../libs/i18n/catalogues/console'),
    },
  },
  build: {
    outDir: path('../../dist/console'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
