import { describe, expect, it } from 'vitest';
import type { ModelPreview } from '../../core/model-files/model-draft.ts';
import { type Fields, firstFields, namesOf, pixelsChoices, readAnswers } from './answers.ts';

const preview: ModelPreview = {
  name: 'birds',
  format: 'keras',
  input: { height: undefined, width: undefined, channels: 3 },
  layers: 12,
  parameters: 4000,
  outputs: 2,
  answer: 'shares',
  classes: undefined,
  normalisation: undefined,
  likelyRange: 'unit',
};

const read = (changes: Partial<Fields> = {}, said: Partial<ModelPreview> = {}) => {
  const asked = { ...preview, ...said };
  return readAnswers({ ...firstFields(asked), ...changes }, asked);
};

describe('the answers', () => {
  it('are the usual ones where nothing was changed', () => {
    expect(read()).toEqual({
      ok: true,
      answers: {
        name: 'birds',
        inputSize: { height: 224, width: 224 },
        normalisation: { range: [0, 1], mean: [0, 0, 0], std: [1, 1, 1] },
      },
    });
  });

  it('leave alone what the file says', () => {
    const said = { range: [0, 255], mean: [1, 2, 3], std: [4, 5, 6] } as const;
    const answers = read(
      { side: 'nonsense', pixels: 'signed', classes: 'a\nb\nc' },
      { input: { height: 8, width: 8, channels: 3 }, normalisation: said, classes: ['x', 'y'] },
    );
    expect(answers).toEqual({
      ok: true,
      answers: { name: 'birds', normalisation: said, classes: ['x', 'y'] },
    });
  });

  it.each<[Fields['pixels'], unknown]>([
    ['signed', { range: [-1, 1], mean: [0, 0, 0], std: [1, 1, 1] }],
    ['bytes', { range: [0, 255], mean: [0, 0, 0], std: [1, 1, 1] }],
    ['imagenet', { range: [0, 1], mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] }],
  ])('say that pixels go in as %s', (pixels, normalisation) => {
    expect(read({ pixels })).toMatchObject({ answers: { normalisation } });
  });

  it('take a mean and a deviation for each channel, with either decimal sign', () => {
    const custom = { pixels: 'custom', scale: '255' } as const;
    const expected = { range: [0, 255], mean: [1.5, -2, 3], std: [4, 5, 6] };
    expect(read({ ...custom, mean: '1.5, −2, 3', deviation: '4 5 6' })).toMatchObject({
      answers: { normalisation: expected },
    });
    expect(read({ ...custom, mean: '1,5; -2; 3', deviation: '4; 5; 6' })).toMatchObject({
      answers: { normalisation: expected },
    });
  });

  it.each<[string, Partial<Fields>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no size', { side: '' }, 'side'],
    ['half a pixel', { side: '1.5' }, 'side'],
    ['too large a size', { side: '513' }, 'side'],
    ['too few numbers', { pixels: 'custom', mean: '1, 2' }, 'deviation'],
    ['a deviation of 0', { pixels: 'custom', deviation: '1, 0, 1' }, 'deviation'],
    ['words for numbers', { pixels: 'custom', mean: 'a, b, c' }, 'deviation'],
    ['too few names', { classes: 'one' }, 'classes'],
  ])('are not taken with %s', (_, changes, field) => {
    expect(read(changes)).toMatchObject({ ok: false, field });
  });

  it('have the names line by line, empty ones left out', () => {
    expect(namesOf(' red panda\n\nkoala \n')).toEqual(['red panda', 'koala']);
  });

  it('offer ImageNet’s numbers for colour only', () => {
    expect(pixelsChoices(3)).toContain('imagenet');
    expect(pixelsChoices(1)).not.toContain('imagenet');
  });
});
