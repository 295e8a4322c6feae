/** Two networks on the same picture. */
export function CompareView() {
  return null;
}
