import { describe, expect, it } from 'vitest';
import { polarPlot, straightPlot } from './dial-plot.ts';
import { lossesOf, readingsOf, summaryOf } from './readings.ts';

const [PIZZA, BUS, KOALA] = [0, 1, 2];
/** A point at a value at which a class wins with 0.8, the next one having the rest. */
const won = (value: number, winner: number) => ({
  value,
  probabilities: [0, 1, 2].map((index) => (index === winner ? 0.8 : index === (winner + 1) % 3 ? 0.2 : 0)),
});

describe('readings', () => {
  const readings = readingsOf([won(90, BUS), won(0, PIZZA), won(180, KOALA), won(-90, PIZZA)], PIZZA);

  it('stand by ascending value, with the probability of the class and who wins', () => {
    expect(readings.map(({ value }) => value)).toEqual([-90, 0, 90, 180]);
    expect(readings.map(({ probability }) => probability)).toEqual([0.8, 0.8, 0, 0.2]);
    expect(readings.map(({ winner }) => winner)).toEqual([PIZZA, PIZZA, BUS, KOALA]);
  });

  it('tell the best, the worst and how often the class wins', () => {
    const summary = summaryOf(readings, PIZZA);
    expect([summary?.least.value, summary?.most.value, summary?.kept]).toEqual([90, -90, 0.5]);
    expect(summaryOf([], PIZZA)).toBeUndefined();
  });

  it('are summed up only from the fourth on: a rate of one says nothing', () => {
    const countsTold = [1, 2, 3, 4].filter((count) => summaryOf(readings.slice(0, count), PIZZA));
    expect(countsTold).toEqual([4]);
  });

  it('are lost to one class at a time', () => {
    const losses = lossesOf(readings, PIZZA, false);
    expect(losses.map(({ winner, worst }) => [winner, worst.value])).toEqual([
      [BUS, 90],
      [KOALA, 180],
    ]);
  });

  it('meet across the end of a circle, where the same class wins', () => {
    const round = readingsOf([won(-180, BUS), won(-90, PIZZA), won(0, PIZZA), won(90, BUS)], PIZZA);
    const values = (cyclic: boolean) =>
      lossesOf(round, PIZZA, cyclic).map((loss) => loss.readings.map(({ value }) => value));
    expect(values(true)).toEqual([[90, -180]]);
    expect(values(false)).toEqual([[-180], [90]]);
  });

  it('may be lost all round', () => {
    const all = readingsOf([won(-90, BUS), won(0, BUS), won(90, BUS)], PIZZA);
    expect(lossesOf(all, PIZZA, true)).toHaveLength(1);
  });
});

const RADIUS_PX = 80;

describe('polar plot', () => {
  const readings = [-90, 0, 90, 180].map((value) => ({ value, probability: 0.5, winner: PIZZA }));

  it('has 0 at the top and goes clockwise', () => {
    const { place, valueAt } = polarPlot(readings, [], RADIUS_PX, 90);
    expect(place(0, 1)).toEqual({ xPx: 0, yPx: -80 });
    expect(place(90, 0.5).xPx).toBeCloseTo(40, 9);
    expect(place(90, 0.5).yPx).toBeCloseTo(0, 9);
    expect(valueAt(80, 0)).toBeCloseTo(90, 9);
    expect(valueAt(0, -80)).toBeCloseTo(0, 9);
  });

  it('closes after a full turn, and only then', () => {
    expect(polarPlot(readings, [], RADIUS_PX, 90).path).toBe('M-40,0L0,-40L40,0L0,40L-40,0');
    expect(polarPlot(readings.slice(0, 2), [], RADIUS_PX, 90).path).toBe('M-40,0L0,-40');
    expect(polarPlot([], [], RADIUS_PX, 90).path).toBe('');
    expect([4, 2].map((count) => polarPlot(readings.slice(0, count), [], RADIUS_PX, 90).isWhole)).toEqual([
      true,
      false,
    ]);
  });

  it('marks a loss on the rim, half a step to both sides', () => {
    const lost = { value: 90, probability: 0.1, winner: BUS };
    const loss = { winner: BUS, readings: [lost], worst: lost };
    const [band] = polarPlot(readings, [loss], RADIUS_PX, 90).losses;
    // From 45° to 135° at radius 82: sin 45° · 82 = 57.98.
    expect(band).toMatch(/^M62\.23,-62\.23A88,88,0,0,1,62\.23,62\.23L57\.98,57\.98/);
  });
});

describe('straight plot', () => {
  const plot = straightPlot(
    [1, 2, 3].map((value) => ({ value, probability: value / 4, winner: PIZZA })),
    [],
    { leftPx: 10, rightPx: 110, topPx: 0, bottomPx: 100 },
    [1, 3],
  );

  it('runs from end to end, probability upwards', () => {
    expect(plot.path).toBe('M10,75L60,50L110,25');
    expect(plot.place(2, 1)).toEqual({ xPx: 60, yPx: 0 });
    expect(plot.valueAt(60, 0)).toBe(2);
  });

  it('marks losses at its foot, never past its ends', () => {
    const lost = { value: 1, probability: 0, winner: BUS };
    const rest = { value: 2, probability: 0.5, winner: PIZZA };
    const loss = { winner: BUS, readings: [lost], worst: lost };
    const frameOf = { leftPx: 10, rightPx: 110, topPx: 0, bottomPx: 100 };
    expect(straightPlot([lost, rest], [loss], frameOf, [1, 3]).losses).toEqual(['M10 102H35v6H10Z']);
  });
});
