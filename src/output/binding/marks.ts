import { PdfNumber, PdfStream } from '@libpdf/core';
import type { PDF, PdfDict } from '@libpdf/core';
import { areaOf, common, overlap, times } from '../../media/pdf/page-geometry.ts';
import type { Area, PageMatrix } from '../../media/pdf/page-geometry.ts';
import { scanContent } from '../../media/pdf/content-operators.ts';
import type { Operand } from '../../media/pdf/content-operators.ts';
import { initialState } from './graphics-state.ts';
import type { GraphicsState } from './graphics-state.ts';
import { cornersOf, pageBox, seenSize, toSeen } from './page-box.ts';
import { contentOf, resolver } from './page-content.ts';
import { curveTo, lineTo, moveTo, paint, rectangleAt, setColour } from './path-marks.ts';
import { IDENTITY, matrixOf, numberAt, penAt, put } from './pen.ts';
import type { Mark, Pen, Scan } from './pen.ts';
import { moveLine, setFont, setLine, show } from './text-marks.ts';
import { dataOf } from './stream-data.ts';

/** Drawings inside drawings are followed so far. */
const DEPTH = 8;
/** Drawings that draw one another over and over are followed so many times on a page. */
const MOST_DRAWN = 5000;

/** What is seen in parts of a page (as it is read, pt from the lower left corner). @throws when its content cannot be decoded, or draws more than can be followed */
export function marksWithin(page: PdfDict, pdf: PDF, within: readonly Area[], fontOf: Scan['fontOf']): readonly Mark[] {
  const box = pageBox(page, pdf);
  const { width, height } = seenSize(box);
  const scan: Scan = { pdf, within, fontOf, marks: [], drawn: 0 };
  const state = initialState(toSeen(box), { left: 0, bottom: 0, right: width, top: height });
  scanDrawing(scan, contentOf(page, pdf), page.getDict('Resources', resolver(pdf)), state, 0);
  return scan.marks;
}

function scanDrawing(
  scan: Scan,
  content: Uint8Array,
  resources: PdfDict | undefined,
  state: GraphicsState,
  depth: number,
): void {
  const pen = penAt(scan, resources, state, depth);
  scanContent(content, (operator, operands) => actions.get(operator)?.(pen, operands));
}

type Action = (pen: Pen, operands: readonly Operand[]) => void;

/** What the operators (ISO 32000-1 Table A.1) mean for where marks lie. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['q', ({ saved, state }) => saved.push({ ...state })],
  ['Q', (pen) => (pen.state = pen.saved.pop() ?? pen.state)],
  ['cm', ({ state }, operands) => (state.matrix = times(matrixOf(operands), state.matrix))],
  ['w', ({ state }, operands) => (state.lineWidth = numberAt(operands, 0))],
  ['m', (pen, operands) => moveTo(pen, numberAt(operands, 0), numberAt(operands, 1))],
  ['l', (pen, operands) => lineTo(pen, numberAt(operands, 0), numberAt(operands, 1))],
  ['c', curveTo],
  ['v', curveTo],
  ['y', curveTo],
  ['re', rectangleAt],
  ['h', (pen) => lineTo(pen, ...pen.start)],
  ['W', (pen) => (pen.clips = true)],
  ['W*', (pen) => (pen.clips = true)],
  ['n', (pen) => paint(pen, false, false)],
  ['S', (pen) => paint(pen, false, true)],
  ['s', (pen) => paint(pen, false, true)],
  ...['f', 'F', 'f*'].map((name): [string, Action] => [name, (pen) => paint(pen, true, false)]),
  ...['B', 'B*', 'b', 'b*'].map((name): [string, Action] => [name, (pen) => paint(pen, true, true)]),
  ['g', (pen, operands) => setColour(pen, operands, false, 'DeviceGray')],
  ['rg', (pen, operands) => setColour(pen, operands, false, 'DeviceRGB')],
  ['k', (pen, operands) => setColour(pen, operands, false, 'DeviceCMYK')],
  ['G', (pen, operands) => setColour(pen, operands, true, 'DeviceGray')],
  ['RG', (pen, operands) => setColour(pen, operands, true, 'DeviceRGB')],
  ['K', (pen, operands) => setColour(pen, operands, true, 'DeviceCMYK')],
  ['cs', (pen, [space]) => setColour(pen, [], false, space)],
  ['CS', (pen, [space]) => setColour(pen, [], true, space)],
  ...['sc', 'scn'].map((name): [string, Action] => [name, (pen, operands) => setColour(pen, operands, false)]),
  ...['SC', 'SCN'].map((name): [string, Action] => [name, (pen, operands) => setColour(pen, operands, true)]),
  ['BT', (pen) => setLine(pen, IDENTITY)],
  ['Tf', setFont],
  ['Tc', ({ state }, operands) => (state.charSpace = numberAt(operands, 0))],
  ['Tw', ({ state }, operands) => (state.wordSpace = numberAt(operands, 0))],
  ['Tz', ({ state }, operands) => (state.stretch = numberAt(operands, 0) / 100)],
  ['TL', ({ state }, operands) => (state.leading = numberAt(operands, 0))],
  ['Ts', ({ state }, operands) => (state.rise = numberAt(operands, 0))],
  ['Tr', ({ state }, operands) => (state.mode = numberAt(operands, 0))],
  ['Tm', (pen, operands) => setLine(pen, matrixOf(operands))],
  ['Td', (pen, operands) => moveLine(pen, numberAt(operands, 0), numberAt(operands, 1))],
  [
    'TD',
    (pen, operands) => {
      pen.state.leading = -numberAt(operands, 1);
      moveLine(pen, numberAt(operands, 0), numberAt(operands, 1));
    },
  ],
  ['T*', (pen) => moveLine(pen, 0, -pen.state.leading)],
  ['Tj', (pen, [string]) => show(pen, string)],
  ['TJ', (pen, [strings]) => show(pen, strings)],
  [
    "'",
    (pen, [string]) => {
      moveLine(pen, 0, -pen.state.leading);
      show(pen, string);
    },
  ],
  [
    '"',
    (pen, [words, signs, string]) => {
      pen.state.wordSpace = typeof words === 'number' ? words : 0;
      pen.state.charSpace = typeof signs === 'number' ? signs : 0;
      moveLine(pen, 0, -pen.state.leading);
      show(pen, string);
    },
  ],
  ['EI', (pen) => put(pen, areaOf(pen.state.matrix, 0, 0, 1, 1))],
  ['sh', (pen) => put(pen, pen.state.clip)],
  ['Do', drawNamed],
]);

function drawNamed(pen: Pen, [name]: readonly Operand[]): void {
  const { scan, state, resources, depth } = pen;
  const { pdf } = scan;
  if (typeof name !== 'string' || depth >= DEPTH) return;
  const stream = resources?.getDict('XObject', resolver(pdf))?.get(name, resolver(pdf));
  if (!(stream instanceof PdfStream)) return;
  if (stream.getName('Subtype', resolver(pdf))?.value === 'Image') {
    put(pen, areaOf(state.matrix, 0, 0, 1, 1), { stream, matrix: state.matrix });
    return;
  }
  scan.drawn += 1;
  if (scan.drawn > MOST_DRAWN) throw new Error('a page draws more than can be followed');
  const matrix = times(formMatrix(stream, pdf), state.matrix);
  const box = cornersOf(stream, 'BBox', pdf, 0);
  const clip = box === null ? state.clip : common(state.clip, areaOf(matrix, ...box));
  if (!scan.within.some((part) => overlap(clip, part))) return;
  const own = stream.getDict('Resources', resolver(pdf)) ?? resources;
  scanDrawing(scan, dataOf(stream, pdf), own, { ...state, matrix, clip }, depth + 1);
}

function formMatrix(form: PdfStream, pdf: PDF): PageMatrix {
  const array = form.getArray('Matrix', resolver(pdf));
  if (array === undefined || array.length !== 6) return IDENTITY;
  return matrixOf(
    array.toArray().map((_, index) => {
      const value = array.at(index, resolver(pdf));
      return value instanceof PdfNumber ? value.value : 0;
    }),
  );
}
