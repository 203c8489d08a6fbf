import type { PDF, PdfDict } from '@libpdf/core';
import { fontAdvance } from './font-advance.ts';
import type { FontAdvance } from './font-advance.ts';
import type { PageMatrix } from './page-box.ts';

/** A rectangle on a page as it is read, pt from its lower left corner. */
export interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What of the graphics state (ISO 32000-1 §8.4) decides where marks lie and whether they are seen. */
export interface GraphicsState {
  /** To the page as it is read. */
  matrix: PageMatrix;
  clip: Area;
  /** Colours so light that nobody misses what is covered by a page number. */
  isFillLight: boolean;
  isStrokeLight: boolean;
  /** Of the present colour spaces: whether 1 is light, as in grey and RGB, or dark, as of inks; null: not known. */
  fillAdds: boolean | null;
  strokeAdds: boolean | null;
  lineWidth: number;
  font: FontAdvance | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** Horizontal scaling as a factor. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The state at the beginning of a page. */
export function initialState(matrix: PageMatrix, clip: Area): GraphicsState {
  return {
    matrix,
    clip,
    isFillLight: false,
    isStrokeLight: false,
    fillAdds: true,
    strokeAdds: true,
    lineWidth: 1,
    font: null,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
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

/** Looks fonts up, each once in a document. */
export function fontCache(pdf: PDF): (font: PdfDict | undefined) => FontAdvance {
  const known = new Map<PdfDict | undefined, FontAdvance>();
  return (font) => {
    const advance = known.get(font) ?? fontAdvance(font, pdf);
    known.set(font, advance);
    return advance;
  };
}
