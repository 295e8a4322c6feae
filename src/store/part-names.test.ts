import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PartName, readParts, writeParts } from './part-names.ts';
import { decodeLink, encodeLink } from './url-codec.ts';

/** Whatever stands in a network that someone else made. */
const anyName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', '!', ',', '~', '.', '1', '/', '%', ' '),
    minLength: 1,
    maxLength: 8,
  }),
);
const parts: fc.Arbitrary<PartName> = fc.oneof(
  fc.record({
    kind: fc.constant('silence' as const),
    layer: anyName,
    map: fc.integer({ min: 1, max: 99999 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), layer: anyName, input: anyName }),
);

it('parts come back as they were written, whatever their layers are called', () => {
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (off) => {
      expect(readParts(writeParts(off))).toEqual(off);
      expect(decodeLink(encodeLink({ off }))).toEqual({ link: { off }, problems: [] });
    }),
    { numRuns: 500 },
  );
});

it('however many there are', () => {
  const manyParts = fc.array(parts, { minLength: 400, maxLength: 1500, size: 'max' });
  fc.assert(
    fc.property(manyParts, (off) => {
      expect(decodeLink(encodeLink({ off }))).toEqual({ link: { off }, problems: [] });
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

it('they are written so that a person can read them', () => {
  const off: PartName[] = [
    { kind: 'silence', layer: 'conv2_1', map: 4 },
    { kind: 'cut', layer: 'add2', input: 'relu1_2' },
    { kind: 'silence', layer: 'block/1.conv', map: 12 },
  ];
  expect(encodeLink({ off })).toBe('?v=1&view=explore&off=conv2_1.4,add2~relu1_2,block/1.conv.12');
  expect(writeParts([{ kind: 'cut', layer: 'a,b', input: 'c~d!' }])).toBe('a!,b~c!~d!!');
});

it.each([
  'conv',
  'conv.',
  'conv.0',
  '.4',
  'add~',
  '~relu',
  'a~b~c',
  'conv.4,',
  ',',
  'conv.1234567',
  'x'.repeat(5000),
])('what cannot be read is left out of the link, with a word about it: %s', (text) => {
  expect(readParts(text)).toBeUndefined();
  const { link, problems } = decodeLink(`?off=${text}&map=2`);
  expect(link).toEqual({ map: 2 });
  expect(problems.map(({ code }) => code)).toEqual(['link-bad-value']);
});

it('never throws, whatever stands there', () => {
  fc.assert(fc.property(fc.string(), (text) => void readParts(text)));
});
