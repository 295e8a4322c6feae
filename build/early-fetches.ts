import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What the first screen is sure to ask for, besides scripts. Relative to the page. */
const firstFiles = ['./models/tiny-vgg/model.json', './models/tiny-vgg/weights.bin', './samples/index.json'];

/**
 * Tells the browser in the page's head what it will need, so that the page's code,
 * its style and the first network are fetched side by side instead of one after another.
 */
export function earlyFetches(): Plugin {
  return {
    name: 'early-fetches',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = chunksOf('/src/app/page.tsx', bundle ?? {});
        const styles = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
        return [
          ...[...styles].map((file) => link({ rel: 'stylesheet', href: `./${file}` })),
          ...chunks.map(({ fileName }) => link({ rel: 'modulepreload', href: `./${fileName}` })),
          ...firstFiles.map((href) => link({ rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' })),
        ];
      },
    },
  };
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
