// What `npm start` and `npm test` share: a current Node, the packages of the lock file, running a step.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);
const needed = [20, 19];

/** Runs one command in the project's folder, showing its output; leaves with its status if it fails. */
export function step(title, command, args, env = {}) {
  console.log(`\n— ${title}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status === 0) return;
  console.error(`\n“${title}” failed${done.error ? `: ${done.error.message}` : ''}.`);
  process.exit(done.status ?? 1);
}

/** Installs the packages unless they are there and as new as the lock file. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
    console.error(`Convolens needs Node ${needed.join('.')} or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const installed = at('node_modules/.package-lock.json');
  const current =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
  if (!current) step('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund']);
}
