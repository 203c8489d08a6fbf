import type { PdfDrawing } from '../../media/pdf/drawing.ts';
import { isArray, isDictionary, isReference } from '../../media/pdf/object.ts';
import type { PdfDictionary, PdfValue } from '../../media/pdf/object.ts';

/** What a file writes for a name, a string or a keyword, which pdfkit then writes as it is. */
class AsWritten {
  readonly [Symbol.toStringTag] = 'AsWritten';
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  toString(): string {
    return this.#written;
  }
}

const NULL = new AsWritten('null');

/** Makes a page of another PDF a drawing of this one (a form XObject, ISO 32000-1, 8.10), with all that it needs and nothing else. */
export function embedded(pdf: PDFKit.PDFDocument, drawing: PdfDrawing): PDFKit.PDFKitReference {
  const { box, matrix, resources, group, content, objects } = drawing;
  const copies = new Map<number, PDFKit.PDFKitReference | AsWritten>();
  const copy = (number: number): PDFKit.PDFKitReference | AsWritten => {
    const before = copies.get(number);
    if (before !== undefined) return before;
    const body = objects.get(number);
    if (body === undefined) return NULL;
    const filtered = isDictionary(body.value) && body.value.has('/Filter');
    // Known before its parts are, which may lead back to it. What has a filter is not deflated once more.
    const made = pdf.ref(filtered ? { Filter: NULL } : {});
    copies.set(number, made);
    if (isDictionary(body.value)) Object.assign(made.data, dictionary(body.value));
    else Object.assign(made, { data: value(body.value) });
    made.end(body.data === null || body.data.length === 0 ? undefined : body.data);
    return made;
  };
  const value = (of: PdfValue): unknown => {
    if (typeof of === 'number') return of;
    if (typeof of === 'string') return new AsWritten(of);
    if (isReference(of)) return copy(of.number);
    return isArray(of) ? of.map(value) : dictionary(of);
  };
  const dictionary = (of: PdfDictionary): object =>
    Object.fromEntries([...of].filter(([key]) => key !== '/Length').map(([key, part]) => [key.slice(1), value(part)]));
  const form = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.left, box.bottom, box.right, box.top],
    Matrix: [...matrix],
    Resources: dictionary(resources),
    ...(group === undefined ? {} : { Group: value(group) }),
  });
  form.end(Buffer.concat([content, Buffer.from('\n')]));
  return form;
}

/** Draws it with its lower left corner at a point and so large, pt; the page's own units point down. */
export function drawEmbedded(
  pdf: PDFKit.PDFDocument,
  form: PDFKit.PDFKitReference,
  { x, bottom, scale }: { readonly x: number; readonly bottom: number; readonly scale: number },
): void {
  const name = `F${form.id}`;
  Object.assign(pdf.page.xobjects, { [name]: form });
  pdf.save().transform(scale, 0, 0, -scale, x, bottom).addContent(`/${name} Do`).restore();
}
