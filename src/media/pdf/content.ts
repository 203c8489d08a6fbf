import { decodeStream, resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import { isArray, isReference } from './object.ts';
import type { PdfDictionary } from './object.ts';

/** The decoded bytes of a stream; null for one that is broken or coded as a picture. */
export function decodedBody(file: PdfFile, body: PdfBody | undefined): Uint8Array | null {
  const stream = body === undefined ? null : decodeStream(body, (value) => resolvePdf(file.objects, value));
  return stream !== null && 'bytes' in stream ? stream.bytes : null;
}

/** All that a page draws, its parts joined (ISO 32000-1, 7.8.2); null when a part cannot be decoded. */
export function contentOf(file: PdfFile, page: PdfDictionary): Uint8Array | null {
  const contents = page.get('/Contents');
  const found = resolvePdf(file.objects, contents);
  const parts = (isArray(found) ? found : [contents]).map((each) =>
    isReference(each) ? decodedBody(file, file.objects.get(each.number)) : null,
  );
  return parts.some((part) => part === null)
    ? null
    : Buffer.concat(parts.flatMap((part) => (part === null ? [] : [part, Buffer.from('\n')])));
}
