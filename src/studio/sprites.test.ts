import { readdirSync, readFileSync, statSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readSpriteIndex } from '../core/image/sprites.ts';
import { GALLERY } from './gallery.ts';
import { SCENE_RECIPES } from './registry.ts';

const folder = 'public/sprites';
const { sidePx, sheets } = readSpriteIndex(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')));

describe('public/sprites', () => {
  it('has 30 sprites of every class, named as in the predictions', () => {
    const listed = sheets.map(({ classId, class: name, sprites }) => ({
      classId,
      name,
      count: sprites.length,
    }));
    expect(listed).toEqual(SCENE_RECIPES.map(({ classId, name }) => ({ classId, name, count: 30 })));
  });

  it('shares no scene with the gallery, and none with itself', () => {
    const scenes = sheets.flatMap(({ classId, sprites }) => sprites.map(({ seed }) => `${classId} ${seed}`));
    expect(new Set(scenes).size).toBe(scenes.length);
    expect(GALLERY.filter(({ classId, seed }) => scenes.includes(`${classId} ${seed}`))).toEqual([]);
  });

  it('weighs at most 1.5 MB', () => {
    const bytes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });
});

describe.each(sheets.map((sheet) => [sheet.classId, sheet] as const))('%s', (_, { files, sprites }) => {
  const masks = PNG.sync.read(readFileSync(`${folder}/${files.masks}`));

  it('shows something of the object on every sprite, and something else', () => {
    for (const { x, y, seed } of sprites) {
      let sum = 0;
      for (let row = 0; row < sidePx; row++)
        for (let column = 0; column < sidePx; column++)
          sum += masks.data[((y + row) * masks.width + x + column) * 4] ?? 0;
      const cover = sum / 255 / sidePx ** 2;
      expect(cover, `seed ${seed}`).toBeGreaterThan(0.02);
      expect(cover, `seed ${seed}`).toBeLessThan(0.97);
    }
  });
});
