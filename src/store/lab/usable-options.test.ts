import { expect, it } from 'vitest';
import { methods } from '../../core/attribution/registry.ts';
import { withUsableOptions } from './usable-options.ts';

it('keeps what a slider can be set to, ends and defaults included', () => {
  for (const { id, options } of Object.values(methods))
    for (const which of ['min', 'max', 'default'] as const) {
      const choice = {
        method: id,
        options: Object.fromEntries(options.map((spec) => [spec.id, spec[which]])),
      };
      expect(withUsableOptions(choice)).toBe(choice);
    }
});

it.each([{ samples: 999_999 }, { samples: 10.5 }, { noise: -4 }, { colour: 1 }])('leaves out %o', (wrong) => {
  expect(withUsableOptions({ method: 'smoothgrad', options: { ...wrong, mean: 1 } })).toEqual({
    method: 'smoothgrad',
    options: { mean: 1 },
  });
});
