import { PDF, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { PdfObject, PdfRef } from '@libpdf/core';
import { scanContent } from '../../media/pdf/content-operators.ts';
import { pageBox, rectangle } from './page-box.ts';
import { contentOf, drawingOf, resolver } from './page-content.ts';

/** A digit as content streams write it. */
interface Digit {
  readonly font: string;
  readonly size: number;
  readonly code: string;
}

/** What stamps are written with in a document: its fonts lie there once, however many pages bear a number. */
export interface Specimen {
  readonly digits: readonly Digit[];
  readonly resources: PdfRef;
  /** 草稿 as a drawing, its lower left corner at the origin. */
  readonly draft: PdfRef;
}

/** How much paper shows through the ground of a number. */
const GROUND = 0.85;

/** Brings the digits and 草稿 of `drawSpecimen` into a document. */
export async function takeSpecimen(pdf: PDF, bytes: Uint8Array): Promise<Specimen> {
  const copies = await pdf.copyPagesFrom(await PDF.load(bytes), [0, 1]);
  const first = pdf.getPageCount() - copies.length;
  // As pages they are only passing through.
  for (let count = copies.length; count > 0; count -= 1) pdf.removePage(first);
  const [numbers, draft] = copies.map(({ dict }) => dict);
  if (numbers === undefined || draft === undefined) throw new Error('the specimen has no two pages');
  const fonts = numbers.getDict('Resources', resolver(pdf))?.get('Font') ?? new PdfDict();
  const ground = PdfDict.of({ Type: PdfName.of('ExtGState'), ca: PdfNumber.of(GROUND) });
  return {
    digits: digitsOf(contentOf(numbers, pdf)),
    resources: pdf.register(PdfDict.of({ Font: fonts, ExtGState: PdfDict.of({ Ground: ground }) })),
    draft: drawingOf(draft, pdf, pageBox(draft, pdf)),
  };
}

function digitsOf(content: Uint8Array): readonly Digit[] {
  const digits: Digit[] = [];
  let [font, size] = ['', 0];
  scanContent(content, (operator, [first, second]) => {
    if (operator === 'Tf' && typeof first === 'string' && typeof second === 'number') [font, size] = [first, second];
    if (operator !== 'Tj' && operator !== 'TJ') return;
    const strings = Array.isArray(first) ? first : [first];
    const code = strings.flatMap((string) =>
      string instanceof Uint8Array ? [Buffer.from(string).toString('hex')] : [],
    );
    digits.push({ font, size, code: code.join('') });
  });
  if (digits.length !== 10) throw new Error(`the specimen has ${digits.length} digits`);
  return digits;
}

/** The drawing of a page number in a box (pt), its baseline the lower edge; on a light ground where it would lie on something. */
export function numberDrawing(
  pageNumber: number,
  { width, height }: { readonly width: number; readonly height: number },
  { digits, resources }: Specimen,
  hasGround: boolean,
): PdfStream {
  const runs: { font: string; size: number; codes: string }[] = [];
  for (const sign of String(pageNumber)) {
    const digit = digits[Number(sign)];
    if (digit === undefined) throw new Error(`${pageNumber} is no page number`);
    const last = runs.at(-1);
    if (last?.font === digit.font) last.codes += digit.code;
    else runs.push({ font: digit.font, size: digit.size, codes: digit.code });
  }
  const ground = hasGround
    ? `q /Ground gs 1 g ${-PAD} ${-PAD} ${amount(width + 2 * PAD)} ${amount(height + 2 * PAD)} re f Q `
    : '';
  const text = runs.map(({ font, size, codes }) => `/${font} ${amount(size)} Tf <${codes}> Tj`).join(' ');
  const entries: Record<string, PdfObject> = {
    Type: PdfName.of('XObject'),
    Subtype: PdfName.of('Form'),
    BBox: rectangle([-PAD, -PAD, width + PAD, height + PAD]),
    Resources: resources,
  };
  return PdfStream.fromDict(entries, Buffer.from(`${ground}BT 0 g ${text} ET`, 'latin1'));
}

/** Room round a number, pt. */
const PAD = 2;

function amount(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
