import { describe, expect, it } from 'vitest';
import { readMethods, writeMethods } from './lab-choice.ts';

describe('methods in a link', () => {
  it.each([
    'gradient',
    'gradient,grad-cam',
    'smoothgrad~samples.50~noise.0.1,occlusion~patch.8',
    'relevance-epsilon~epsilon.-0.5',
  ])('%s reads and writes the same', (text) => {
    expect(writeMethods(readMethods(text) ?? [])).toBe(text);
  });

  it('carry their options as numbers', () => {
    expect(readMethods('smoothgrad~samples.50~noise.0.15')).toEqual([
      { method: 'smoothgrad', options: { samples: 50, noise: 0.15 } },
    ]);
  });

  it.each(['', 'gradient,', 'Gradient', 'smoothgrad~samples', 'smoothgrad~samples.x', 'a~b.1.2.3'])(
    '%j cannot be read',
    (text) => expect(readMethods(text)).toBeUndefined(),
  );
});
