import { PdfArray, PdfNumber } from '@libpdf/core';
import type { PDF, PdfDict } from '@libpdf/core';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';

/** What is seen of a page, in the page's own units. */
export interface PageBox {
  /** Lower left corner of the visible part. */
  readonly x: number;
  readonly y: number;
  /** Size of the visible part before it is turned. */
  readonly width: number;
  readonly height: number;
  /** Degrees it is turned clockwise for viewing. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Points of one unit (UserUnit). */
  readonly unit: number;
}

/** Size of a page as it is read, in points. */
export interface SeenSize {
  readonly width: number;
  readonly height: number;
}

const LETTER: Corners = [0, 0, 612, 792];
/** Thinner boxes are mistakes, which viewers ignore. */
const LEAST = 1;

type Corners = readonly [number, number, number, number];

/** The visible part of a page whose inherited attributes are in its own dictionary: the crop box as far as it lies on the paper. */
export function pageBox(page: PdfDict, pdf: PDF): PageBox {
  const media = cornersOf(page, 'MediaBox', pdf) ?? LETTER;
  const crop = cornersOf(page, 'CropBox', pdf);
  const [left, bottom, right, top] = (crop === null ? null : common(media, crop)) ?? media;
  const unit = numberOf(page, 'UserUnit', pdf);
  return {
    x: left,
    y: bottom,
    width: right - left,
    height: top - bottom,
    rotation: quarterTurn(numberOf(page, 'Rotate', pdf) ?? 0),
    unit: unit !== null && unit > 0 ? unit : 1,
  };
}

/** Size of a page as it is read. */
export function seenSize({ width, height, rotation, unit }: PageBox): SeenSize {
  const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width];
  return { width: across * unit, height: down * unit };
}

/** Maps points measured from the lower left corner as the page is read to the page's own units. */
export function fromSeen({ x, y, width, height, rotation, unit }: PageBox): PageMatrix {
  const scale = 1 / unit;
  switch (rotation) {
    case 0:
      return [scale, 0, 0, scale, x, y];
    case 90:
      return [0, scale, -scale, 0, x + width, y];
    case 180:
      return [-scale, 0, 0, -scale, x + width, y + height];
    case 270:
      return [0, -scale, scale, 0, x, y + height];
  }
}

/** Maps the page's own units to points measured from the lower left corner as the page is read. */
export function toSeen(box: PageBox): PageMatrix {
  const [a, b, c, d, e, f] = fromSeen(box);
  const area = a * d - b * c;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** Where a point goes. */
export function carry([a, b, c, d, e, f]: PageMatrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A rectangle as PDF writes it: two opposite corners, in any order in a file, lower left first when we write it. */
export function rectangle(corners: Corners): PdfArray {
  return PdfArray.of(...corners.map((value) => PdfNumber.of(round(value))));
}

/** Corners of a rectangle entry, lower left first; null when there is none or a side is shorter than `least`. */
export function cornersOf(dict: PdfDict, key: string, pdf: PDF, least: number = LEAST): Corners | null {
  const resolve = pdf.context.resolve.bind(pdf.context);
  const array = dict.getArray(key, resolve);
  const numbers = array?.toArray().map((_, index) => array.at(index, resolve));
  const [x1, y1, x2, y2] = numbers?.map((value) => (value instanceof PdfNumber ? value.value : Number.NaN)) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const corners: Corners = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return hasArea(corners, least) ? corners : null;
}

/** Numbers for a content stream or a rectangle: more digits say nothing on paper. */
export function round(value: number): number {
  const rounded = Math.round(value * 10_000) / 10_000;
  return rounded === 0 ? 0 : rounded;
}

function common(media: Corners, crop: Corners): Corners | null {
  const corners: Corners = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return hasArea(corners, LEAST) ? corners : null;
}

function hasArea([left, bottom, right, top]: Corners, least: number): boolean {
  return right - left >= least && top - bottom >= least;
}

function numberOf(dict: PdfDict, key: string, pdf: PDF): number | null {
  return dict.getNumber(key, pdf.context.resolve.bind(pdf.context))?.value ?? null;
}

function quarterTurn(degrees: number): PageBox['rotation'] {
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return turns === 0 ? 0 : turns === 1 ? 90 : turns === 2 ? 180 : 270;
}
