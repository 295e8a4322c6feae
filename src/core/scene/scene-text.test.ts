import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dial, dialIds, dials, neutralDials, sweepValues, toDial } from './dials.ts';
import { newScene, places, type SceneOrder, sceneClassIds } from './scene-order.ts';
import { readScene, writeScene } from './scene-text.ts';

const dialValues = fc.record(
  Object.fromEntries(
    dialIds.map((id) => {
      const { least, most } = dials[id] as Dial;
      return [id, fc.double({ min: least, max: most, noNaN: true }).map((value) => toDial(id, value))];
    }),
  ) as Record<keyof typeof dials, fc.Arbitrary<number>>,
);

const scenes: fc.Arbitrary<SceneOrder> = fc.record({
  classId: fc.constantFrom(...sceneClassIds),
  seed: fc.nat(999_999),
  place: fc.constantFrom(...places),
  dials: dialValues,
});

describe('scenes in links', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(readScene(writeScene(scene))).toEqual(scene);
      }),
    );
  });

  it('are short and read well', () => {
    expect(writeScene(newScene('pizza', 3))).toBe('pizza.3');
    const turned = { ...neutralDials, turn: 40, raise: 20, distance: 1.2, light: 0.5 };
    expect(writeScene({ ...newScene('pizza', 3), place: 'lifeboat', dials: turned })).toBe(
      'pizza.3,az=40,el=20,dist=1.2,light=0.5,in=lifeboat',
    );
  });

  it.each([
    '',
    'pizza',
    'teapot.3',
    'pizza.-1',
    'pizza.3,az=400',
    'pizza.3,az=left',
    'pizza.3,in=hell',
    'pizza.3,x=1',
    'pizza.3,',
    'pizza.3,dist=1e2',
    'toString.1',
  ])('are refused where they say nothing: %s', (text) => {
    expect(readScene(text)).toBeUndefined();
  });
});

describe('toDial', () => {
  it('goes round a circle, and stops at the end of a scale', () => {
    expect(toDial('turn', 200)).toBe(-160);
    expect(toDial('turn', -190)).toBe(170);
    expect(toDial('distance', 9)).toBe(4);
    expect(toDial('distance', 0.1)).toBe(0.5);
  });

  it('stays on the steps', () => {
    expect(toDial('distance', 1.2345)).toBe(1.2);
    expect(toDial('lightTurn', 42)).toBe(40);
  });
});

describe('sweepValues', () => {
  it('go once round a circle from where the dial stands, and show no place twice', () => {
    const values = sweepValues('turn', 30);
    expect(values).toHaveLength(36);
    expect(values.slice(0, 2)).toEqual([30, 40]);
    expect(values.slice(-1)).toEqual([20]);
  });

  it('go from end to end of a scale, and no further than the scene allows', () => {
    const distances = sweepValues('distance', 1);
    expect([distances[0], distances.at(-1)]).toEqual([0.5, 4]);
    const heights = sweepValues('raise', 0, [-12.4, 30.2]);
    expect([heights[0], heights.at(-1)]).toEqual([-12, 30]);
  });
});
