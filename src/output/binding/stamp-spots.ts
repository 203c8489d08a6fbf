import type { Layout } from '../../model/layout.ts';
import type { Spot, StampedSide } from '../../pages/stamp.ts';

/** Least distance of anything from the edge of the paper, mm. */
const EDGE = 6;
/** Distances tried, mm. */
const STEP = { along: 2, across: 1.5 };
/** How far 草稿 may be moved along its edge, mm. */
const DRAFT_REACH = 24;

/** The part of a side that the layout keeps for the page number: the outer corner. */
export function numberBand(spot: Spot, { stamp }: Layout, side: StampedSide): Spot {
  const { width, height } = stamp;
  return {
    x: side.face === 'front' ? side.width - width : 0,
    y: isLow(spot, side) ? side.height - height : 0,
    width,
    height,
  };
}

/** Where else a page number may stand: ever farther from where it should, within its band. */
export function numberSpots(spot: Spot, { stamp }: Layout, side: StampedSide): readonly Spot[] {
  const reach = stamp.width - stamp.right - spot.width;
  const inward = side.face === 'front' ? -1 : 1;
  const along = steps(0, reach, STEP.along).map((by) => by * inward);
  return moved(spot, along, acrossOf(spot, stamp.height, side));
}

/** The middles of the upper and the lower edge, kept for 草稿. */
export function draftBands({ x, width }: Spot, { stamp: { height } }: Layout, side: StampedSide): readonly Spot[] {
  const band = { x: x - DRAFT_REACH, y: 0, width: width + 2 * DRAFT_REACH, height };
  return [band, { ...band, y: side.height - height }];
}

/** Where else 草稿 may stand: along the upper edge, then along the lower. */
export function draftSpots(spot: Spot, { stamp }: Layout, side: StampedSide): readonly Spot[] {
  const along = steps(-DRAFT_REACH, DRAFT_REACH, STEP.along);
  const foot = { ...spot, y: side.height - spot.y - spot.height };
  return [spot, foot].flatMap((at) => moved(at, along, acrossOf(at, stamp.height, side)));
}

function isLow({ y, height }: Spot, side: StampedSide): boolean {
  return y + height / 2 > side.height / 2;
}

/** Distances by which a mark may be moved up and down so that it stays within a band at its edge. */
function acrossOf(spot: Spot, band: number, side: StampedSide): readonly number[] {
  const { y, height } = spot;
  const [from, to] = isLow(spot, side) ? [side.height - band, side.height - EDGE - height] : [EDGE, band - height];
  return steps(from - y, to - y, STEP.across);
}

function moved(spot: Spot, along: readonly number[], across: readonly number[]): readonly Spot[] {
  return along
    .flatMap((x) => across.map((y) => ({ x, y })))
    .toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    .map(({ x, y }) => ({ ...spot, x: spot.x + x, y: spot.y + y }));
}

/** Multiples of a step between two numbers. */
function steps(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => (first + index) * step);
}
