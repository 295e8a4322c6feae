// npm start: installs what is missing, builds, serves the production build and prints its address.
import { install, step } from './setup.mjs';

install();
step('Building', 'npx', ['vite', 'build', '--logLevel', 'warn']);

const { preview } = await import('vite');
const server = await preview({ preview: { port: Number(process.env.PORT ?? 4173), host: '127.0.0.1' } });
console.log(`\nConvolens is at ${server.resolvedUrls.local[0]}  (Ctrl+C stops it)`);
