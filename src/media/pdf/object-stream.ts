import { decodeStream } from './file.ts';
import type { PdfBody } from './file.ts';
import { isDictionary, readPdfValue } from './object.ts';
import type { PdfValue } from './object.ts';

/** An object inside an object stream. */
export interface PdfMember {
  readonly number: number;
  /** Null when it is not well formed. */
  readonly body: PdfBody | null;
}

/** The objects inside an object stream, in its order (ISO 32000-1, 7.5.7); null when it cannot be taken apart. */
export function membersOf(
  stream: Pick<PdfBody, 'value' | 'data'>,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): readonly PdfMember[] | null {
  if (!isDictionary(stream.value) || stream.value.get('/Type') !== '/ObjStm') return null;
  const [count, first] = [resolve(stream.value.get('/N')), resolve(stream.value.get('/First'))];
  const decoded = decodeStream(stream, resolve);
  if (typeof count !== 'number' || typeof first !== 'number' || decoded === null || !('bytes' in decoded)) return null;
  const text = decoded.bytes.toString('latin1');
  const head = text.slice(0, first).match(/\d+/g) ?? [];
  if (head.length < count * 2) return null;
  return Array.from({ length: count }, (_, index) => {
    const at = first + Number(head[index * 2 + 1]);
    const read = readPdfValue(text, at);
    const number = Number(head[index * 2]);
    if (read === null) return { number, body: null };
    const written = text.slice(at, read.end);
    return { number, body: { generation: 0, value: read.value, written, isStream: false, data: null } };
  });
}
