import { expect, describe as group, it } from 'vitest';
import { architectureFigures } from '../../dev/fixtures/architecture-figures.ts';
import { blueprintOf } from '../../dev/fixtures/described-architectures.ts';
import type { SwitchId } from '../architectures/architecture.ts';
import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { architectures } from '../architectures/registry.ts';
import { describe } from '../network/describe.ts';
import { costRows, rowIds } from './cost-rows.ts';
import { lectureSwitches } from './cost-switches.ts';
import { sumOfFigures } from './figures.ts';
import { costsOf } from './layer-costs.ts';
import { memoryLines, outputBytes } from './memory.ts';

function costsOfArchitecture(id: string, ...on: SwitchId[]) {
  const blueprint = blueprintOf(id, ...on);
  return costsOf(blueprint, describe(blueprint.network));
}

const valuesOf = (rows: ReturnType<typeof costRows>) => rows.reduce((sum, { values }) => sum + values, 0);

group('the rows of VGG-16', () => {
  const rows = costRows(costsOfArchitecture('vgg-d-vgg16'));

  it('are the lecture’s: the input, 13 convolutions, 5 pools, 3 dense layers', () => {
    expect(rows.map(({ id, group }) => `${id} ${group}`).slice(0, 4)).toEqual([
      'input other',
      'conv1_1 convolution',
      'conv1_2 convolution',
      'pool1 other',
    ]);
    expect(rows).toHaveLength(22);
    expect(rows.filter(({ group }) => group === 'dense').map(({ id }) => id)).toEqual(['fc6', 'fc7', 'fc8']);
  });

  it('have the lecture’s figures: CONV3-64, 224 × 224 × 64, 3,211,264 values, 1,728 weights and 64 biases', () => {
    expect(rows[1]).toMatchObject({ values: 3_211_264, weights: 1728, biases: 64, macs: 86_704_128 });
    expect(rows.find(({ id }) => id === 'fc6')).toMatchObject({ weights: 102_760_448, biases: 4096 });
  });

  it('keep 15,237,608 values for a picture: 60.95 MB', () => {
    expect(valuesOf(rows)).toBe(15_237_608);
    const [outputs] = memoryLines(rows, lectureSwitches);
    expect(outputs).toEqual({ use: 'outputs', values: 15_237_608, bytes: 60_950_432 });
  });

  it('name what is done in place, and know in which row any layer stands', () => {
    const dense = rows.find(({ id }) => id === 'fc6');
    expect(dense?.inPlace.map(({ layer }) => layer.id)).toEqual(['relu6', 'dropout6']);
    const ids = rowIds(rows);
    expect(['conv1_1', 'relu1_1', 'flatten', 'dropout7', 'softmax'].map((id) => ids.get(id))).toEqual([
      'conv1_1',
      'conv1_1',
      'pool5',
      'fc7',
      'fc8',
    ]);
  });
});

it.each(Object.entries(architectureFigures))('%s has the published figures', (id, figures) => {
  const costs = costsOfArchitecture(id);
  const { weights, biases, batchNorm, macs } = figures;
  expect(costs.totals).toEqual({ weights, biases, batchNorm, macs });
  const rows = costRows(costs);
  expect(sumOfFigures(rows)).toEqual(costs.totals);
  if (figures.activations !== undefined) expect(valuesOf(rows)).toBe(figures.activations);
});

group('every architecture, plain and with all its switches', () => {
  const each = architectures.flatMap(({ id, switches }) => [
    [id, []] as const,
    ...(switches.length > 0 ? [[id, switches] as const] : []),
  ]);

  it.each(each)('%s %j: each layer stands in exactly one row, and nothing gets lost', (id, on) => {
    const costs = costsOfArchitecture(id, ...on);
    const rows = costRows(costs);
    expect([...rowIds(rows).keys()].toSorted()).toEqual(
      costs.layers.map(({ description }) => description.layer.id).toSorted(),
    );
    expect(sumOfFigures(rows)).toEqual(costs.totals);
  });
});

group('an activation that several layers read', () => {
  const builder = new BlueprintBuilder({ height: 4, width: 4, channels: 2 });
  builder.convolution('first', { filters: 3, kernel: 1, bias: false });
  builder.batchNormalisation('norm');
  builder.relu('relu');
  builder.convolution('branch', { filters: 3, kernel: 3, pad: 1 });
  builder.add('sum', ['branch', 'relu']);
  builder.relu('after');
  const blueprint = { network: builder.network('toy', 'Toy'), departures: [] };
  const rows = costRows(costsOf(blueprint, describe(blueprint.network)));

  it('stands with the layer whose output it changes; so does the batch normalisation, with its parameters', () => {
    expect(rows.map(({ id, inPlace }) => [id, ...inPlace.map(({ layer }) => layer.id)])).toEqual([
      ['input'],
      ['first', 'norm', 'relu'],
      ['branch'],
      ['sum', 'after'],
    ]);
    expect(rows[1]).toMatchObject({ weights: 6, biases: 0, batchNorm: 6, macs: 96 });
    expect(rows[2]).toMatchObject({ weights: 81, biases: 3, batchNorm: 0, macs: 1296 });
  });
});

group('layers that would write over what others read', () => {
  const builder = new BlueprintBuilder({ height: 4, width: 4, channels: 2 });
  builder.convolution('first', { filters: 3, kernel: 1 });
  builder.relu('one', 'first');
  builder.relu('other', 'first');
  builder.flatten('flat', 'other');
  builder.relu('third', 'flat');
  builder.add('sum', ['one', 'other']);
  const blueprint = { network: builder.network('toy', 'Toy'), departures: [] };
  const rows = costRows(costsOf(blueprint, describe(blueprint.network)));

  it('have a row of their own, also where the values are handed on as they are', () => {
    expect(rows.map(({ id, inPlace }) => [id, ...inPlace.map(({ layer }) => layer.id)])).toEqual([
      ['input'],
      ['first'],
      ['one'],
      ['other', 'flat'],
      ['third'],
      ['sum'],
    ]);
    expect(valuesOf(rows)).toBe(32 + 5 * 48);
  });

  it('in NASNet: no layer is done in place more than once', () => {
    for (const { inPlace } of costRows(costsOfArchitecture('nasnet-a-mobile'))) {
      const labels = inPlace.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

group('memory', () => {
  const rows = costRows(costsOfArchitecture('vgg-a', 'batch-norm'));
  const switches = { leaveOut: [], bytes: 2, batch: 16, memory: 'training' } as const;

  /** The outputs of VGG-11's eight convolutions, all of them normalised. */
  const apart = 64 * 224 ** 2 + 128 * 112 ** 2 + 512 * 56 ** 2 + 1024 * 28 ** 2 + 1024 * 14 ** 2;

  it('in training has gradients of everything, a momentum per parameter, and what cannot be done in place', () => {
    const lines = memoryLines(rows, switches);
    expect(lines).toEqual([
      { use: 'outputs', values: 16 * 9_116_136, bytes: 32 * 9_116_136 },
      { use: 'parameters', values: 132_868_840, bytes: 2 * 132_868_840 },
      { use: 'outputs apart', values: 16 * apart, bytes: 32 * apart },
      { use: 'output gradients', values: 16 * 9_116_136, bytes: 32 * 9_116_136 },
      { use: 'parameter gradients', values: 132_868_840, bytes: 2 * 132_868_840 },
      { use: 'momentum', values: 132_868_840, bytes: 2 * 132_868_840 },
    ]);
    expect(rows.reduce((sum, row) => sum + outputBytes(row, switches), 0)).toBe(64 * 9_116_136 + 32 * apart);
  });

  it('going forward is what lectures count, normalised or not', () => {
    const [outputs, parameters, ...others] = memoryLines(rows, { ...switches, memory: 'forward' });
    expect([outputs?.values, parameters?.values, others]).toEqual([16 * 9_116_136, 132_868_840, []]);
  });

  it('leaves out what is left out', () => {
    const [, parameters] = memoryLines(rows, { ...switches, leaveOut: ['biases', 'batch-norm'] });
    expect(parameters?.values).toBe(132_851_392);
  });
});

group('a paper’s layer that is not quite one of these kinds', () => {
  const builder = new BlueprintBuilder({ height: 4, width: 4, channels: 2 });
  builder.averagePool('pool', { kernel: 2, stride: 2 });
  const description = describe(builder.network('toy', 'Toy'));
  const departure = {
    layer: 'pool',
    weights: 2,
    biases: 2,
    macs: 8,
    why: 'It has a weight and a bias per map.',
  };

  it('has the paper’s figures, and the reason goes with its row', () => {
    const costs = costsOf({ departures: [departure] }, description);
    expect(costs.totals).toEqual({ weights: 2, biases: 2, batchNorm: 0, macs: 8 });
    expect(costRows(costs)[1]?.departures).toEqual([departure]);
  });

  it('must be in the network', () => {
    expect(() => costsOf({ departures: [{ ...departure, layer: 'gone' }] }, description)).toThrow('gone');
  });
});
