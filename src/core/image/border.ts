/** Where the outermost pixels of a picture lie in it, counted row by row. */
export function borderOf(width: number, height: number): readonly number[] {
  return Array.from({ length: width * height }, (_, i) => i).filter((i) => {
    const y = Math.floor(i / width);
    const x = i % width;
    return y === 0 || x === 0 || y === height - 1 || x === width - 1;
  });
}
