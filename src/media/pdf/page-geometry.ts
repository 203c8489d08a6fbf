/** A matrix `[a b c d e f]` as PDF writes it (ISO 32000-1 §8.3.3). */
export type PageMatrix = readonly [number, number, number, number, number, number];

/** A rectangle on a page as it is read, pt from its lower left corner. */
export interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The first, then the second transformation. */
export function times(first: PageMatrix, second: PageMatrix): PageMatrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The upright rectangle round a transformed rectangle. */
export function areaOf(matrix: PageMatrix, x1: number, y1: number, x2: number, y2: number): Area {
  const [a, b, c, d, e, f] = matrix;
  const [left, right] = ends(a * x1, a * x2, c * y1, c * y2);
  const [bottom, top] = ends(b * x1, b * x2, d * y1, d * y2);
  return { left: left + e, right: right + e, bottom: bottom + f, top: top + f };
}

function ends(x1: number, x2: number, y1: number, y2: number): readonly [number, number] {
  return [Math.min(x1, x2) + Math.min(y1, y2), Math.max(x1, x2) + Math.max(y1, y2)];
}

/** True when two rectangles share more than an edge. */
export function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;
}

/** What two rectangles share; without extent when they lie apart. */
export function common(one: Area, other: Area): Area {
  const left = Math.max(one.left, other.left);
  const bottom = Math.max(one.bottom, other.bottom);
  return {
    left,
    bottom,
    right: Math.max(left, Math.min(one.right, other.right)),
    top: Math.max(bottom, Math.min(one.top, other.top)),
  };
}
