/** A dot or a bubble that has a name. */
export interface Marker {
  readonly xPx: number;
  readonly yPx: number;
  readonly radiusPx: number;
  /** Of its name, on one line. */
  readonly labelWidthPx: number;
  /** How much worse it is to leave this name out than another; 1 if left out. */
  readonly importance?: number;
}

export interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly rightPx: number;
  readonly bottomPx: number;
}

/** Where a name stands; with a line to its marker where it had to move away from it. */
export interface PlacedLabel extends Box {
  readonly leader?: {
    readonly x1Px: number;
    readonly y1Px: number;
    readonly x2Px: number;
    readonly y2Px: number;
  };
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly cost: number;
}

/** From the marker's edge to its name. */
const DISTANCES_PX = [3, 12, 24, 40];
/** Farther than this, a line shows which marker a name belongs to. */
const NEAR_PX = 3;
const TURNS = 24;
/** A second look at every label, now that the others stand, moves most strays nearer. */
const PASSES = 3;
/** In so many orders names may choose, while some find no place. */
const MOST_ORDERS = 6;
/** How many pixels farther away a name may go to leave another marker's area free, per square pixel. */
const COVER_WEIGHT = 0.15;
/** A name that could only stand farther away, or on top of much else, would mislead: better none. */
const MOST_COST_PX = 60;
/** What it costs a name when a leader runs through it, or its leader through another name, in pixels. */
const CROSSING_PX = 40;
/** Where on a leader it is looked what it runs through. */
const LEADER_SHARES = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** From one box along a line to the next, and the side of each. */
const STEP_PX = 6;
/** Where the eye looks for a name first: right, left, above, below, and only then aslant. */
const ASLANT_PX = 4;

/**
 * Finds each marker's name a place beside it, so that no two names overlap and none leaves the frame.
 * Covering other markers, or anything else that is drawn, is avoided as far as room allows.
 *
 * @param rowPx height of a line of text
 * @param drawn what else there is, such as boxes along lines
 * @param free what no name may touch at all, nor its leader, unless its marker lies in it
 * @returns in the order given; undefined for a name that has no room anywhere near
 */
export function placeLabels(
  markers: readonly Marker[],
  frame: Box,
  rowPx: number,
  drawn: readonly Box[] = [],
  free: readonly Box[] = [],
): readonly (PlacedLabel | undefined)[] {
  const candidates = markers.map((marker) => {
    const others = markers.filter((other) => other !== marker).map(boxOf);
    const isOwn = (box: Box) => overlap(box, boxOf(marker)) > 0;
    return candidatesOf(marker, [...others, ...drawn], frame, rowPx).filter(({ label }) =>
      free.every((box) => overlap(label, box) === 0 && (isOwn(box) || !runsThrough(label, box))),
    );
  });
  const importance = (index: number) => markers[index]?.importance ?? 1;
  const urgency = markers.map((_, index) => importance(index) * crowd(markers, index));
  const missing = (labels: readonly (PlacedLabel | undefined)[]) =>
    labels.reduce((sum, label, index) => sum + (label ? 0 : importance(index)), 0);
  let order = markers.map((_, index) => index).sort((a, b) => (urgency[b] ?? 0) - (urgency[a] ?? 0));
  let last = inOrder(order, candidates);
  let best = last;
  for (let turn = 1; turn < MOST_ORDERS && missing(best) > 0; turn += 1) {
    // Whoever found no place chooses first the next time.
    const isPlaced = (index: number) => Number(last[index] !== undefined);
    order = order.toSorted((a, b) => isPlaced(a) - isPlaced(b));
    last = inOrder(order, candidates);
    if (missing(last) < missing(best)) best = last;
  }
  return best;
}

/** Each name takes the best place that is left, and later looks again. */
function inOrder(
  order: readonly number[],
  candidates: readonly (readonly Candidate[])[],
): readonly (PlacedLabel | undefined)[] {
  const placed: (PlacedLabel | undefined)[] = candidates.map(() => undefined);
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const index of order) {
      const others = placed.filter((label, other) => label !== undefined && other !== index) as PlacedLabel[];
      placed[index] = cheapest(candidates[index] ?? [], others);
    }
  return placed;
}

function cheapest(candidates: readonly Candidate[], others: readonly PlacedLabel[]): PlacedLabel | undefined {
  let best: Candidate | undefined;
  for (const { label, cost } of candidates) {
    if (best && cost >= best.cost) break;
    if (others.some((other) => overlap(label, other) > 0)) continue;
    const total = cost + CROSSING_PX * others.filter((other) => crosses(label, other)).length;
    if (total <= MOST_COST_PX && (!best || total < best.cost)) best = { label, cost: total };
  }
  return best?.label;
}

/** The cheapest first. */
function candidatesOf(
  marker: Marker,
  avoided: readonly Box[],
  frame: Box,
  rowPx: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const distancePx of DISTANCES_PX)
    for (let turn = 0; turn < TURNS; turn += 1) {
      const label = labelAt(marker, distancePx, (turn / TURNS) * 2 * Math.PI, rowPx);
      if (!contains(frame, label)) continue;
      const covered = avoided.reduce((area, other) => area + overlap(label, other), 0);
      const aslant = turn % (TURNS / 4) === 0 ? 0 : ASLANT_PX;
      const cost = distancePx + aslant + COVER_WEIGHT * covered;
      if (cost <= MOST_COST_PX) candidates.push({ label, cost });
    }
  return candidates.sort((a, b) => a.cost - b.cost);
}

function labelAt(
  { xPx, yPx, radiusPx, labelWidthPx }: Marker,
  distancePx: number,
  angle: number,
  rowPx: number,
): PlacedLabel {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const x2Px = xPx + (radiusPx + distancePx) * dx;
  const y2Px = yPx + (radiusPx + distancePx) * dy;
  const leftPx = x2Px - (labelWidthPx * (1 - dx)) / 2;
  const topPx = y2Px - (rowPx * (1 - dy)) / 2;
  const box = { leftPx, topPx, rightPx: leftPx + labelWidthPx, bottomPx: topPx + rowPx };
  if (distancePx <= NEAR_PX) return box;
  return { ...box, leader: { x1Px: xPx + radiusPx * dx, y1Px: yPx + radiusPx * dy, x2Px, y2Px } };
}

/** Boxes along a line, as something to avoid. */
export function alongLine(points: readonly { readonly xPx: number; readonly yPx: number }[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (!to) break;
    const steps = Math.ceil(Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx) / STEP_PX);
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      const [xPx, yPx] = [from.xPx + share * (to.xPx - from.xPx), from.yPx + share * (to.yPx - from.yPx)];
      boxes.push(boxOf({ xPx, yPx, radiusPx: STEP_PX / 2 }));
    }
  }
  return boxes;
}

/** Square pixels that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.rightPx, b.rightPx) - Math.max(a.leftPx, b.leftPx);
  const height = Math.min(a.bottomPx, b.bottomPx) - Math.max(a.topPx, b.topPx);
  return width > 0 && height > 0 ? width * height : 0;
}

const contains = (frame: Box, box: Box): boolean =>
  box.leftPx >= frame.leftPx &&
  box.rightPx <= frame.rightPx &&
  box.topPx >= frame.topPx &&
  box.bottomPx <= frame.bottomPx;

export const boxOf = ({ xPx, yPx, radiusPx }: Pick<Marker, 'xPx' | 'yPx' | 'radiusPx'>): Box => ({
  leftPx: xPx - radiusPx,
  rightPx: xPx + radiusPx,
  topPx: yPx - radiusPx,
  bottomPx: yPx + radiusPx,
});

/** Whether either's leader runs through the other. */
const crosses = (a: PlacedLabel, b: PlacedLabel): boolean => runsThrough(a, b) || runsThrough(b, a);

function runsThrough({ leader }: PlacedLabel, box: Box): boolean {
  if (!leader) return false;
  const { x1Px, y1Px, x2Px, y2Px } = leader;
  return LEADER_SHARES.some((share) => {
    const x = x1Px + share * (x2Px - x1Px);
    const y = y1Px + share * (y2Px - y1Px);
    return x > box.leftPx && x < box.rightPx && y > box.topPx && y < box.bottomPx;
  });
}

/** How tightly a marker is surrounded: names in a crowd choose first. */
function crowd(markers: readonly Marker[], index: number): number {
  const marker = markers[index];
  if (!marker) return 0;
  return markers.reduce((sum, other) => {
    const distance = Math.hypot(other.xPx - marker.xPx, other.yPx - marker.yPx);
    return sum + (other === marker ? 0 : 1 / (20 + distance));
  }, 0);
}
