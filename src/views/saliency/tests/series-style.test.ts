import { expect, it } from 'vitest';
import { seriesStyle } from './series-style.ts';

it('tells 24 lines apart, and neighbours by colour as well as by dashes', () => {
  const styles = Array.from({ length: 24 }, (_, index) => seriesStyle(index));
  expect(new Set(styles.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(24);
  for (const [index, style] of styles.entries()) {
    const next = styles[index + 1];
    expect(style.colour).not.toBe(next?.colour);
    expect(style.dash).not.toBe(next?.dash);
  }
});
