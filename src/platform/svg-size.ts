interface SizePx {
  readonly width: number;
  readonly height: number;
}

export interface SvgRaster extends SizePx {
  /** The part of the drawing's own plane that fills it. */
  readonly viewBox: string;
}

/** The side of a drawing that says nothing about its size. */
const sidePx = 512;
const longestPx = 2048;

/**
 * The size to draw an SVG at: its own proportions, from `width` and `height` or
 * else from the view box; at least 512 and at most 2048 pixels along the longer
 * side, since a drawing has no pixels of its own.
 *
 * @param attribute reads an attribute of the root element
 */
export function svgRaster(attribute: (name: string) => string | null): SvgRaster {
  const box = viewBoxSize(attribute('viewBox'));
  const width = lengthPx(attribute('width'));
  const height = lengthPx(attribute('height'));
  const ratio = box ? box.width / box.height : 1;
  const natural = {
    width: width ?? (height !== undefined ? height * ratio : (box?.width ?? sidePx)),
    height: height ?? (width !== undefined ? width / ratio : (box?.height ?? sidePx)),
  };
  const longest = Math.max(natural.width, natural.height);
  const scale = Math.min(Math.max(longest, sidePx), longestPx) / longest;
  const whole = (length: number) => Math.max(1, Math.round(length * scale));
  // Without a view box a drawing does not scale: its natural size is the box.
  const viewBox = (box && attribute('viewBox')) ?? `0 0 ${natural.width} ${natural.height}`;
  return { width: whole(natural.width), height: whole(natural.height), viewBox };
}

const pxPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Percentages and units of type depend on what stands around a drawing, so they say nothing here. */
function lengthPx(text: string | null): number | undefined {
  const match = /^\s*([0-9.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '');
  const unit = pxPerUnit[match?.[2]?.toLowerCase() ?? 'none'];
  const length = Number(match?.[1]) * (unit ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : undefined;
}

function viewBoxSize(text: string | null): SizePx | undefined {
  const [, , width, height] = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}
