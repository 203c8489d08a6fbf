import type { PDF, PdfDict, PdfStream } from '@libpdf/core';
import { common, overlap } from '../../media/pdf/page-geometry.ts';
import type { Area, PageMatrix } from '../../media/pdf/page-geometry.ts';
import type { Operand } from '../../media/pdf/content-operators.ts';
import type { FontAdvance } from './font-advance.ts';
import type { GraphicsState } from './graphics-state.ts';

/** Something a reader sees on a page. */
export interface Mark {
  readonly area: Area;
  /** A picture and how its unit square lies on the page as it is read; null for text and lines. */
  readonly picture: { readonly stream: PdfStream; readonly matrix: PageMatrix } | null;
}

/** The look at one page. */
export interface Scan {
  readonly pdf: PDF;
  /** The parts that are looked at. */
  readonly within: readonly Area[];
  readonly fontOf: (font: PdfDict | undefined) => FontAdvance;
  readonly marks: Mark[];
  /** Forms drawn so far. */
  drawn: number;
}

/** Where drawing stands in the content of a page, or of a form on it. */
export interface Pen {
  readonly scan: Scan;
  readonly resources: PdfDict | undefined;
  /** Forms it stands in. */
  readonly depth: number;
  readonly saved: GraphicsState[];
  state: GraphicsState;
  /** Of the text, and of the beginning of its line. */
  text: PageMatrix;
  line: PageMatrix;
  /** Rectangles round the pieces of the present path; a straight line is one without extent. */
  path: Area[];
  start: readonly [number, number];
  point: readonly [number, number];
  /** The path is to limit what is drawn after it. */
  clips: boolean;
}

export const IDENTITY: PageMatrix = [1, 0, 0, 1, 0, 0];

/** A pen at the beginning of a drawing. */
export function penAt(scan: Scan, resources: PdfDict | undefined, state: GraphicsState, depth: number): Pen {
  return {
    scan,
    resources,
    depth,
    saved: [],
    state: { ...state },
    text: IDENTITY,
    line: IDENTITY,
    path: [],
    start: [0, 0],
    point: [0, 0],
    clips: false,
  };
}

/** Notes what covers an area, as far as it is seen and looked at. */
export function put({ scan, state }: Pen, area: Area, picture: Mark['picture'] = null): void {
  const seen = common(area, state.clip);
  if (scan.within.some((part) => overlap(seen, part))) scan.marks.push({ area: seen, picture });
}

/** An operand that should be a number. */
export function numberAt(operands: readonly Operand[], at: number): number {
  const operand = operands[at];
  return typeof operand === 'number' ? operand : 0;
}

/** Six operands that should be a matrix. */
export function matrixOf(operands: readonly Operand[]): PageMatrix {
  const at = (index: number): number => numberAt(operands, index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
