import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { modelPreview } from '../../dev/fixtures/model-preview.ts';
import { settled } from '../../dev/fixtures/services.ts';
import { started, toy } from '../../dev/fixtures/started-store.ts';
import { networkOf } from '../../store/selectors.ts';
import { NetworkCardPanel } from '../inspector/network/NetworkCardPanel.tsx';
import { pageText } from '../messages/en/network-page.ts';
import { StoreContext } from '../shared/store-context.ts';
import { NetworkPage } from './NetworkPage.tsx';

// Parts that need a browser to be drawn; whether they are called for is not theirs to say.
vi.mock('../checkpoints/TrainingStrip.tsx', () => ({ TrainingStrip: () => null }));
vi.mock('./NetworkCurves.tsx', () => ({ NetworkCurves: () => null }));
vi.mock('../inspector/network/Training.tsx', () => ({ Training: () => null }));

/** The page's headings, and the words of the inspector's link to it, once the card is there. */
async function pageOf(whose: 'shipped' | 'own') {
  const { store } = await started('?network=tiny-vgg', {
    loadCard: async () => ({ recipe: { words: ['Adam.'] } }),
    openModel: async () => ({
      preview: modelPreview,
      build: async (id) => ({ ...toy, network: { ...toy.network, id } }),
      close: () => {},
    }),
  });
  if (whose === 'own') {
    await store.actions.openModel([{ path: 'mine.keras', file: new File(['x'], 'mine.keras') }]);
    void store.actions.openWith({ name: 'Mine' });
    await settled();
  }
  const network = networkOf(store.getState());
  if (!network) throw new Error('The network should be there, but is not.');
  await store.actions.loadCard(network.network.id);
  const markup = renderToStaticMarkup(
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <NetworkPage />
      <NetworkCardPanel network={network} />
    </StoreContext>,
  );
  return {
    headings: [...markup.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, heading]) => heading),
    link: /Its page[^<]*/.exec(markup)?.[0],
  };
}

test('the page of a network that comes along tells how it was made, and how to cite it', async () => {
  const { headings, link } = await pageOf('shipped');
  expect(headings).toEqual(expect.arrayContaining([pageText.made, pageText.cite]));
  expect(link).toContain('curves');
});

test('the page of one’s own leaves out what nobody wrote down and what it does not have, and no link promises it', async () => {
  const { headings, link } = await pageOf('own');
  expect(headings).toEqual([pageText.layersTable]);
  expect(link).toBe('Its page: every layer, its shape and its cost');
});
