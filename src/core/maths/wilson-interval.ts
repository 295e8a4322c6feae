/** The 97.5th percentile of the normal distribution: 95 % lie within so many standard deviations. */
const Z = 1.959963984540054;

/**
 * In which shares a true share lies with 95 % confidence, after so many hits in so many trials:
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Wilson 1927.
 *
 * @param total at least 1
 * @returns shares in [0, 1]
 */
export function wilsonInterval(hits: number, total: number): readonly [low: number, high: number] {
  const share = hits / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
