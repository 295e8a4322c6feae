import { beforeAll, describe, expect, it } from 'vitest';
import { shippedNetworks } from '../../src/core/network/shipped-networks.ts';
import { askNetworks, type NetworkAnswers } from './answers.ts';
import { galleryIndex, galleryPictures } from './pictures.ts';

const LONG_MS = 300_000;

let gallery: readonly NetworkAnswers[];
beforeAll(async () => {
  gallery = await askNetworks('.', galleryPictures('.'));
}, LONG_MS);

const [first] = shippedNetworks;

describe('the gallery', () => {
  it('was asked of the network that the app begins with', () => {
    expect(gallery.map(({ network }) => network)).toContain(first.id);
  });

  it('marks exactly what a shipped network gets wrong; else run: npm run studio -- --check', () => {
    const marked = galleryIndex('.').map(({ id, wrongFor = [] }) => ({ id, wrongFor }));
    const found = galleryIndex('.').map(({ id }, i) => ({
      id,
      wrongFor: gallery.filter(({ answers }) => !answers[i]?.right).map(({ network }) => network),
    }));
    expect(marked).toEqual(found);
  });

  it('has a few that the first network gets wrong, which teach, and is right on the rest', () => {
    const wrong = gallery.find(({ network }) => network === first.id)?.answers.filter(({ right }) => !right);
    expect(wrong?.length).toBeGreaterThanOrEqual(1);
    expect(wrong?.length).toBeLessThanOrEqual(5);
  });
});
