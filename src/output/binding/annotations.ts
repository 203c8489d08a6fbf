import { PdfDict, PdfName, PdfNumber, PdfRef, PdfStream } from '@libpdf/core';
import type { PDF } from '@libpdf/core';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import { withoutValue } from '../../media/pdf/look.ts';
import { carry, cornersOf } from './page-box.ts';
import { plainLook } from './plain-look.ts';
import { isEmptied, unseenValue } from './form-values.ts';
import type { PlacedValue } from './form-values.ts';
import { OURS, ownDrawings, resolver } from './page-content.ts';
import { dataOf } from './stream-data.ts';

/** The look of an annotation or form field: a drawing of the page and where it goes. */
export interface Look {
  readonly name: string;
  readonly matrix: PageMatrix;
}

/** What a page shows beside its content. */
export interface Looks {
  readonly looks: readonly Look[];
  /** Form values that no look shows, to be drawn by us. */
  readonly values: readonly PlacedValue[];
}

/** Hidden and NoView (ISO 32000-1 Table 165). */
const UNSEEN_FLAGS = 2 | 32;
/** A link shows nothing of its own; a pop-up is opened by hand and never printed. */
const LOOKLESS = new Set(['Link', 'Popup']);

/**
 * Makes the looks of a page's annotations (stamps, signatures, marks, form fields) drawings of the page, as far as they are seen on a screen,
 * and removes the annotations; marks that stored no look are drawn. Each goes where ISO 32000-1 §12.5.5 puts it.
 */
export function takeLooks(page: PdfDict, pdf: PDF): Looks {
  const looks: Look[] = [];
  const values: PlacedValue[] = [];
  const drawings = ownDrawings(page, pdf);
  const take = (drawing: PdfRef | PdfStream, matrix: PageMatrix): void => {
    const name = `${OURS}Look${looks.length}`;
    drawings.set(name, drawing);
    looks.push({ name, matrix });
  };
  for (const annotation of annotationsOf(page, pdf)) {
    if (!isSeen(annotation, pdf)) continue;
    const appearance = appearanceOf(annotation, pdf);
    const value = unseenValue(annotation, appearance?.stream ?? null, pdf);
    if (value !== null) values.push(value);
    const plain = appearance === null ? plainLook(annotation, pdf) : null;
    if (plain !== null) take(pdf.register(plain), [1, 0, 0, 1, 0, 0]);
    if (appearance === null) continue;
    const isCleared = value !== null || isEmptied(annotation, appearance.stream, pdf);
    const drawing = isCleared ? cleared(appearance.stream, pdf) : appearance.ref;
    const matrix = placement(annotation, appearance.stream, pdf);
    if (drawing !== null && matrix !== null) take(drawing, matrix);
  }
  page.delete('Annots');
  return { looks, values };
}

function isSeen(annotation: PdfDict, pdf: PDF): boolean {
  const flags = annotation.getNumber('F', resolver(pdf))?.value ?? 0;
  return !LOOKLESS.has(annotation.getName('Subtype', resolver(pdf))?.value ?? '') && (flags & UNSEEN_FLAGS) === 0;
}

function annotationsOf(page: PdfDict, pdf: PDF): readonly PdfDict[] {
  const array = page.getArray('Annots', resolver(pdf));
  return (array?.toArray() ?? []).flatMap((_, index) => {
    const annotation = array?.at(index, resolver(pdf));
    return annotation instanceof PdfDict ? [annotation] : [];
  });
}

/** The normal appearance in the annotation's present state. */
function appearanceOf(
  annotation: PdfDict,
  pdf: PDF,
): { readonly stream: PdfStream; readonly ref: PdfRef | PdfStream } | null {
  const appearances = annotation.getDict('AP', resolver(pdf));
  let holder = appearances;
  let key = 'N';
  const normal = appearances?.get('N', resolver(pdf));
  if (normal instanceof PdfDict && !(normal instanceof PdfStream)) {
    holder = normal;
    key = annotation.getName('AS', resolver(pdf))?.value ?? stateOf(annotation, pdf);
  }
  const stream = holder?.get(key, resolver(pdf));
  if (!(stream instanceof PdfStream)) return null;
  // A form field's look may leave out what every drawing must say.
  stream.set('Subtype', PdfName.of('Form'));
  const ref = holder?.get(key);
  return { stream, ref: ref instanceof PdfRef ? ref : pdf.register(stream) };
}

/** A look without its text, for that is drawn anew or is no longer what the field holds; null when nothing is left of it. Others may share the look. */
function cleared(look: PdfStream, pdf: PDF): PdfRef | null {
  const rest = withoutValue(dataOf(look, pdf));
  if (rest === null) return null;
  const copy = new PdfStream(look, look.data);
  copy.setData(rest);
  return pdf.register(copy);
}

function placement(annotation: PdfDict, appearance: PdfStream, pdf: PDF): PageMatrix | null {
  const rect = cornersOf(annotation, 'Rect', pdf, 0);
  const box = cornersOf(appearance, 'BBox', pdf, 0);
  if (rect === null || box === null) return null;
  const matrix = matrixOf(appearance, pdf);
  const corners = [
    carry(matrix, box[0], box[1]),
    carry(matrix, box[2], box[1]),
    carry(matrix, box[2], box[3]),
    carry(matrix, box[0], box[3]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const [across, up] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height];
  if (!(across > 0 && up > 0 && Number.isFinite(across * up))) return null;
  return [across, 0, 0, up, rect[0] - left * across, rect[1] - bottom * up];
}

function matrixOf(appearance: PdfStream, pdf: PDF): PageMatrix {
  const array = appearance.getArray('Matrix', resolver(pdf));
  const at = (index: number, otherwise: number): number => {
    const value = array?.at(index, resolver(pdf));
    return value instanceof PdfNumber ? value.value : otherwise;
  };
  return [at(0, 1), at(1, 0), at(2, 0), at(3, 1), at(4, 0), at(5, 0)];
}

/** The state of a box that names none: the value of its field. */
function stateOf(annotation: PdfDict, pdf: PDF): string {
  const field = annotation.has('V') ? annotation : annotation.getDict('Parent', resolver(pdf));
  return field?.getName('V', resolver(pdf))?.value ?? 'Off';
}
