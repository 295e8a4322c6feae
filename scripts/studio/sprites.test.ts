import { beforeAll, expect, it } from 'vitest';
import { accuracy, accuracyByClass, askNetworks, type NetworkAnswers } from './answers.ts';
import { spritePictures } from './pictures.ts';

/** Every network that knows the ten classes is held to these on the sprites, which none has learnt from. */
const FLOOR = { overall: 0.75, ofClass: 0.4 };
const LONG_MS = 300_000;
/** Of every class so many; `npm run studio -- --check` asks for all. */
const EVERY = 3;

let sprites: readonly NetworkAnswers[];
beforeAll(async () => {
  sprites = await askNetworks(
    '.',
    spritePictures('.').filter((_, index) => index % EVERY === 0),
  );
}, LONG_MS);

it('every network tells the sprites apart', () => {
  for (const { network, answers } of sprites)
    expect(accuracy(answers), network).toBeGreaterThanOrEqual(FLOOR.overall);
});

it('every network knows sprites of every class', () => {
  for (const { network, answers } of sprites)
    for (const [name, share] of accuracyByClass(answers))
      expect(share, `${network}, ${name}`).toBeGreaterThanOrEqual(FLOOR.ofClass);
});
