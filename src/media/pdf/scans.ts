import type { ScanFacts } from '../../model/evidence.ts';
import { scanContent } from './content-operators.ts';
import type { Operand } from './content-operators.ts';
import { areaOf, common, times } from './page-geometry.ts';
import type { Area, PageMatrix } from './page-geometry.ts';
import { contentOf, decodedBody } from './content.ts';
import { dictionaryAt, resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { isArray, isReference } from './object.ts';
import type { PdfDictionary } from './object.ts';
import { boxOf, IDENTITY } from './page-box.ts';
import type { PdfPage } from './pages.ts';

/** Part of a page that the picture of a scan covers at least; programs leave narrow edges. */
const WHOLE = 0.8;
/** Part of a page from which on a picture may bear the text of a scan whose ground is coarser (ISO/IEC 16485, mixed raster content). */
const LAYER = 0.1;
/** Bytes of visible text that a scan may bear on top: a number, a stamp. */
const MOST_TEXT = 64;
/** Thinner pictures are no scans. */
const LEAST_PIXELS = 200;
/** Drawings inside drawings are followed so far, and on one page so many. */
const DEPTH = 8;
const MOST_DRAWN = 2000;

const POINTS_PER_INCH = 72;
const MM_PER_POINT: number = 25.4 / POINTS_PER_INCH;
/** Text that is not seen (ISO 32000-1, table 106): as recognition puts it over a scan. */
const UNSEEN_MODES = [3, 7];

/** A picture on a page. */
interface Placed {
  /** Part of the page that it covers. */
  readonly share: number;
  /** Dots an inch, the coarser direction. */
  readonly dpi: number;
  /** It reaches from edge to edge in one direction. */
  readonly spans: boolean;
}

interface Walk {
  readonly file: PdfFile;
  readonly box: Area;
  /** Points of a unit. */
  readonly unit: number;
  readonly placed: Placed[];
  drawn: number;
  text: number;
}

/** Pages that are one picture, as a scanner makes them, those of one resolution together. */
export function scansOf(file: PdfFile, pages: readonly PdfPage[]): readonly ScanFacts[] {
  const groups = new Map<string, ScanFacts>();
  for (const [index, { dict }] of pages.entries()) {
    const scan = scanOn(file, dict);
    if (scan === null) continue;
    const key = `${scan.dpi} ${scan.longest}`;
    const earlier = groups.get(key);
    groups.set(key, earlier === undefined ? { ...scan, first: index + 1, pages: 1 } : more(earlier));
  }
  return [...groups.values()];
}

function more(facts: ScanFacts): ScanFacts {
  return { ...facts, pages: facts.pages + 1 };
}

/** Resolution and longest side of a scanned page; null for any other. */
function scanOn(file: PdfFile, page: PdfDictionary): Pick<ScanFacts, 'dpi' | 'longest'> | null {
  const resources = dictionaryAt(file, page.get('/Resources'));
  const box = boxOf(file, page);
  if (resources === null || box === null || !hasPicture(file, resources, new Set())) return null;
  const content = contentOf(file, page);
  if (content === null) return null;
  const unit = resolvePdf(file.objects, page.get('/UserUnit'));
  const walk: Walk = { file, box, unit: typeof unit === 'number' ? unit : 1, placed: [], drawn: 0, text: 0 };
  draw(walk, content, resources, IDENTITY, 0);
  const dpi = walk.text > MOST_TEXT ? null : resolutionOf(walk.placed);
  if (dpi === null) return null;
  const longest = Math.max(box.right - box.left, box.top - box.bottom) * walk.unit * MM_PER_POINT;
  return { dpi: Math.round(dpi), longest: Math.round(longest) };
}

function resolutionOf(placed: readonly Placed[]): number | null {
  if (placed.some(({ share }) => share >= WHOLE))
    return Math.max(...placed.filter(({ share }) => share >= LAYER).map(({ dpi }) => dpi));
  const bands = placed.filter(({ spans }) => spans);
  const covered = bands.reduce((sum, { share }) => sum + share, 0);
  return covered >= WHOLE ? Math.min(...bands.map(({ dpi }) => dpi)) : null;
}

/**
 * Whether something that could be a scan is among the drawings: most pages have none, and need not be read. Office programs let all drawings of a file
 * share one dictionary of resources, in which they all are again.
 */
function hasPicture(file: PdfFile, resources: PdfDictionary, seen: Set<PdfDictionary>): boolean {
  if (seen.has(resources) || seen.size > MOST_DRAWN) return false;
  seen.add(resources);
  const drawings = dictionaryAt(file, resources.get('/XObject'));
  return [...(drawings?.values() ?? [])].some((value) => {
    const dict = dictionaryAt(file, value);
    if (dict === null) return false;
    if (dict.get('/Subtype') === '/Image') return sizeOf(file, dict) !== null;
    const own = dictionaryAt(file, dict.get('/Resources'));
    return own !== null && hasPicture(file, own, seen);
  });
}

function sizeOf(file: PdfFile, dict: PdfDictionary): readonly [number, number] | null {
  const [width, height] = [resolvePdf(file.objects, dict.get('/Width')), resolvePdf(file.objects, dict.get('/Height'))];
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  return Math.max(width, height) < LEAST_PIXELS ? null : [width, height];
}

/** Goes through what is drawn, keeping pictures and visible text. */
function draw(walk: Walk, content: Uint8Array, resources: PdfDictionary, begin: PageMatrix, depth: number): void {
  let state = { matrix: begin, mode: 0 };
  const saved: (typeof state)[] = [];
  const show = (operand: Operand | undefined): void => {
    if (!UNSEEN_MODES.includes(state.mode)) walk.text += bytesIn(operand);
  };
  scanContent(content, (operator, operands) => {
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state = { ...state, matrix: times(matrixFrom(operands), state.matrix) };
    else if (operator === 'Tr') state = { ...state, mode: Number(operands[0]) };
    else if (operator === 'Tj' || operator === 'TJ' || operator === "'") show(operands[0]);
    else if (operator === '"') show(operands[2]);
    else if (operator === 'ID') placeInline(walk, operands, state.matrix);
    else if (operator === 'Do') drawNamed(walk, operands[0], resources, state.matrix, depth);
  });
}

function bytesIn(operand: Operand | undefined): number {
  if (operand instanceof Uint8Array) return operand.length;
  return Array.isArray(operand) ? operand.reduce<number>((sum, each: Operand) => sum + bytesIn(each), 0) : 0;
}

function matrixFrom(operands: readonly Operand[]): PageMatrix {
  const [a, b, c, d, e, f] = operands.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function drawNamed(
  walk: Walk,
  name: Operand | undefined,
  resources: PdfDictionary,
  matrix: PageMatrix,
  depth: number,
): void {
  const { file } = walk;
  walk.drawn += 1;
  if (typeof name !== 'string' || depth >= DEPTH || walk.drawn > MOST_DRAWN) return;
  const value = dictionaryAt(file, resources.get('/XObject'))?.get(`/${name}`);
  const dict = dictionaryAt(file, value);
  if (dict === null || !isReference(value)) return;
  if (dict.get('/Subtype') === '/Image') {
    placePicture(walk, dict, matrix);
    return;
  }
  const content = decodedBody(file, file.objects.get(value.number));
  const own = resolvePdf(file.objects, dict.get('/Matrix'));
  const inner = isArray(own) ? times(matrixFrom(own.map(Number)), matrix) : matrix;
  if (content !== null) draw(walk, content, dictionaryAt(file, dict.get('/Resources')) ?? resources, inner, depth + 1);
}

/** A picture that only masks another may be the finer of the two. */
function placePicture(walk: Walk, dict: PdfDictionary, matrix: PageMatrix): void {
  const { file } = walk;
  const masks = [dict.get('/SMask'), dict.get('/Mask')].map((mask) => dictionaryAt(file, mask));
  const opaque = masks.every((mask) => mask === null) && dict.get('/ImageMask') !== 'true';
  const sizes = [dict, ...masks].flatMap((each) => {
    const size = each === null ? null : sizeOf(file, each);
    return size === null ? [] : [size];
  });
  place(walk, sizes, matrix, opaque);
}

function placeInline(walk: Walk, operands: readonly Operand[], matrix: PageMatrix): void {
  const after = (names: readonly Operand[]): number => {
    const at = operands.findIndex((operand) => names.includes(operand));
    return at < 0 ? 0 : Number(operands[at + 1]);
  };
  const [width, height] = [after(['W', 'Width']), after(['H', 'Height'])];
  if (Math.max(width, height) >= LEAST_PIXELS) place(walk, [[width, height]], matrix, false);
}

function place(walk: Walk, sizes: readonly (readonly [number, number])[], matrix: PageMatrix, opaque: boolean): void {
  const { box, unit, placed } = walk;
  const [a, b, c, d] = matrix;
  const inches = [Math.hypot(a, b), Math.hypot(c, d)].map((length) => (length * unit) / POINTS_PER_INCH);
  const [across = 0, down = 0] = inches;
  if (sizes.length === 0 || across <= 0 || down <= 0) return;
  const seen = common(areaOf(matrix, 0, 0, 1, 1), box);
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const [wide, high] = [(seen.right - seen.left) / width, (seen.top - seen.bottom) / height];
  const dpi = Math.max(...sizes.map(([columns, rows]) => Math.min(columns / across, rows / down)));
  placed.push({ share: wide * high, dpi, spans: Math.max(wide, high) >= WHOLE });
  // What a whole page covers is not seen: some programs lay recognised text below.
  if (opaque && wide * high >= WHOLE) walk.text = 0;
}
