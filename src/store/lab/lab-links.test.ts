import { describe, expect, it, vi } from 'vitest';
import { started } from '../../dev/fixtures/started-store.ts';

/** What the lab is asked, in the address bar. */

const lab = '?v=1&view=saliency&network=tiny-vgg';

describe('a link to a part of the lab carries what that part uses', () => {
  const all =
    'options=ascent.seed:3,sanity.order:independent,table.fill:black&methods=gradient&class=pizza&versus=school-bus&show=masked&signs=1';

  it.each([
    [
      'methods',
      `${lab}&against=mini-vgg&sample=pizza-1&methods=gradient&class=pizza&versus=school-bus&show=masked&signs=1`,
    ],
    [
      'tests',
      `${lab}&sample=pizza-1&methods=gradient&class=pizza&show=masked&signs=1&part=tests&options=sanity.order:independent`,
    ],
    [
      'inside-out',
      `${lab}&sample=pizza-1&class=pizza&versus=school-bus&part=inside-out&options=ascent.seed:3`,
    ],
    ['fields', `${lab}&sample=pizza-1&part=fields`],
  ] as const)('%s', async (part, query) => {
    const { store, queryNow } = await started(`?view=saliency&against=mini-vgg&${all}`);
    store.actions.setLab({ part });
    expect(queryNow()).toBe(query);
  });
});

describe('what cannot be held against the first is told, and left out', () => {
  it.each([
    ['class=pizza&versus=pizza', 'versus', 'pizza'],
    ['class=pizza&versus=unicorn', 'versus', 'unicorn'],
    ['against=tiny-vgg', 'against', 'tiny-vgg'],
    ['network=tiny-vgg&against=tiny-vgg', 'against', 'tiny-vgg'],
    ['network=mini-vgg&against=mini-vgg', 'against', 'mini-vgg'],
  ])('%s', async (query, parameter, value) => {
    const { store, queryNow } = await started(`?view=saliency&${query}`);
    const { lab: choice, rival, notices } = store.getState();
    expect(notices.map(({ problem }) => problem)).toEqual([{ code: 'link-bad-value', parameter, value }]);
    expect([choice.versus, rival]).toEqual([undefined, undefined]);
    expect(queryNow()).not.toContain(parameter);
  });
});

it('options that cannot be are told and left out once the lab is there', async () => {
  const { store, queryNow } = await started(
    '?view=saliency&part=inside-out&options=ascent.steps:7,ascent.seed:3',
  );
  await vi.waitFor(() =>
    expect(store.getState().notices.map(({ problem }) => problem)).toEqual([
      { code: 'link-bad-value', parameter: 'options', value: 'ascent.steps:7' },
    ]),
  );
  expect(store.getState().lab.options).toEqual({ 'ascent.seed': '3' });
  expect(queryNow()).toContain('&options=ascent.seed:3');
});

it('the network of the first screen can be held against another', async () => {
  const { store } = await started('?view=saliency&network=mini-vgg&against=tiny-vgg');
  expect(store.getState().rival?.networkId).toBe('tiny-vgg');
  expect(store.getState().notices).toEqual([]);
});
