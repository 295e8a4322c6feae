import { describe, expect, test } from 'vitest';
import { BlueprintBuilder } from '../architectures/blueprint-builder.ts';
import { applyEdits } from './apply-edits.ts';
import { addableKinds } from './kinds.ts';
import { newLayer } from './new-layer.ts';
import { outlookOf } from './outlook.ts';

const builder = new BlueprintBuilder({ height: 8, width: 8, channels: 3 });
builder.convolution('a', { filters: 12, kernel: 3, pad: 1 });
builder.convolution('b', { filters: 12, kernel: 3, pad: 1 });
builder.convolution('c', { filters: 20, kernel: 3, pad: 1 });
const network = builder.network('n', 'N');
const outlook = outlookOf(network);

describe('a new layer', () => {
  test('keeps the channels, if it is a convolution', () => {
    expect(newLayer(outlook, 'convolution', { after: 'b' }).settings).toEqual({ filters: '12' });
  });

  test('joins the nearest earlier layer that fits', () => {
    expect(newLayer(outlook, 'add', { after: 'b' }).others).toEqual(['a']);
    expect(newLayer(outlook, 'add', { after: 'c' }).others).toEqual(['c']);
    expect(newLayer(outlook, 'concatenate', { after: 'c' }).others).toEqual(['b']);
  });

  test.each(addableKinds)('of any kind fits at once, under a name of its own: %s', (kind) => {
    const first = newLayer(outlook, kind, { after: 'b' });
    const once = applyEdits({ network, blocks: [] }, [first]);
    const second = newLayer(outlookOf(once.network), kind, { after: 'b' });
    const twice = applyEdits(once, [second]);
    expect(twice.refused).toEqual([]);
    expect(outlookOf(twice.network).mismatches).toEqual([]);
  });
});
