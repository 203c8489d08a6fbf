import { PdfArray, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import { cornersOf, rectangle, round } from './page-box.ts';
import { resolver } from './page-content.ts';

/** A point of the page, in its own units. */
type Point = readonly [x: number, y: number];

/** What a mark draws: its operators, the points it reaches, and whether what lies below shines through. */
interface Drawing {
  readonly operators: string;
  readonly reach: readonly Point[];
  readonly shinesThrough?: true;
}

/** A mark that stored no look of it: what it says of itself. */
interface PlainMark {
  readonly rect: readonly [number, number, number, number] | null;
  /** Lists of points that go by a key of the annotation. */
  readonly points: (key: string) => readonly (readonly Point[])[];
  readonly width: number;
  /** The operator that chooses its colour; null for one that has none. */
  readonly colour: string | null;
  /** The same for the pen of shapes and for what is inside them; null for what is not drawn. */
  readonly stroke: string | null;
  readonly fill: string | null;
}

/** Length of a curve's handle for a quarter of a circle of radius 1. */
const HANDLE = 0.5523;
/** Part of a line of text's height at which it is struck out, and that a line below it is thick. */
const STRUCK_AT = 0.45;
const THIN = 1 / 16;

/**
 * The look of a mark that stored none (ISO 32000-1, 12.5.6), as viewers draw it: shapes, lines, ink, marked text, the ground and frame of
 * form fields, as a drawing in the page's own units; null for any other annotation.
 */
export function plainLook(annotation: PdfDict, pdf: PDF): PdfStream | null {
  const kind = annotation.getName('Subtype', resolver(pdf))?.value ?? '';
  // A box that has a look only for when it is ticked shows nothing when it is not.
  if (kind === 'Widget' && annotation.has('AP')) return null;
  const draw = kinds.get(kind);
  const mark = markOf(annotation, pdf);
  const drawing = draw?.(mark) ?? null;
  if (drawing === null || drawing.reach.length === 0) return null;
  const [xs, ys] = [drawing.reach.map(([x]) => x), drawing.reach.map(([, y]) => y)];
  const room = mark.width * 6;
  const reach = [
    Math.min(...xs) - room,
    Math.min(...ys) - room,
    Math.max(...xs) + room,
    Math.max(...ys) + room,
  ] as const;
  const opacity = PdfNumber.of(annotation.getNumber('CA', resolver(pdf))?.value ?? 1);
  const blending = drawing.shinesThrough === true ? { BM: PdfName.of('Multiply') } : {};
  const state = PdfDict.of({ CA: opacity, ca: opacity, ...blending });
  const content = `/State gs ${round(mark.width)} w 1 j ${dashOf(annotation, pdf)}${drawing.operators}`;
  return PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: rectangle(reach),
      Resources: PdfDict.of({ ExtGState: PdfDict.of({ State: state }) }),
    },
    Buffer.from(content, 'latin1'),
  );
}

function markOf(annotation: PdfDict, pdf: PDF): PlainMark {
  const border = numbersOf(annotation.getArray('Border', resolver(pdf)), pdf);
  const style = annotation.getDict('BS', resolver(pdf));
  const width = style?.getNumber('W', resolver(pdf))?.value ?? border[2] ?? 1;
  const isField = annotation.getName('Subtype', resolver(pdf))?.value === 'Widget';
  // A field says in a dictionary of its own how it is framed and filled (table 189), and has neither where it says nothing.
  const colours = isField ? annotation.getDict('MK', resolver(pdf)) : annotation;
  const [penKey, fillKey] = isField ? ['BC', 'BG'] : ['C', 'IC'];
  const pen = colour(colours?.getArray(penKey, resolver(pdf)), pdf, ['G', 'RG', 'K']);
  const ink = isField || annotation.has('C') ? pen : '0 G';
  return {
    rect: cornersOf(annotation, 'Rect', pdf, 0),
    points: (key) => pointLists(annotation.getArray(key, resolver(pdf)), pdf),
    width: Math.max(0, width),
    colour: pen,
    stroke: width <= 0 ? null : ink,
    fill: colour(colours?.getArray(fillKey, resolver(pdf)), pdf, ['g', 'rg', 'k']),
  };
}

type Draw = (mark: PlainMark) => Drawing | null;

const kinds: ReadonlyMap<string, Draw> = new Map<string, Draw>([
  ['Square', (mark) => shape(mark, box)],
  ['Widget', (mark) => shape(mark, box)],
  ['Circle', (mark) => shape(mark, ellipse)],
  ['Line', (mark) => lines(mark, mark.points('L'), false)],
  ['PolyLine', (mark) => lines(mark, mark.points('Vertices'), false)],
  ['Polygon', (mark) => lines(mark, mark.points('Vertices'), true)],
  ['Ink', (mark) => lines({ ...mark, fill: null }, mark.points('InkList'), false)],
  ['Highlight', (mark) => onText(mark, highlight, true)],
  ['Underline', (mark) => onText(mark, (quad) => lineAcross(quad, THIN))],
  ['Squiggly', (mark) => onText(mark, (quad) => lineAcross(quad, THIN))],
  ['StrikeOut', (mark) => onText(mark, (quad) => lineAcross(quad, STRUCK_AT))],
]);

/** A shape that fills the annotation's rectangle. */
function shape(
  { rect, width, stroke, fill }: PlainMark,
  outline: (...box: readonly [number, number, number, number]) => string,
): Drawing | null {
  if (rect === null || (stroke === null && fill === null)) return null;
  const [left, bottom, right, top] = rect;
  const inset = Math.min(width / 2, (right - left) / 2, (top - bottom) / 2);
  const operators = painted(outline(left + inset, bottom + inset, right - inset, top - inset), stroke, fill, 'B');
  return {
    operators,
    reach: [
      [left, bottom],
      [right, top],
    ],
  };
}

function box(left: number, bottom: number, right: number, top: number): string {
  return `${at([left, bottom])} ${at([right - left, top - bottom])} re`;
}

function ellipse(left: number, bottom: number, right: number, top: number): string {
  const [x, y, across, up] = [(left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2];
  const curve = (...points: readonly Point[]): string =>
    `${points.map(([dx, dy]) => at([x + dx * across, y + dy * up])).join(' ')} c`;
  return [
    `${at([right, y])} m`,
    curve([1, HANDLE], [HANDLE, 1], [0, 1]),
    curve([-HANDLE, 1], [-1, HANDLE], [-1, 0]),
    curve([-1, -HANDLE], [-HANDLE, -1], [0, -1]),
    curve([HANDLE, -1], [1, -HANDLE], [1, 0]),
    'h',
  ].join(' ');
}

function lines({ stroke, fill }: PlainMark, lists: readonly (readonly Point[])[], isClosed: boolean): Drawing {
  const drawn = lists.filter((list) => list.length > 1);
  const operators = drawn.map((list) => painted(path(list, isClosed), stroke, isClosed ? fill : null, 'B')).join('\n');
  return { operators, reach: drawn.flat() };
}

/** Corners of a marked line of text: upper left, upper right, lower left, lower right, as programs write them. */
type Quad = readonly [Point, Point, Point, Point];

function onText(mark: PlainMark, draw: (quad: Quad) => string, isSurface = false): Drawing {
  const points = mark.points('QuadPoints').flat();
  const quads: Quad[] = [];
  for (let index = 0; index + 3 < points.length; index += 4) {
    const [a, b, c, d] = points.slice(index, index + 4);
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) quads.push([a, b, c, d]);
  }
  if (quads.length === 0 && mark.rect !== null) {
    const [left, bottom, right, top] = mark.rect;
    quads.push([
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ]);
  }
  const operators = quads
    .map((quad) =>
      isSurface
        ? `${(mark.colour ?? '1 1 0 RG').toLowerCase()} ${draw(quad)} f`
        : `${mark.colour ?? '0 G'} ${draw(quad)} S`,
    )
    .join('\n');
  return { operators, reach: quads.flat(), ...(isSurface ? { shinesThrough: true } : {}) };
}

function highlight([upperLeft, upperRight, lowerLeft, lowerRight]: Quad): string {
  return path([upperLeft, upperRight, lowerRight, lowerLeft], true);
}

/** A line across marked text, so far up from its foot. */
function lineAcross([upperLeft, upperRight, lowerLeft, lowerRight]: Quad, up: number): string {
  const between = (low: Point, high: Point): Point => [
    low[0] + (high[0] - low[0]) * up,
    low[1] + (high[1] - low[1]) * up,
  ];
  const height = Math.hypot(upperLeft[0] - lowerLeft[0], upperLeft[1] - lowerLeft[1]);
  return `${round(Math.max(0.5, height * THIN))} w ${path([between(lowerLeft, upperLeft), between(lowerRight, upperRight)], false)}`;
}

/** Paints a path with pen, filling or both. */
function painted(outline: string, stroke: string | null, fill: string | null, both: string): string {
  if (stroke === null && fill === null) return '';
  const operator = stroke === null ? 'f' : fill === null ? 'S' : both;
  return `${stroke ?? ''} ${fill ?? ''} ${outline} ${operator}`;
}

function path(points: readonly Point[], isClosed: boolean): string {
  return `${points.map((point, index) => `${at(point)} ${index === 0 ? 'm' : 'l'}`).join(' ')}${isClosed ? ' h' : ''}`;
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** The operator that chooses a colour of one, three or four parts; null when there is none, or one without parts. */
function colour(array: PdfArray | undefined, pdf: PDF, names: readonly [string, string, string]): string | null {
  const parts = numbersOf(array, pdf);
  const name = new Map([
    [1, names[0]],
    [3, names[1]],
    [4, names[2]],
  ]).get(parts.length);
  return name === undefined ? null : `${parts.map((part) => round(part)).join(' ')} ${name}`;
}

function dashOf(annotation: PdfDict, pdf: PDF): string {
  const style = annotation.getDict('BS', resolver(pdf));
  if (style?.getName('S', resolver(pdf))?.value !== 'D') return '';
  const lengths = numbersOf(style.getArray('D', resolver(pdf)), pdf).filter((length) => length > 0);
  return `[${lengths.length === 0 ? '3' : lengths.map((length) => round(length)).join(' ')}] 0 d `;
}

function numbersOf(array: PdfArray | undefined, pdf: PDF): readonly number[] {
  return itemsOf(array, pdf).flatMap((item) => (item instanceof PdfNumber ? [item.value] : []));
}

function itemsOf(array: PdfArray | undefined, pdf: PDF): readonly (PdfObject | null | undefined)[] {
  return (array?.toArray() ?? []).map((_, index) => array?.at(index, resolver(pdf)));
}

/** One list of points, or a list of such lists. */
function pointLists(array: PdfArray | undefined, pdf: PDF): readonly (readonly Point[])[] {
  const inner = itemsOf(array, pdf).filter((item) => item instanceof PdfArray);
  return (inner.length > 0 ? inner : array === undefined ? [] : [array]).map((list) => {
    const numbers = numbersOf(list, pdf);
    return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index): Point => [
      numbers[index * 2] ?? 0,
      numbers[index * 2 + 1] ?? 0,
    ]);
  });
}
