import { describe, expect, test } from 'vitest';
import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { describe as describeNetwork } from '../network/describe.ts';
import type { Network } from '../network/network.ts';
import { adviceOn } from './advice.ts';
import { applyEdits } from './apply-edits.ts';
import { editorKind } from './kinds.ts';
import { outlookOf } from './outlook.ts';

const builder = (height: number, channels: number) =>
  new BlueprintBuilder({ height, width: height, channels });
const mismatches = (network: Network) =>
  outlookOf(network).mismatches.map(({ layer, mismatch }) => ({ layer: layer.id, ...mismatch }));

describe('what does not fit together', () => {
  test('a sum of maps that are not alike, and what waits for it', () => {
    const net = builder(8, 3);
    net.convolution('a', { filters: 4, kernel: 3, pad: 1 });
    net.convolution('b', { filters: 6, kernel: 3, pad: 1 });
    net.add('sum', ['a', 'b']);
    net.relu('c');
    net.dense('d', 10);
    net.relu('side', 'b');
    const outlook = outlookOf(net.network('n', 'N'));
    const shape = { height: 8, width: 8 };
    expect(mismatches(outlook.network)).toEqual([
      {
        layer: 'sum',
        why: 'unlike',
        first: { layer: 'a', shape: { ...shape, channels: 4 } },
        other: { layer: 'b', shape: { ...shape, channels: 6 } },
        remedy: { after: 'b', filters: 4, stride: { height: 1, width: 1 } },
      },
    ]);
    expect(outlook.layers.map(({ layer, state }) => [layer.id, state])).toEqual([
      ['input', 'described'],
      ['a', 'described'],
      ['b', 'described'],
      ['sum', 'mismatch'],
      ['c', 'unknown'],
      ['d', 'unknown'],
      ['side', 'described'],
    ]);
    expect(outlook.layers.filter(({ state }) => state === 'unknown')).toMatchObject([
      { because: 'sum' },
      { because: 'sum' },
    ]);
    expect(outlook.parameters).toBe(3 * 4 * 9 + 4 + 4 * 6 * 9 + 6);
  });

  test('a window that is larger than what it slides over', () => {
    const net = builder(7, 3);
    net.convolution('a', { filters: 4, kernel: 11, pad: 1 });
    expect(mismatches(net.network('n', 'N'))).toEqual([
      {
        layer: 'a',
        why: 'window',
        window: { height: 11, width: 11 },
        given: { height: 7, width: 7 },
        padded: { height: 9, width: 9 },
      },
    ]);
  });

  test('groups that do not come out even', () => {
    const net = builder(7, 3);
    net.convolution('a', { filters: 4, kernel: 1, groups: 2 });
    expect(mismatches(net.network('n', 'N'))).toEqual([
      { layer: 'a', why: 'groups', groups: 2, channels: 3, filters: 4 },
    ]);
  });

  test('the remedy of a sum of unlike maps makes it fit', () => {
    for (const [stride, filters] of [
      [1, 5],
      [2, 4],
      [3, 7],
    ] as const) {
      const net = builder(11, 4);
      net.convolution('a', { filters, kernel: 3, pad: 1, stride });
      net.add('sum', ['a', 'input']);
      const network = net.network('n', 'N');
      const [mismatch] = outlookOf(network).mismatches.map((trouble) => trouble.mismatch);
      const remedy = mismatch?.why === 'unlike' ? mismatch.remedy : undefined;
      expect(remedy).toEqual({ after: 'input', filters, stride: { height: stride, width: stride } });
      const edit = {
        does: 'add',
        layer: 'projection',
        kind: 'convolution',
        at: { after: 'input', before: 'sum' },
        others: [],
        settings: { kernel: '1', stride: `${stride}`, filters: `${filters}` },
      } as const;
      const mended = applyEdits({ network, blocks: [] }, [edit]);
      expect(outlookOf(mended.network).mismatches).toEqual([]);
    }
  });

  test('no stride makes 9 cells of 11', () => {
    const net = builder(11, 4);
    net.convolution('a', { filters: 4, kernel: 3 });
    net.add('sum', ['a', 'input']);
    const [mismatch] = mismatches(net.network('n', 'N'));
    expect(mismatch).toMatchObject({ why: 'unlike' });
    expect(mismatch).not.toHaveProperty('remedy');
  });

  test('maps of two sizes cannot be put side by side', () => {
    const net = builder(8, 2);
    net.maxPool('half', { kernel: 2, stride: 2 });
    net.concatenate('both', ['input', 'half']);
    expect(mismatches(net.network('n', 'N'))).toMatchObject([
      { layer: 'both', why: 'other-size', other: { layer: 'half' } },
    ]);
  });

  test('a pool that is padded by as much as its window', () => {
    const net = builder(8, 2);
    net.maxPool('p', { kernel: 2, stride: 2, pad: 2 });
    expect(mismatches(net.network('n', 'N'))).toEqual([
      { layer: 'p', why: 'padding', window: { height: 2, width: 2 }, padding: 2 },
    ]);
  });

  test('maps and weights of more values than can be counted exactly', () => {
    const net = builder(8, 2);
    const layers = Array.from({ length: 200 }, (_, index) => ({
      ...editorKind('upsampling').fresh(`up${index}`, [index === 0 ? 'input' : `up${index - 1}`]),
    }));
    const { layers: before, ...network } = net.network('n', 'N');
    const outlook = outlookOf({ ...network, layers: [...before, ...layers], output: 'up199' });
    // 8 · 2^k cells along each axis and 2 channels: 2^(7 + 2k) values, k = 23 is the first above 2^53 − 1.
    const side = 8 * 2 ** 23;
    expect(outlook.mismatches).toMatchObject([
      { layer: { id: 'up22' }, mismatch: { why: 'too-large', shape: { height: side, width: side } } },
    ]);
    expect(Number.isFinite(outlook.macs)).toBe(true);
  });

  test('weights of more values than can be counted exactly', () => {
    const net = builder(8, 65_536);
    net.convolution('wide', { filters: 65_536, kernel: 512, pad: 256 });
    net.convolution('wider', { filters: 65_536, kernel: 512, pad: 256 });
    // 2^16 · 2^16 · 2^18 = 2^50 weights can still be counted, 2^21 channels as well would not.
    expect(mismatches(net.network('n', 'N'))).toEqual([]);
    const vast = builder(4096, 2 ** 20);
    vast.convolution('vast', { filters: 65_536, kernel: 512, pad: 256 });
    expect(mismatches(vast.network('n', 'N'))).toEqual([{ layer: 'vast', why: 'too-many-parameters' }]);
  });

  test('a sum of one', () => {
    const net = builder(8, 2);
    net.add('sum', ['input']);
    expect(mismatches(net.network('n', 'N'))).toEqual([{ layer: 'sum', why: 'too-few-inputs', inputs: 1 }]);
  });
});

describe('advice', () => {
  const adviceAt = (net: BlueprintBuilder, id: string) => {
    const network = net.network('n', 'N');
    return adviceOn(network, describeNetwork(network).layer(id));
  };

  test('a dense layer that reads maps acts on each cell alone', () => {
    const net = builder(6, 2);
    net.dense('d', 10);
    expect(adviceAt(net, 'd')).toEqual([
      { about: 'dense-on-maps', input: { height: 6, width: 6, channels: 2 } },
    ]);
  });

  test("AlexNet's first layer on 224: (224 − 11) / 4 + 1 = 54.25", () => {
    const net = builder(224, 3);
    net.convolution('a', { filters: 96, kernel: 11, stride: 4 });
    expect(adviceAt(net, 'a')).toMatchObject([
      { about: 'not-whole', along: 'both', exact: 54.25, rounded: 54, unread: 1 },
    ]);
  });

  test('a sum of a layer with itself', () => {
    const net = builder(6, 2);
    net.add('sum', ['input', 'input']);
    expect(adviceAt(net, 'sum')).toEqual([{ about: 'reads-twice', kind: 'add', input: 'input' }]);
  });

  test('what is left over of the padding alone is no loss', () => {
    const net = builder(224, 3);
    net.convolution('a', { filters: 64, kernel: 7, stride: 2, pad: 3 });
    expect(adviceAt(net, 'a')).toEqual([]);
  });
});
