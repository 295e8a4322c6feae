import { defineConfig } from '@playwright/test';
import { chromium, flags } from './scripts/browser.mjs';

const port = 4179;

/** Serves the pages under `src/dev`, which the production build does not hold. */
export const developmentPort = 4178;

/** The production build in a real Chromium, software-rendered so that it runs on any machine. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromium(),
      args: [...flags, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    },
    trace: 'retain-on-failure',
  },
  webServer: [
    {
      command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
      port,
      reuseExistingServer: false,
    },
    {
      command: `npx vite --host 127.0.0.1 --port ${developmentPort} --strictPort`,
      port: developmentPort,
      reuseExistingServer: false,
    },
  ],
});
