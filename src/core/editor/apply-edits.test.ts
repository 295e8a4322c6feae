import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdits, branching } from '../../dev/fixtures/random-edits.ts';
import { architectureById } from '../architectures/registry.ts';
import type { LayerId, Network } from '../network/network.ts';
import { applyEdits, type Editable } from './apply-edits.ts';
import { readEdits } from './edit-text.ts';
import { EditedSteps } from './edited-steps.ts';
import { fieldsOfLayer } from './kind-fields.ts';
import { outlookOf } from './outlook.ts';
import { isSameGraph, type NoStep, stepOf, type Way } from './steps.ts';

const vgg16 = built('vgg-d-vgg16');

function built(id: string): Editable {
  const architecture = architectureById(id);
  if (!architecture) throw new RangeError(`No architecture "${id}".`);
  return architecture.build(new Set());
}

const edited = (base: Editable, text: string) =>
  applyEdits(
    base,
    readEdits(text).flatMap((read) => ('edit' in read ? [read.edit] : [])),
  );
const order = ({ network }: Editable) => network.layers.map((layer) => layer.id).join(' ');
const inputsOf = ({ network }: Editable, id: LayerId) =>
  network.layers.find((layer) => layer.id === id)?.inputs;
/** @throws RangeError if there is no such step */
function stepped(base: Editable, id: LayerId, way: Way): Editable {
  const step = stepOf(base.network, id, way);
  if (step.state === 'none') throw new RangeError(`No step ${way} for "${id}".`);
  return applyEdits(base, [step.edit]);
}

function reasonOf({ network }: Editable, id: LayerId, way: Way): NoStep | undefined {
  const step = stepOf(network, id, way);
  return step.state === 'none' ? step.because : undefined;
}
const total = ({ network }: Editable) => outlookOf(network).parameters;

describe('edits of VGG-16', () => {
  test('none: 138,357,544 parameters', () => {
    expect(total(applyEdits(vgg16, []))).toBe(138_357_544);
  });

  test('without fc7, 4096 · 4096 + 4096 fewer', () => {
    expect(total(edited(vgg16, 'remove:fc7'))).toBe(138_357_544 - 16_781_312);
  });

  test('32 filters in conv1_1: its own 3 · 3 · 3 · 32 + 32 fewer, and conv1_2 reads 32 fewer', () => {
    const fewer = 32 * 27 + 32 + 32 * 9 * 64;
    expect(total(edited(vgg16, 'set:conv1_1:filters=32'))).toBe(138_357_544 - fewer);
  });

  test('a convolution more: 512 · 512 · 9 + 512 parameters, 14 · 14 · 512 · 512 · 9 MACs', () => {
    const after = edited(vgg16, 'add:convolution:conv5_4:after=relu5_3:filters=512');
    expect(total(after)).toBe(138_357_544 + 2_359_808);
    expect(outlookOf(after.network).macs).toBe(15_470_264_320 + 462_422_016);
    expect(inputsOf(after, 'pool5')).toEqual(['conv5_4']);
    expect(after.blocks.find((block) => block.layers.includes('relu5_3'))?.layers).toContain('conv5_4');
  });

  test('pictures of 256 × 256: fc6 reads 8 · 8 · 512', () => {
    const after = edited(vgg16, 'set:input:height=256,set:input:width=256');
    expect(total(after)).toBe(138_357_544 + (64 - 49) * 512 * 4096);
  });
});

describe('edits', () => {
  test('removing a layer hands its readers its input', () => {
    const after = edited(branching(), 'remove:b');
    expect(order(after)).toBe('input a c d e join f');
    expect([inputsOf(after, 'c'), inputsOf(after, 'e')]).toEqual([['a'], ['a']]);
  });

  test('removing what joins takes along what nothing reads any longer', () => {
    const after = edited(branching(), 'remove:join');
    expect(order(after)).toBe('input a b c d f');
    expect(inputsOf(after, 'f')).toEqual(['d']);
  });

  test('removing the last layer makes the one before the output', () => {
    expect(edited(branching(), 'remove:f').network.output).toBe('join');
  });

  test('adding comes between a layer and all that read it, or the one named', () => {
    const all = edited(branching(), 'add:batch-normalisation:n:after=b');
    expect([inputsOf(all, 'c'), inputsOf(all, 'e')]).toEqual([['n'], ['n']]);
    const one = edited(branching(), 'add:batch-normalisation:n:after=b:before=e');
    expect([inputsOf(one, 'c'), inputsOf(one, 'e')]).toEqual([['b'], ['n']]);
    expect(edited(branching(), 'add:softmax:p:after=f').network.output).toBe('p');
  });

  test('a shortcut is an addition that reads an earlier layer too', () => {
    const after = edited(branching(), 'add:add:sum:after=d:with=a');
    expect(inputsOf(after, 'sum')).toEqual(['d', 'a']);
    expect(inputsOf(after, 'join')).toEqual(['sum', 'e']);
    expect(outlookOf(after.network).mismatches).toEqual([]);
  });

  test('what a join reads can be chosen; a branch that nothing reads any longer goes', () => {
    const after = edited(branching(), 'join:join:with=d:with=b');
    expect(order(after)).toBe('input a b c d join f');
  });

  test('moving takes a layer out and puts it elsewhere', () => {
    const after = edited(branching(), 'move:d:after=join');
    expect(order(after)).toBe('input a b c e join d f');
    expect([inputsOf(after, 'join'), inputsOf(after, 'd'), inputsOf(after, 'f')]).toEqual([
      ['c', 'e'],
      ['join'],
      ['d'],
    ]);
  });

  test('a step up and a step down change places with the neighbour', () => {
    const base = branching();
    const up = stepOf(base.network, 'd', 'up');
    const at = { after: 'b', before: 'c' };
    expect(up).toEqual({ state: 'possible', edit: { does: 'move', layer: 'd', at } });
    const raised = stepped(base, 'd', 'up');
    expect([inputsOf(raised, 'd'), inputsOf(raised, 'c'), inputsOf(raised, 'join')]).toEqual([
      ['b'],
      ['d'],
      ['c', 'e'],
    ]);
    expect(order(stepped(raised, 'd', 'down'))).toBe(order(base));
    expect(reasonOf(base, 'a', 'up')).toEqual({ why: 'below-input', input: 'input' });
    expect(reasonOf(base, 'f', 'down')).toEqual({ why: 'unread' });
    expect(reasonOf(base, 'input', 'down')).toEqual({ why: 'input-stays' });
  });

  test('on a skip there is no step that would hand the skip something else', () => {
    const resnet = built('resnet-18');
    expect(reasonOf(resnet, 'relu2_1', 'down')).toEqual({
      why: 'several-readers',
      readers: ['conv2_2_a', 'add2_2'],
    });
    expect(reasonOf(resnet, 'conv2_2_a', 'up')).toEqual({
      why: 'source-is-shared',
      source: 'relu2_1',
      readers: ['add2_2'],
    });
    expect(reasonOf(branching(), 'e', 'down')).toEqual({ why: 'no-way-back', past: 'join' });
  });

  test('wherever there is a step, the opposite one makes the same graph again', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const made = applyEdits(branching(), edits);
        for (const { id } of made.network.layers)
          for (const way of ['up', 'down'] as const) {
            const step = stepOf(made.network, id, way);
            if (step.state === 'none') continue;
            const there = applyEdits(made, [step.edit]);
            expect(there.refused).toEqual([]);
            expect(isSameGraph(there.network, made.network)).toBe(false);
            const back = stepped(there, id, way === 'up' ? 'down' : 'up');
            expect(isSameGraph(back.network, made.network)).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('a block whose layers are all removed is gone', () => {
    expect(edited(branching(), 'remove:c,remove:d,remove:e,remove:join').blocks).toEqual([]);
  });

  test.each([
    ['remove:z', { why: 'no-layer', layer: 'z' }],
    ['remove:input', { why: 'input-stays', layer: 'input' }],
    ['move:input:after=b', { why: 'input-stays', layer: 'input' }],
    ['add:dense:a:after=f', { why: 'name-taken', layer: 'a' }],
    ['add:dense:~20~:after=f', { why: 'bad-name', layer: ' ' }],
    ['add:dense:x:after=f:with=a', { why: 'joins-nothing', layer: 'x', kind: 'dense' }],
    ['join:c:with=a', { why: 'joins-nothing', layer: 'c', kind: 'convolution' }],
    ['join:join:with=f:with=d', { why: 'circle', layer: 'join' }],
    ['add:add:x:after=a:with=f', { why: 'circle', layer: 'x' }],
    ['move:c:after=c', { why: 'circle', layer: 'c' }],
    ['move:f:after=a:before=join', { why: 'not-between', after: 'a', before: 'join' }],
    ['set:b:units=3', { why: 'no-field', layer: 'b', kind: 'activation', field: 'units' }],
  ])('one that cannot be made is told of, and the others are made: %s', (text, refusal) => {
    const after = edited(branching(), `${text},set:a:filters=6`);
    expect(after.refused).toEqual([refusal]);
    expect(after.made).toEqual([{ does: 'set', layer: 'a', field: 'filters', value: '6' }]);
  });

  test('a value out of range is told with what can be entered', () => {
    const after = edited(branching(), 'set:a:filters=0');
    expect(after.refused).toEqual([
      {
        why: 'bad-value',
        layer: 'a',
        field: 'filters',
        value: '0',
        form: { type: 'whole', from: 1, to: 65536 },
      },
    ]);
  });
});

describe('any list of edits', () => {
  test('gives a network that is described or names what does not fit', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const after = applyEdits(branching(), edits);
        expect(after.made.length + after.refused.length).toBe(edits.length);
        expectSound(after.network);
        const outlook = outlookOf(after.network);
        expect(outlook.layers).toHaveLength(after.network.layers.length);
        const isWhole = outlook.layers.every(({ state }) => state === 'described');
        expect(isWhole).toBe(outlook.mismatches.length === 0);
        expect(outlook.mismatches.every(({ mismatch }) => mismatch.why !== 'other')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('comes to the same whether it grew edit by edit or is made at once', () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, fc.nat(12), (one, other, kept) => {
        const base = branching();
        const steps = new EditedSteps(base);
        const lists = [one, one.slice(0, kept), [...one.slice(0, kept), ...other], [], other];
        for (const edits of lists) expect(steps.after(edits)).toEqual(applyEdits(base, edits));
      }),
      { numRuns: 50 },
    );
  });

  test('says the same of the fields of every layer when they are written again', () => {
    for (const layer of [...vgg16.network.layers, ...branching().network.layers])
      for (const field of fieldsOfLayer(layer)) expect(field.write(layer, field.read(layer))).toEqual(layer);
  });
});

/** One input, which comes first; every layer reads earlier ones; the output is there. */
function expectSound({ layers, output }: Network) {
  const seen = new Set<LayerId>();
  for (const layer of layers) {
    expect(layer.kind === 'input').toBe(seen.size === 0);
    expect(layer.inputs.every((id) => seen.has(id))).toBe(true);
    expect(seen.has(layer.id)).toBe(false);
    seen.add(layer.id);
  }
  expect(seen.has(output)).toBe(true);
}
