import { describe, expect, test } from 'vitest';
import { architectureById } from '../../../core/architectures/registry.ts';
import { adviceOn } from '../../../core/editor/advice.ts';
import { applyEdits, type Editable } from '../../../core/editor/apply-edits.ts';
import { readEdits } from '../../../core/editor/edit-text.ts';
import { outlookOf } from '../../../core/editor/outlook.ts';
import { atlasEditorText as text } from './atlas-editor.ts';

function edited(id: string, written: string) {
  const base: Editable | undefined = architectureById(id)?.build(new Set());
  if (!base) throw new RangeError(`No architecture "${id}".`);
  const edits = readEdits(written).flatMap((read) => ('edit' in read ? [read.edit] : []));
  return applyEdits(base, edits);
}

const mismatches = (id: string, written: string) =>
  outlookOf(edited(id, written).network).mismatches.map(({ layer, mismatch }) =>
    text.mismatch(layer.id, mismatch),
  );

describe('what the editor says', () => {
  test.each([
    [
      'resnet-50',
      'set:conv2_2_c:filters=128',
      'add2_2 puts 256 channels from relu2_1 to 128 from bn2_2_c: both must be equal. A 1 × 1 convolution with 128 filters after relu2_1 makes them so.',
    ],
    [
      'resnet-18',
      'set:conv3_1_a:stride=1',
      'add3_1 puts 28 × 28 × 128 from bn3_1_skip to 56 × 56 × 128 from bn3_1_b: both must be equal. A 1 × 1 convolution with 128 filters and stride 2 after bn3_1_b makes them so.',
    ],
    [
      'vgg-a',
      'set:input:height=7,set:input:width=7,set:conv1_1:kernel=11,set:conv1_1:padding=0',
      'conv1_1: the window of 11 × 11 does not fit into 7 × 7.',
    ],
    [
      'vgg-a',
      'set:input:height=7,set:input:width=7,set:conv1_1:kernel=11',
      'conv1_1: the window of 11 × 11 does not fit into 7 × 7, not even with its padding (9 × 9).',
    ],
    [
      'vgg-a',
      'set:conv2_1:groups=3',
      'conv2_1 has 3 groups, but the 64 channels that it reads cannot be shared out evenly among them.',
    ],
    [
      'vgg-a',
      'set:pool1:padding=2',
      'pool1 is padded by 2, as far as its window of 2 × 2 reaches: some windows would lie in the padding alone.',
    ],
    [
      'resnet-18',
      'join:add2_1:with=pool1',
      'add2_1 reads only one layer: give it another one, or remove it.',
    ],
  ])('of %s after %s', (id, written, sentence) => {
    expect(mismatches(id, written)).toContain(sentence);
  });

  test('of a dense layer that reads maps', () => {
    const outlook = outlookOf(edited('alexnet-lecture-single-tower', 'remove:flatten').network);
    const dense = outlook.layers.find(({ layer }) => layer.kind === 'dense');
    const advice = dense?.state === 'described' ? adviceOn(outlook.network, dense.description) : [];
    expect(advice.map(text.advice)).toEqual([
      'It reads maps of 6 × 6 × 256 and acts on each of their 36 cells alone. Add a flatten before it to have it read all 9,216 values, or a global average pool to have it read 256.',
    ]);
  });

  test('of a size that is not whole', () => {
    const written = 'set:input:height=224,set:input:width=224';
    const { network } = edited('alexnet-lecture-single-tower', written);
    const outlook = outlookOf(network);
    const first = outlook.layers.find(({ layer }) => layer.kind === 'convolution');
    const advice = first?.state === 'described' ? adviceOn(network, first.description) : [];
    expect(advice.map(text.advice)).toEqual([
      '(224 − 11) / 4 + 1 = 54.25 is not whole and becomes 54: the last row and column of the input are not read.',
    ]);
  });

  test('of changes that cannot be made', () => {
    const { refused } = edited(
      'vgg-a',
      'set:conv1_1:filters=0,set:conv1_1:wings=2,remove:input,move:relu1_1:after=nowhere',
    );
    expect(refused.map(text.refusal)).toEqual([
      'Filters of conv1_1 cannot be “0”: it takes a whole number from 1 to 65,536.',
      'conv1_1, convolution, has no “wings” to set.',
      'The input stays where it is.',
      'There is no layer nowhere here.',
    ]);
  });

  test.each([
    ['resnet-18', 'conv1', 'convolution 7 × 7, stride 2'],
    ['resnet-18', 'pool1', 'max pool 3 × 3, stride 2, padding 1'],
    ['resnet-18', 'conv2_1_a', 'convolution 3 × 3, dilation 2, padding 1'],
    ['resnet-18', 'conv2_1_b', 'convolution 3 × 3, no padding'],
  ])('of a window in %s, what is not usual: %s', (network, id, words) => {
    const { layers } = edited(network, 'set:conv2_1_a:dilation=2,set:conv2_1_b:padding=0').network;
    const found = layers.filter((layer) => layer.id === id);
    expect(found.map((layer) => text.brief(layer, 'max pool').replaceAll('\u00a0', ' '))).toEqual([words]);
  });

  test('of how far it is from where it began', () => {
    expect(text.against(-16_781_312, 'VGG-16 (D)')).toBe('−16.8 M against VGG-16 (D)');
    expect(text.against(1_200_000, 'VGG-16 (D)')).toBe('+1.2 M against VGG-16 (D)');
    expect(text.against(0, 'VGG-16 (D)')).toBe('as many as VGG-16 (D)');
  });
});
