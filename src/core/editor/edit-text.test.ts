import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from './edit.ts';
import { readEdits, writeEdits } from './edit-text.ts';
import { addableKinds } from './kinds.ts';

const word = fc.oneof(
  fc.constantFrom('conv1_1', 'inception_3a/5x5', 'a b', 'fc-6', 'é', 'x:y=z', 'a,b', '~'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const place = fc.oneof(fc.record({ after: word }), fc.record({ after: word, before: word }));
const fieldName = word.filter((name) => !['after', 'before', 'with', '__proto__'].includes(name));

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ does: fc.constant('remove' as const), layer: word }),
  fc.record({ does: fc.constant('set' as const), layer: word, field: fieldName, value: word }),
  fc.record({ does: fc.constant('move' as const), layer: word, at: place }),
  fc.record({
    does: fc.constant('join' as const),
    layer: word,
    inputs: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    does: fc.constant('add' as const),
    layer: word,
    kind: fc.constantFrom(...addableKinds),
    at: place,
    others: fc.array(word, { maxLength: 3 }),
    settings: fc.dictionary(fieldName, word, { noNullPrototype: true, maxKeys: 4 }),
  }),
);

describe('edits as text', () => {
  test('read as one would write them by hand', () => {
    const edits: Edit[] = [
      { does: 'remove', layer: 'conv3_1' },
      { does: 'set', layer: 'conv1_1', field: 'filters', value: '32' },
      {
        does: 'add',
        layer: 'pool_a',
        kind: 'max pool',
        at: { after: 'relu2', before: 'conv3' },
        others: [],
        settings: { kernel: '3x5' },
      },
      { does: 'move', layer: 'relu1', at: { after: 'pool1' } },
      { does: 'join', layer: 'add_1', inputs: ['conv2', 'pool1'] },
    ];
    const text =
      'remove:conv3_1,set:conv1_1:filters=32,add:max-pool:pool_a:after=relu2:before=conv3:kernel=3x5,move:relu1:after=pool1,join:add_1:with=conv2:with=pool1';
    expect(writeEdits(edits)).toBe(text);
    expect(readEdits(text)).toEqual(edits.map((edit) => ({ edit })));
  });

  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
        expect(readEdits(writeEdits(edits))).toEqual(edits.map((edit) => ({ edit })));
      }),
    );
  });

  test('hold nothing that a link would have to encode', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
        expect(writeEdits(edits)).toMatch(/^[\w./\-~:=,]*$/);
      }),
    );
  });

  test.each([
    'remove',
    'remove:',
    'remove:a:b',
    'remove:a:with=b',
    'set:a',
    'set:a:filters=',
    'set:a:filters=3:kernel=3',
    'add:a:after=b',
    'add:wormhole:a:after=b',
    'add:dense:a',
    'move:a:before=b',
    'join:a',
    'explode:a',
    'remove:a%20b',
    'remove:~zz~',
    'remove:~ffffff~',
  ])('what cannot be read is told as it was written: %s', (text) => {
    expect(readEdits(`remove:x,${text}`)).toEqual([
      { edit: { does: 'remove', layer: 'x' } },
      { unreadable: text },
    ]);
  });

  test('only the entry that is bad is told of', () => {
    const made = (layer: string) => ({ edit: { does: 'remove', layer } });
    expect(readEdits(' remove:a,\n<b>, remove:c ,,')).toEqual([made('a'), { unreadable: '<b>' }, made('c')]);
  });

  test('any text is read without failing, entry by entry', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const entries = text.split(',').filter((entry) => entry.trim() !== '');
        expect(readEdits(text)).toHaveLength(entries.length);
      }),
    );
  });
});
