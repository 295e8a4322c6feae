import { createReadStream } from 'node:fs';
import { cp, readdir, stat } from 'node:fs/promises';
import { basename, join, normalize, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Files of a model folder that the app reads; golden values are for the tests alone. */
const shipped = /^(model\.json|card\.json|checkpoints\.json|.*\.bin)$/;
const unshipped = /^golden\./;

const isShipped = (file: string) => shipped.test(file) && !unshipped.test(file);

/**
 * Makes `models/<id>/…` of the repository answer under `./models/<id>/…`:
 * from disk while developing, copied next to the page when building.
 */
export function serveModels(folder: string): Plugin {
  const root = resolve(folder);
  let outDir = '';
  return {
    name: 'serve-models',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/models', async (request, response, next) => {
        const path = normalize(join(root, decodeURIComponent((request.url ?? '').split('?')[0] ?? '')));
        const file = path.slice(path.lastIndexOf('/') + 1);
        const exists =
          path.startsWith(root) && isShipped(file) && (await stat(path).catch(() => undefined))?.isFile();
        if (!exists) return next();
        if (file.endsWith('.json')) response.setHeader('Content-Type', 'application/json');
        createReadStream(path).pipe(response);
      });
    },
    async writeBundle() {
      for (const entry of await readdir(root, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name === 'training') continue;
        for (const path of await readdir(join(root, entry.name), { recursive: true }))
          if (isShipped(basename(path)))
            await cp(join(root, entry.name, path), join(outDir, 'models', entry.name, path));
      }
    },
  };
}
