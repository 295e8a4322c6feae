// npm test: everything that must hold, on a fresh clone as on a used one.
import { chromium } from './browser.mjs';
import { install, step } from './setup.mjs';

install();
step('Type check of core, without DOM types', 'npx', ['tsc', '-p', 'src/core']);
step('Type check', 'npx', ['tsc', '-p', '.']);
step('Lint', 'npx', ['biome', 'check', '--error-on-warnings']);
step('Unit tests', 'npx', ['vitest', 'run']);
step('Build', 'npx', ['vite', 'build', '--logLevel', 'warn']);
const browser = chromium();
step(`End-to-end tests in ${browser}`, 'npx', ['playwright', 'test'], { CHROMIUM: browser });
