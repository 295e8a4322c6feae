import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../url-codec.ts';
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

describe('the test that a link opens', () => {
  it('is read and written the same; an unknown one is told', () => {
    const query = '?v=1&view=saliency&part=tests&test=faithfulness';
    const { link, problems } = decodeLink(query);
    expect(problems).toEqual([]);
    expect(link).toMatchObject({ part: 'tests', test: 'faithfulness' });
    expect(encodeLink(link)).toBe(query);
    expect(decodeLink('?view=saliency&part=tests&test=tea-leaves').problems).toEqual([
      { code: 'link-bad-value', parameter: 'test', value: 'tea-leaves' },
    ]);
  });
});
