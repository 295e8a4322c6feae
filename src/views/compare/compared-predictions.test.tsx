import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { TrainedNetwork } from '../../core/network/network.ts';
import { fakeServices, settled } from '../../dev/fixtures/services.ts';
import { started, toy } from '../../dev/fixtures/started-store.ts';
import { StoreContext } from '../shared/store-context.ts';
import { ComparedPredictions } from './ComparedPredictions.tsx';

/** One class, with a probability of its own. */
const oneSigmoid: TrainedNetwork = {
  ...toy,
  network: {
    ...toy.network,
    name: 'One sigmoid',
    classes: ['pizza'],
    layers: [
      ...toy.network.layers.map((layer) => (layer.kind === 'dense' ? { ...layer, units: 1 } : layer)),
      { id: 'end', kind: 'activation', inputs: ['out'], function: 'sigmoid', alpha: 0 },
    ],
    output: 'end',
  },
};

/** What the panel says once the two have answered. */
async function panelOf(second: TrainedNetwork, answers: { first: number[]; second?: number[] }) {
  const { services, runs: rivalRuns } = fakeServices({
    ...second,
    network: { ...second.network, output: 'out' },
  });
  const loads = [toy, second];
  const { store, runs } = await started('?view=compare&network=tiny-vgg&against=mini-vgg', {
    loadNetwork: async () => loads.shift() ?? toy,
    openEngine: () => services.engine,
  });
  runs[0]?.answer(answers.first);
  if (answers.second) rivalRuns[0]?.answer(answers.second);
  await settled();
  return renderToStaticMarkup(
    <StoreContext value={{ ...store, getInitialState: store.getState }}>
      <ComparedPredictions />
    </StoreContext>,
  );
}

it('a class with a probability of its own below one half is not called an undecided network', async () => {
  const panel = await panelOf(oneSigmoid, { first: [2, 0], second: [-1] });
  expect(panel).toContain('No class reaches one half.');
  expect(panel).not.toContain('undecided');
});

it('one network’s answer stands alone until the other has seen the picture', async () => {
  const panel = await panelOf(toy, { first: [2, 0] });
  expect(panel).toContain('88.1 %');
  expect(panel).not.toContain('surer');
});

it('two answers to the same picture make a verdict', async () => {
  const panel = await panelOf(toy, { first: [2, 0], second: [3, 0] });
  expect(panel).toContain('Both say pizza.');
});
