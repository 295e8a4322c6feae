import { describe, expect, it } from 'vitest';
import { BlueprintBuilder } from './blueprint-builder.ts';
import { parallelBlocks } from './parallel-blocks.ts';

const convolution = { filters: 4, kernel: 3, pad: 1 };

describe('blocks read from a graph', () => {
  it('are what lies between a split and its join', () => {
    const builder = new BlueprintBuilder({ height: 8, width: 8, channels: 4 });
    builder.convolution('stem', convolution);
    builder.convolution('a', convolution, 'stem');
    builder.relu('b');
    builder.add('sum', ['stem', 'b']);
    const left = builder.convolution('left', convolution, 'sum');
    const right = builder.maxPool('right', { kernel: 3, pad: 1 }, 'sum');
    builder.concatenate('both', [left, right]);
    builder.globalAveragePool('mean');
    expect(parallelBlocks(builder.network('toy', 'Toy'))).toEqual([
      { id: 'sum', kind: 'residual block', layers: ['a', 'b', 'sum'], blocks: [] },
      { id: 'both', kind: 'inception module', layers: ['left', 'right', 'both'], blocks: [] },
    ]);
  });

  it('reach over joins within them, and over ends that nothing reads', () => {
    const builder = new BlueprintBuilder({ height: 8, width: 8, channels: 4 });
    builder.convolution('stem', convolution);
    builder.convolution('a', convolution);
    builder.relu('unread');
    builder.convolution('b', convolution, 'a');
    builder.add('inner', ['a', 'b']);
    builder.add('outer', ['stem', 'inner', 'stem']);
    expect(parallelBlocks(builder.network('nested', 'Nested'))).toEqual([
      { id: 'outer', kind: 'residual block', layers: ['a', 'unread', 'b', 'inner', 'outer'], blocks: [] },
    ]);
  });

  it('are none in a chain', () => {
    const builder = new BlueprintBuilder({ height: 8, width: 8, channels: 4 });
    builder.convolution('one', convolution);
    builder.relu('two');
    expect(parallelBlocks(builder.network('chain', 'Chain'))).toEqual([]);
  });
});
