/**
 * Grey value of a colour, 0–255, whole: Rec. 601 luma,
 * 0.299 R + 0.587 G + 0.114 B, in the 16-bit fixed point of Pillow's mode "L",
 * so that grey networks see exactly what they were trained on.
 *
 * @param red, green, blue whole, 0–255
 */
export function luminance(red: number, green: number, blue: number): number {
  return (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
}
