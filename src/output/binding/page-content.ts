import { PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import { rectangle, round } from './page-box.ts';
import type { PageBox } from './page-box.ts';
import { dataOf } from './stream-data.ts';

/** What the names of drawings that we add to a page begin with. */
export const OURS = 'Dossier';
/** The page's own content when it is drawn as a whole. */
export const WHOLE: string = `${OURS}Page`;

/** The decoded content of a page. @throws when a stream cannot be decoded */
export function contentOf(page: PdfDict, pdf: PDF): Uint8Array {
  return Buffer.concat(streamsOf(page, pdf).flatMap((stream) => [dataOf(stream, pdf), Buffer.from('\n')]));
}

/**
 * Draws something over a page: the page's own content stays as it is and cannot leave its graphics state behind.
 * The page's resources must be its own.
 */
export function drawOver(page: PdfDict, pdf: PDF, operators: string): void {
  const own = page.getArray('Contents', resolver(pdf));
  const contents = page.get('Contents');
  const parts = own?.toArray() ?? (contents === undefined ? [] : [contents]);
  // Some viewers show nothing of a page when a part of its content is not there.
  const streams = parts.filter((part) => (part instanceof PdfRef ? resolver(pdf)(part) : part) instanceof PdfStream);
  page.set('Contents', PdfArray.of(saved(pdf), ...streams, content(pdf, `\nQ\n${operators}\n`)));
}

/** Turns a page's own content into one drawing, seen only inside its box; the page itself is then empty. */
export function takeWhole(page: PdfDict, pdf: PDF, box: PageBox): void {
  const { x, y, width, height } = box;
  const form = PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: rectangle([x, y, x + width, y + height]),
      Resources: page.get('Resources') ?? new PdfDict(),
    },
    contentOf(page, pdf),
  );
  const added = [...ownDrawings(page, pdf)].filter(([{ value }]) => value.startsWith(OURS));
  page.set('Resources', PdfDict.of({ XObject: new PdfDict([...added, [WHOLE, pdf.register(form)]]) }));
  page.delete('Contents');
}

/** The operators that draw what `takeWhole` took. */
export function drawWhole(matrix: PageMatrix): string {
  return draw(WHOLE, matrix);
}

/** The operators that draw one of the page's drawings. */
export function draw(name: string, matrix: PageMatrix): string {
  return `q ${matrix.map((value) => operand(value)).join(' ')} cm /${name} Do Q`;
}

/** The page's drawings (XObject resources), made its own so that what is added shows on no other page. */
export function ownDrawings(page: PdfDict, pdf: PDF): PdfDict {
  const resources = page.getDict('Resources', resolver(pdf))?.clone() ?? new PdfDict();
  const drawings = resources.getDict('XObject', resolver(pdf))?.clone() ?? new PdfDict();
  resources.set('XObject', drawings);
  page.set('Resources', resources);
  return drawings;
}

/** A drawing that is a whole page of another document, copied into this one: a form of that page's size. */
export function drawingOf(page: PdfDict, pdf: PDF, box: PageBox): PdfRef {
  const { x, y, width, height } = box;
  const entries: Record<string, PdfObject> = {
    Type: PdfName.of('XObject'),
    Subtype: PdfName.of('Form'),
    BBox: rectangle([x, y, x + width, y + height]),
    Matrix: PdfArray.of(...[1, 0, 0, 1, -x, -y].map((value) => PdfNumber.of(round(value)))),
    Resources: page.get('Resources') ?? new PdfDict(),
  };
  return pdf.register(PdfStream.fromDict(entries, contentOf(page, pdf)));
}

/** Resolves references of a document. */
export function resolver(pdf: PDF): (ref: PdfRef) => PdfObject | null {
  return (ref) => pdf.context.resolve(ref);
}

function streamsOf(page: PdfDict, pdf: PDF): readonly PdfStream[] {
  const contents = page.get('Contents', resolver(pdf));
  if (contents instanceof PdfStream) return [contents];
  if (!(contents instanceof PdfArray)) return [];
  return contents.toArray().flatMap((_, index) => {
    const stream = contents.at(index, resolver(pdf));
    return stream instanceof PdfStream ? [stream] : [];
  });
}

/** What saves the graphics state: the same for all pages of a document. */
const savings = new WeakMap<PDF, PdfRef>();

function saved(pdf: PDF): PdfRef {
  const saving = savings.get(pdf) ?? content(pdf, 'q\n');
  savings.set(pdf, saving);
  return saving;
}

function content(pdf: PDF, operators: string): PdfRef {
  return pdf.register(new PdfStream([], Buffer.from(operators, 'latin1')));
}

/** A number as content streams write it: never with an exponent. */
function operand(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}
