import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculatorIds } from './calculator-ids.ts';
import type { AnyValues, Field, FieldValue } from './field.ts';
import { fallbackValues } from './field.ts';
import { calculatorOf, calculators } from './registry.ts';
import { readValues, writeValues } from './value-text.ts';

const whole = ({ from, to }: { from: number; to: number }) => fc.integer({ min: from, max: to });

function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.kind) {
    case 'number':
      return whole(field);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'stack': {
      const window = { kernel: whole(field.kernel), stride: whole(field.stride) };
      const layer = fc.oneof(
        fc.record({ kind: fc.constant('convolution' as const), ...window, dilation: whole(field.dilation) }),
        fc.record({ kind: fc.constant('pool' as const), ...window, dilation: fc.constant(1 as const) }),
      );
      return fc.array(layer, { minLength: 1, maxLength: field.most });
    }
  }
}

test.each(calculatorIds)('what %s writes it reads again', (id) => {
  const { fields } = calculatorOf(id);
  const anyValues: fc.Arbitrary<AnyValues> = fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])),
  );
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(readValues(fields, writeValues(fields, values))).toEqual({ values, bad: [] });
    }),
  );
});

test('reads well', () => {
  const { fields } = calculators['output-size'];
  expect(writeValues(fields, { ...fallbackValues(fields), in: 224 })).toBe(
    'in.224~filter.11~stride.4~pad.0~dilation.1',
  );
  const stack: AnyValues = {
    stack: [
      { kind: 'pool', kernel: 3, stride: 2, dilation: 1 },
      { kind: 'convolution', kernel: 3, stride: 1, dilation: 4 },
    ],
    channels: 64,
  };
  expect(writeValues(calculators['receptive-field'].fields, stack)).toBe('stack.p3s2_3d4~channels.64');
});

test('what is its fallback throughout is not written', () => {
  const { fields } = calculatorOf('inception');
  expect(writeValues(fields, fallbackValues(fields))).toBe('');
});

test.each(['in.0', 'in.9999', 'in.x', 'in', 'out.3', 'toString.1', 'in.-1', 'in.1e2', 'in.2.5'])(
  '%s is bad, and the fallback holds',
  (text) => {
    const { fields } = calculatorOf('output-size');
    expect(readValues(fields, `${text}~pad.2`)).toEqual({
      values: { ...fallbackValues(fields), pad: 2 },
      bad: [text],
    });
  },
);

test.each([
  'stack.',
  'stack.3_',
  'stack.99',
  'stack.3s9',
  'stack.3d2s2',
  'stack.q3',
  'stack.p',
  'stack.3_3_3_3_3_3_3_3_3',
])('%s is no stack', (text) => {
  expect(readValues(calculatorOf('receptive-field').fields, text).bad).toEqual([text]);
});
