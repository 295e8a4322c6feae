import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { shardPaths } from '../src/core/network/read-layers-model.ts';
import { sampleSets } from '../src/core/network/sample-sets.ts';
import { type ShippedNetwork, shippedNetworks } from '../src/core/network/shipped-networks.ts';

/**
 * Tells the browser in the page's head what it will need, so that the page's code,
 * its style and the first network are fetched side by side instead of one after
 * another. Which network that is stands in the page's address, so a few lines of
 * script ask for its files.
 *
 * @param models the folder of the shipped networks
 */
export function earlyFetches(models: string): Plugin {
  const script = namedScript(models);
  return {
    name: 'early-fetches',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', ...script });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = chunksOf('/src/app/page.tsx', bundle ?? {});
        const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
        return [
          { tag: 'script', attrs: { src: `./${script.fileName}` }, injectTo: 'head' },
          ...[...styles].map((file) => link({ rel: 'stylesheet', href: `./${file}` })),
          ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
        ];
      },
    },
  };
}

/** A script for the page's head, under a name that changes with it. */
function namedScript(models: string): { readonly fileName: string; readonly source: string } {
  const files = Object.fromEntries(shippedNetworks.map((network) => [network.id, filesOf(network, models)]));
  const [{ id: first }] = shippedNetworks;
  const source = `(() => {
  const files = ${JSON.stringify(files)};
  const network = new URLSearchParams(location.search).get('network');
  for (const href of Object.hasOwn(files, network) ? files[network] : files['${first}']) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', href, crossOrigin: 'anonymous' });
    document.head.append(link);
  }
})();
`;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/early-${hash}.js`, source };
}

/** What the first screen of a network is sure to ask for, besides scripts. Relative to the page. */
function filesOf({ id, pictures }: ShippedNetwork, models: string): readonly string[] {
  const model: unknown = JSON.parse(readFileSync(join(models, id, 'model.json'), 'utf8'));
  const weights = shardPaths(model).map((path) => `./models/${id}/${path}`);
  return [`./models/${id}/model.json`, ...weights, `./${sampleSets[pictures].list}`];
}

/** The chunk that a module begins, and all that it imports at once. */
function chunksOf(module: string, bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>();
  const add = (file: Rolldown.OutputBundle[string] | undefined) => {
    if (file?.type !== 'chunk' || found.has(file.fileName)) return;
    found.set(file.fileName, file);
    for (const name of file.imports) add(bundle[name]);
  };
  add(Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module)));
  if (found.size === 0) throw new Error(`The build has no chunk of ${module}.`);
  return [...found.values()];
}

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'head' });
