import { expect, test } from 'vitest';
import { architectures } from '../../../core/architectures/registry.ts';
import { atlasNetworksText as text } from './atlas-networks.ts';

test('every architecture has its idea told, and nothing else has', () => {
  expect(Object.keys(text.ideas)).toEqual(architectures.map(({ id }) => id));
});

test('whatever is told is made of whole sentences', () => {
  const told = [
    ...Object.values(text.ideas),
    ...Object.values(text.switchNotes),
    ...Object.values(text.blocks).map(({ what }) => what),
    ...Object.values(text.stories).map((story) => story.text),
  ];
  for (const sentences of told) expect(sentences).toMatch(/^[A-Z].*[.)]$/);
});
