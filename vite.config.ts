import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { serveModels } from './build/serve-models.ts';

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), serveModels('models')],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 700 },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
