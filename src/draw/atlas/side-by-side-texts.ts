/** Numbers that stand beside each other: three digits that count, zeros at the end too. */

const THOUSAND = 1000;
const COUNT_UNITS = ['', ' K', ' M', ' G', ' T', ' P'];
const BYTE_UNITS = [' B', ' KB', ' MB', ' GB', ' TB'];

/** `850`, `1.50 M`, `15.5 G`: parameters, MACs. */
export const threeDigitText = (count: number): string => alike([count], COUNT_UNITS)[0] ?? '';

/** Bytes in decimal units, `61.0 MB`: where two have one unit, with equally many decimals. */
export const alikeBytesTexts = (bytes: readonly number[]): readonly string[] => alike(bytes, BYTE_UNITS);

interface Scaled {
  readonly value: number;
  readonly unit: number;
  readonly decimals: number;
}

function alike(values: readonly number[], units: readonly string[]): readonly string[] {
  const all = values.map((value) => scaledTo(value, units.length - 1));
  return all.map(({ value, unit }) => {
    const decimals = Math.max(...all.filter((other) => other.unit === unit).map((other) => other.decimals));
    return `${value.toFixed(decimals)}${units[unit] ?? ''}`;
  });
}

/** In the unit in which it is below a thousand; what is counted singly has no decimals. */
function scaledTo(value: number, largestUnit: number): Scaled {
  let scaled = value;
  let unit = 0;
  while (scaled >= THOUSAND - 0.5 && unit < largestUnit) {
    scaled /= THOUSAND;
    unit += 1;
  }
  const rounded = Number(scaled.toPrecision(3));
  const decimals = unit === 0 || rounded >= 100 ? 0 : rounded >= 10 ? 1 : 2;
  return { value: scaled, unit, decimals };
}
