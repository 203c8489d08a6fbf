import { PdfName } from '@libpdf/core';
import type { PdfStream } from '@libpdf/core';
import { inflate } from '../../media/pdf/stream.ts';

/** The data of a stream without its filters; of what is merely deflated by Node's own library, which takes a third of the time. */
export function dataOf(stream: PdfStream): Uint8Array {
  const filter = stream.get('Filter');
  if (filter instanceof PdfName && filter.value === 'FlateDecode' && !stream.has('DecodeParms')) {
    const decoded = inflate(stream.data);
    if (decoded.state === 'whole') return decoded.bytes;
  }
  return stream.getDecodedData();
}
