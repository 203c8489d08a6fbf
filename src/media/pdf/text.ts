import { isDictionary, isReference } from './object.ts';
import type { PdfIndirect, PdfValue } from './object.ts';

/** A file as bytes and, one character a byte, as text. */
export interface PdfText {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What an object is that holds nothing but a number, as the lengths of streams may; null for any other. */
  readonly numberAt: (number: number) => number | null;
}

const END_OF_STREAM = /[\0\t\n\f\r ]*endstream/y;

/** The bytes of a stream whose stated length is right; null otherwise. */
export function streamData(file: PdfText, { stream, value }: PdfIndirect): Uint8Array | null {
  if (stream === null || !isDictionary(value)) return null;
  const length = lengthOf(value.get('/Length'), file);
  if (length === null || length < 0 || !Number.isInteger(length)) return null;
  END_OF_STREAM.lastIndex = stream + length;
  return END_OF_STREAM.test(file.text) ? file.bytes.subarray(stream, stream + length) : null;
}

function lengthOf(value: PdfValue | undefined, { numberAt }: PdfText): number | null {
  if (isReference(value)) return numberAt(value.number);
  return typeof value === 'number' ? value : null;
}
