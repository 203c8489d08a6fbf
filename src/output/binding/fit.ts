import { PdfNumber } from '@libpdf/core';
import type { PDF, PdfDict } from '@libpdf/core';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import type { Layout } from '../../model/layout.ts';
import type { Face } from '../../model/page.ts';
import type { Look } from './annotations.ts';
import { pageBox, rectangle, round, seenSize, toSeen } from './page-box.ts';
import type { PageBox, SeenSize } from './page-box.ts';
import { contentOf, draw, drawOver, drawWhole, takeWhole } from './page-content.ts';

/** The paper everything is bound on; lengths in mm. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Kept free on the left of a page that had another size, for binding; on the right of one that lies on a back. */
  readonly bindingLeft: number;
  /** Kept free at the top when such a page is read sideways; on a back at the foot. */
  readonly bindingTop: number;
  /** Kept free on the other sides, where printers leave blank. */
  readonly edge: number;
}

/** Points of a millimetre. */
const MM: number = 72 / 25.4;
/** mm by which a page may differ from the paper and still count as of its size. */
const TOLERANCE = 3;

/** A page of the paper's size stays as it is; any other is drawn on a page of that size, upright as it was, never cut and never enlarged. */
export function placeOnPaper(
  page: PdfDict,
  pdf: PDF,
  looks: readonly Look[],
  paper: Paper,
  face: Face = 'front',
): void {
  const box = pageBox(page, pdf);
  const sheet = sheetFor(seenSize(box), paper);
  const over = looks.map(({ name, matrix }) => draw(name, matrix)).join('\n');
  if (box.unit === 1 && hasSize(seenSize(box), sheet)) {
    if (isBalanced(contentOf(page, pdf))) return over === '' ? undefined : drawOver(page, pdf, over);
    takeWhole(page, pdf, box);
    return drawOver(page, pdf, `${drawWhole([1, 0, 0, 1, 0, 0])}\n${over}`);
  }
  takeWhole(page, pdf, box);
  drawOver(
    page,
    pdf,
    `q ${operands(placement(box, sheet, paper, face))} cm\n${seenPart(box)} re W n\n${drawWhole([1, 0, 0, 1, 0, 0])}\n${over}\nQ`,
  );
  for (const key of ['CropBox', 'Rotate', 'UserUnit']) page.delete(key);
  page.set('MediaBox', rectangle([0, 0, sheet.width, sheet.height]));
  page.set('Rotate', PdfNumber.of(0));
}

/** The paper as the page is held, in points. */
function sheetFor({ width, height }: SeenSize, paper: Pick<Paper, 'width' | 'height'>): SeenSize {
  const [across, down] = width > height ? [paper.height, paper.width] : [paper.width, paper.height];
  return { width: round(across * MM), height: round(down * MM) };
}

/** True for a page of the paper's size, however it is held. */
export function isOnPaper(page: SeenSize, paper: Pick<Paper, 'width' | 'height'>): boolean {
  return hasSize(page, sheetFor(page, paper));
}

function hasSize(page: SeenSize, sheet: SeenSize): boolean {
  const most = TOLERANCE * MM;
  return Math.abs(page.width - sheet.width) <= most && Math.abs(page.height - sheet.height) <= most;
}

/** Where the page's own units go on the sheet: in the middle of what binding and edges leave free; a page of the paper's size takes it all. */
function placement(box: PageBox, sheet: SeenSize, paper: Paper, face: Face): PageMatrix {
  const seen = seenSize(box);
  const isLandscape = sheet.width > sheet.height;
  const free = hasSize(seen, sheet) ? 0 : MM;
  const edge = paper.edge * free;
  const across = isLandscape ? edge : paper.bindingLeft * free;
  const down = isLandscape ? paper.bindingTop * free : edge;
  const [width, height] = [sheet.width - across - edge, sheet.height - down - edge];
  const scale = Math.min(1, width / seen.width, height / seen.height);
  const [left, foot] = face === 'front' ? [across, edge] : [edge, down];
  const [x, y] = [left + (width - seen.width * scale) / 2, foot + (height - seen.height * scale) / 2];
  const [a, b, c, d, e, f] = toSeen(box);
  return [a * scale, b * scale, c * scale, d * scale, e * scale + x, f * scale + y];
}

/** What is seen of the page, so that no look shows what its own edge hid. */
function seenPart({ x, y, width, height }: PageBox): string {
  return [x, y, width, height].map((value) => round(value)).join(' ');
}

function operands(matrix: PageMatrix): string {
  return matrix.map((value) => value.toFixed(6)).join(' ');
}

/** True when as many graphics states are saved as restored. Letters in texts may be miscounted; then the page is merely drawn as a whole. */
function isBalanced(content: Uint8Array): boolean {
  let open = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte !== SAVE && byte !== RESTORE) continue;
    if (canPrecede(content[at - 1]) && canFollow(content[at + 1])) open += byte === SAVE ? 1 : -1;
  }
  return open === 0;
}

const SAVE = 0x71;
const RESTORE = 0x51;
const SPACES = [9, 10, 11, 12, 13, 32, 0xa0];

function isSpace(byte: number): boolean {
  return SPACES.includes(byte);
}

/** Of the bytes that stand before an operator: none, white space, `]`, `)`, `>`. */
function canPrecede(byte: number | undefined): boolean {
  return byte === undefined || isSpace(byte) || byte === 0x5d || byte === 0x29 || byte === 0x3e;
}

/** Of the bytes that stand behind an operator: none, white space, `/`, `[`, `(`, `<`. */
function canFollow(byte: number | undefined): boolean {
  return byte === undefined || isSpace(byte) || byte === 0x2f || byte === 0x5b || byte === 0x28 || byte === 0x3c;
}

/** The paper of a layout. */
export function paperOf({ paper, margins, spineSticker }: Layout): Paper {
  return {
    ...paper,
    bindingLeft: margins.bound.left,
    bindingTop: margins.boundLandscape.top,
    edge: spineSticker.edge,
  };
}
