import { PdfArray, PdfDict, PdfName } from '@libpdf/core';
import type { PDF, PdfObject, PdfStream } from '@libpdf/core';
import { type Coding, undoCodings } from '../../media/pdf/coding/undo.ts';

/** The data of a stream without its codings, of damaged data as far as they can be read. @throws when one of them is that of a picture, or unknown */
export function dataOf(stream: PdfStream, pdf: PDF): Uint8Array {
  const resolve: Parameters<PdfDict['get']>[1] = (ref) => pdf.context.resolve(ref);
  const listOf = (name: string, short: string): readonly (PdfObject | null | undefined)[] => {
    const found = stream.get(name, resolve) ?? stream.get(short, resolve);
    if (found instanceof PdfArray) return found.toArray().map((_, index) => found.at(index, resolve));
    return found === undefined ? [] : [found];
  };
  const parameters = listOf('DecodeParms', 'DP');
  const codings = listOf('Filter', 'F').map((filter, index): Coding => {
    const given = parameters[index];
    const parameter: Coding['parameter'] = (key) =>
      (given instanceof PdfDict ? given.getNumber(key.slice(1), resolve)?.value : null) ?? null;
    return { name: filter instanceof PdfName ? filter.value : '', parameter };
  });
  const decoded = undoCodings(stream.data, codings);
  if (decoded === null || !('bytes' in decoded)) throw new Error('a stream cannot be decoded');
  return decoded.bytes;
}
