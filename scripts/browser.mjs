// Finds a Chromium: the system's, else Playwright's, else installs Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = () =>
  names
    .map((name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '');

const playwrights = () => {
  const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Flags that make a headless Chromium render WebGL in software and keep off the network. */
export const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Path of a Chromium, installed if there was none. Ends the process with advice if none can be had. */
export function chromium() {
  const found = process.env.CHROMIUM || onPath() || playwrights();
  if (found) return found;
  console.log('\n— No Chromium found; installing one');
  if (run('npx', 'playwright', 'install', 'chromium')) {
    const path = playwrights();
    if (path) return path;
  }
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => run(...sudo, 'apt-get', ...args);
  if (apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium')) {
    const path = onPath();
    if (path) return path;
  }
  console.error('No Chromium could be installed. Install one, or set CHROMIUM to the path of one.');
  return process.exit(1);
}
