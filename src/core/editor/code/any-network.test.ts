import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdits, branching } from '../../../dev/fixtures/random-edits.ts';
import { applyEdits } from '../apply-edits.ts';
import { readArchitectureJson, writeArchitectureJson } from '../architecture-json.ts';
import { outlookOf } from '../outlook.ts';
import { writeKeras } from './keras.ts';
import { writePyTorch } from './pytorch.ts';

const DEFINED = /(?:^class|^def|^\s+self\.)\s*(\w+)/gm;

describe('any network whose layers fit', () => {
  test('has a text for PyTorch and Keras in which everything used is defined', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { network, blocks } = applyEdits(branching(), edits);
        fc.pre(outlookOf(network).mismatches.length === 0);
        for (const text of [writePyTorch(network, blocks), writeKeras(network, blocks)]) {
          const defined = new Set([...text.matchAll(DEFINED)].map(([, name]) => name));
          const used = [
            ...text.matchAll(
              /(?:self\.|\b)((?:branch|after|part|layers)\d*|[A-Z]\w+\d|(?:residual|branches|combined)\d+)\(/g,
            ),
          ];
          for (const [, name] of used) expect(defined).toContain(name);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is the same when its JSON is read back', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { network } = applyEdits(branching(), edits);
        expect(readArchitectureJson(writeArchitectureJson(network)).layers).toEqual(network.layers);
      }),
    );
  });
});
