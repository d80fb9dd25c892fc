/**
 * How the page is built. In: `src/web`. Out: `dist/web`, which `elchi serve` serves.
 * No inline script or style, so that the Content-Security-Policy can forbid them.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/data.json'].map((it) => [it, 'http://127.0.0.1:4000'])),
  },
});
