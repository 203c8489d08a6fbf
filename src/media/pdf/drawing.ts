import { contentOf } from './content.ts';
import { dictionaryAt, resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import { boxOf } from './page-box.ts';
import { areaOf } from './page-geometry.ts';
import type { Area, PageMatrix } from './page-geometry.ts';
import type { PdfPage } from './pages.ts';

/** A page taken out of its file, to be drawn on another. */
export interface PdfDrawing {
  /** What draws it, decoded. */
  readonly content: Uint8Array;
  readonly resources: PdfDictionary;
  /** How it blends with what lies under it; undefined when nothing is said. */
  readonly group: PdfValue | undefined;
  /** What is seen of it, in its own units. */
  readonly box: Area;
  /** Turns it as it is read and moves its lower left corner to the origin. */
  readonly matrix: PageMatrix;
  /** As it is read, in its own units. */
  readonly width: number;
  readonly height: number;
  readonly objects: PdfFile['objects'];
}

/** A page to be drawn; null when it has no paper or cannot be decoded. Notes and form fields on it are left out. */
export function drawingOf(file: PdfFile, { dict }: PdfPage): PdfDrawing | null {
  const [box, content] = [boxOf(file, dict), contentOf(file, dict)];
  if (box === null || content === null) return null;
  const turned = resolvePdf(file.objects, dict.get('/Rotate'));
  const quarters = typeof turned === 'number' ? (((turned / 90) % 4) + 4) % 4 : 0;
  const turn = TURNS[quarters] ?? TURNS[0];
  const { left, bottom, right, top } = areaOf(turn, box.left, box.bottom, box.right, box.top);
  const [a, b, c, d] = turn;
  return {
    content,
    resources: dictionaryAt(file, dict.get('/Resources')) ?? new Map(),
    group: dict.get('/Group'),
    box,
    matrix: [a, b, c, d, -left, -bottom],
    width: right - left,
    height: top - bottom,
    objects: file.objects,
  };
}

/** By so many quarters clockwise. */
const TURNS: readonly [PageMatrix, ...PageMatrix[]] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];
