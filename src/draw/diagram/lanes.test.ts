import { describe, expect, it } from 'vitest';
import type { Layer } from '../../core/network/network.ts';
import {
  convolution,
  denselyConnectedNetwork,
  inceptionNetwork,
  longChainNetwork,
  residualNetwork,
  toyNetworks,
} from '../../dev/fixtures/networks.ts';
import { type Arrangement, arrange } from './lanes.ts';

function placeOf({ places }: Arrangement, id: string): readonly (number | undefined)[] {
  const place = places.get(id);
  return [place?.rank, place?.lane];
}

function edgeKinds({ edges }: Arrangement, to: string): readonly string[] {
  return edges.filter((edge) => edge.to === to).map(({ from, kind }) => `${from} ${kind}`);
}

describe('a chain', () => {
  it('has one lane and a rank per layer', () => {
    const arrangement = arrange(longChainNetwork(20).layers);
    expect(arrangement.rankCount).toBe(20);
    expect(arrangement.sections).toEqual([{ firstRank: 0, lastRank: 19, lanes: 1 }]);
    expect([...arrangement.places.values()].map(({ rank, lane }) => [rank, lane])).toEqual(
      Array.from({ length: 20 }, (_, rank) => [rank, 0]),
    );
    expect(new Set(arrangement.edges.map(({ kind }) => kind))).toEqual(new Set(['chain']));
  });
});

describe('an inception module', () => {
  const arrangement = arrange(inceptionNetwork().layers);

  it('has a lane per branch, in the order in which they are joined', () => {
    expect(placeOf(arrangement, 'a_relu')).toEqual([4, 0]);
    expect(placeOf(arrangement, 'b_relu')).toEqual([6, 1]);
    expect(placeOf(arrangement, 'c_relu')).toEqual([6, 2]);
    expect(placeOf(arrangement, 'd_relu')).toEqual([5, 3]);
    expect(placeOf(arrangement, 'join')).toEqual([7, 0]);
    expect(
      arrangement.sections.map(({ firstRank, lastRank, lanes }) => [firstRank, lastRank, lanes]),
    ).toEqual([
      [0, 2, 1],
      [3, 6, 4],
      [7, 11, 1],
    ]);
  });

  it('has branches, however long, and no skip connection', () => {
    expect(edgeKinds(arrangement, 'join')).toEqual([
      'a_relu branch',
      'b_relu branch',
      'c_relu branch',
      'd_relu branch',
    ]);
    expect(edgeKinds(arrangement, 'pool')).toEqual(['join chain']);
    expect(arrangement.edges.filter(({ kind }) => kind === 'skip')).toEqual([]);
  });
});

describe('residual blocks', () => {
  const arrangement = arrange(residualNetwork().layers);

  it('pass the identity over the layers of the block', () => {
    expect(edgeKinds(arrangement, 'add1')).toEqual(['conv1_2 branch', 'stem_relu skip']);
    expect(placeOf(arrangement, 'add1')).toEqual([6, 0]);
  });

  it('give a projection a lane of its own, below the longer path', () => {
    expect(edgeKinds(arrangement, 'add2')).toEqual(['conv2_2 branch', 'project2 branch']);
    expect(placeOf(arrangement, 'conv2_1')).toEqual([8, 0]);
    expect(placeOf(arrangement, 'project2')).toEqual([8, 1]);
    expect(arrangement.sections[1]).toEqual({ firstRank: 8, lastRank: 10, lanes: 2 });
  });
});

describe('a densely connected block', () => {
  it('stays in one lane, with a skip connection for each earlier layer', () => {
    const arrangement = arrange(denselyConnectedNetwork(3).layers);
    expect(edgeKinds(arrangement, 'join3')).toEqual(['conv2 branch', 'conv1 skip', 'conv0 skip']);
    expect(new Set([...arrangement.places.values()].map(({ lane }) => lane))).toEqual(new Set([0]));
  });
});

describe('any network', () => {
  it.each(toyNetworks().map((network) => [network.id, network] as const))(
    '%s: ranks grow along every edge',
    (_, network) => {
      const arrangement = arrange(network.layers);
      const rank = (id: string) => arrangement.places.get(id)?.rank ?? Number.NaN;
      expect(arrangement.places.size).toBe(network.layers.length);
      for (const { from, to } of arrangement.edges) expect(rank(to)).toBeGreaterThan(rank(from));
      for (const layer of network.layers)
        expect(rank(layer.id)).toBe(Math.max(-1, ...layer.inputs.map(rank)) + 1);
    },
  );

  it('draws two links from one layer to another as one', () => {
    const layers: readonly Layer[] = [
      { id: 'in', kind: 'input', inputs: [], shape: { height: 4, width: 4, channels: 1 } },
      { id: 'double', kind: 'add', inputs: ['in', 'in'] },
    ];
    expect(arrange(layers).edges).toHaveLength(1);
  });

  it('must stand in topological order', () => {
    expect(() => arrange([convolution('late', 'nowhere', 1)])).toThrow(
      '"late" reads "nowhere", which does not stand before it',
    );
  });
});
