import { expect, it, describe as suite } from 'vitest';
import { describe } from '../network/describe.ts';
import type { SwitchId } from './architecture.ts';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { measuredArchitectures } from './measured.ts';
import { networkTotals } from './network-totals.ts';
import { architectureById, architectures } from './registry.ts';
import { resolutionProfile } from './resolution-profile.ts';

function built(id: string, on: readonly SwitchId[] = []) {
  const blueprint = architectureById(id)?.build(new Set(on));
  if (!blueprint) throw new Error(`There is no architecture ${id}.`);
  return [blueprint, describe(blueprint.network)] as const;
}

/** As the names say, or the papers: Szegedy et al. count 22 layers with parameters. */
const depths: Readonly<Record<string, number>> = {
  'alexnet-torchvision': 8,
  'vgg-a': 11,
  'vgg-d-vgg16': 16,
  'vgg-e-vgg19': 19,
  'googlenet-paper': 22,
  'resnet-18': 18,
  'resnet-50': 50,
  'resnet-152': 152,
};

suite('the totals of an architecture', () => {
  it.each(Object.entries(depths))('%s is %i layers deep', (id, depth) => {
    expect(networkTotals(...built(id)).depth).toBe(depth);
  });

  it('has the bytes of the lecture’s table', () => {
    const { outputBytes, parameterBytes, parameters } = networkTotals(...built('vgg-d-vgg16'));
    expect(outputBytes).toBe(4 * 15237608);
    expect(parameterBytes).toBe(4 * 138357544);
    expect(parameters).toBe(138357544);
  });

  it('names the receptive field of the last layer with maps', () => {
    expect(networkTotals(...built('vgg-d-vgg16')).field).toEqual({ height: 212, width: 212 });
    expect(networkTotals(...built('resnet-50')).field).toEqual({ height: 427, width: 427 });
  });
});

suite('a profile over resolutions', () => {
  it.each(architectures.map(({ id }) => id))('of %s adds up to its totals', (id) => {
    const [blueprint, description] = built(id);
    const stages = resolutionProfile(blueprint, description);
    const { parameters, macs, weighted } = networkTotals(blueprint, description);
    const sum = (key: 'parameters' | 'macs' | 'weighted') =>
      stages.reduce((total, stage) => total + stage[key], 0);
    expect([sum('parameters'), sum('macs'), sum('weighted')]).toEqual([parameters, macs, weighted]);
  });

  it('counts what is learnt by a layer that works on the picture in place', () => {
    const builder = new BlueprintBuilder({ height: 6, width: 4, channels: 3 });
    builder.batchNormalisation('bn');
    builder.globalAveragePool('mean');
    const network = builder.network('early', 'Early');
    const stages = resolutionProfile({ departures: [] }, describe(network));
    expect(stages).toEqual([
      { height: 6, width: 4, weighted: 0, channels: 3, parameters: 6, macs: 0 },
      { height: 1, width: 1, weighted: 0, channels: 3, parameters: 0, macs: 0 },
    ]);
  });

  it('shows where VGG-16 keeps its parameters: in dense layers, where there is one cell a map', () => {
    const stages = resolutionProfile(...built('vgg-d-vgg16'));
    expect(stages.map(({ height }) => height)).toEqual([224, 112, 56, 28, 14, 7, 1]);
    expect(stages.at(-1)?.parameters).toBe(123642856);
    expect(stages.map(({ channels }) => channels)).toEqual([64, 128, 256, 512, 512, 512, 4096]);
  });
});

suite('the widest layer of a resolution', () => {
  it('is one that computes: a flattened map is none', () => {
    const stages = resolutionProfile(...built('alexnet-torchvision'));
    expect(stages.at(-1)).toMatchObject({ height: 1, channels: 4096, weighted: 3 });
  });
});

suite('the measured architectures', () => {
  const measured = measuredArchitectures(architectures);

  it('differ, and have percentages', () => {
    expect(new Set(measured.map(({ id }) => id)).size).toBe(measured.length);
    for (const { accuracy } of measured) {
      expect(accuracy.top1).toBeGreaterThan(0);
      expect(accuracy.top5).toBeGreaterThan(accuracy.top1);
      expect(accuracy.top5).toBeLessThan(100);
    }
  });

  it.each(measured)(
    '$id has the figures of its build',
    ({ architecture, on, accuracy, parameters, macs }) => {
      const blueprint = architecture.build(new Set(on));
      const totals = networkTotals(blueprint, describe(blueprint.network));
      expect(accuracy).toEqual(blueprint.accuracy);
      expect({ parameters, macs }).toEqual({ parameters: totals.parameters, macs: totals.macs });
    },
  );

  it('are all builds with an accuracy', () => {
    const ids = measured.map(({ id }) => id);
    expect(ids).toContain('vgg-d-vgg16');
    expect(ids).toContain('vgg-d-vgg16.batch-norm');
    expect(ids).not.toContain('vgg-c');
  });
});
