import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { earlyFetches } from './build/early-fetches.ts';
import { serveModels } from './build/serve-models.ts';

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), earlyFetches('models'), serveModels('models')],
  // Known ahead, so that the development server need not reload the page when the worker asks for them.
  optimizeDeps: {
    entries: [
      'index.html',
      'src/engine/worker.ts',
      'src/engine/webgl-backend.ts',
      'src/studio/turntable/worker.ts',
    ],
  },
  // The packages' licences go into one file instead of into every chunk.
  worker: { format: 'es', rolldownOptions: { output: { comments: { legal: false } } } },
  build: { target: 'es2023', chunkSizeWarningLimit: 700, license: { fileName: 'licences.md' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
