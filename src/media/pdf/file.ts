import { isDictionary, isReference } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import type { Decoded } from './coding/decoded.ts';
import { undoCodings } from './coding/undo.ts';
import { codingsOf } from './stream.ts';

/** An indirect object of a file as it was read. */
export interface PdfBody {
  readonly generation: number;
  readonly value: PdfValue;
  /** The value as it is written. */
  readonly written: string;
  readonly isStream: boolean;
  /** A stream's bytes as they are written; null when it is none, or when they do not end where it says. */
  readonly data: Uint8Array | null;
}

/** The objects of a file by number. */
export interface PdfObjects {
  get(number: number): Pick<PdfBody, 'value'> | undefined;
}

/** What is needed to follow the references of a file from its trailer. */
export interface PdfRoot {
  readonly objects: PdfObjects;
  readonly trailer: PdfDictionary;
}

/** A file taken apart. */
export interface PdfFile extends PdfRoot {
  /** By number, as far as they are well formed. */
  readonly objects: ReadonlyMap<number, PdfBody>;
  /** Numbers of objects that the file has but that cannot be read. */
  readonly broken: ReadonlySet<number>;
}

/** A reference is followed as often as this, more is a circle. */
const MOST_STEPS = 16;

/** What a value stands for: references followed, `null` and what is not there as undefined. */
export function resolvePdf(objects: PdfObjects, value: PdfValue | undefined): PdfValue | undefined {
  let found = value;
  for (let step = 0; step < MOST_STEPS && isReference(found); step += 1) found = objects.get(found.number)?.value;
  return found === 'null' || isReference(found) ? undefined : found;
}

/** The dictionary a value stands for; null when it stands for none. */
export function dictionaryAt({ objects }: Pick<PdfRoot, 'objects'>, value: PdfValue | undefined): PdfDictionary | null {
  const found = resolvePdf(objects, value);
  return isDictionary(found) ? found : null;
}

/** The catalogue of a file; null when there is none. */
export function catalogueOf(file: PdfRoot): PdfDictionary | null {
  return dictionaryAt(file, file.trailer.get('/Root'));
}

/** A stream without its codings; null when one of them is that of a picture, or unknown. */
export function decodeStream(
  { value, data }: Pick<PdfBody, 'value' | 'data'>,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Decoded | null {
  if (data === null || !isDictionary(value)) return { state: 'broken' };
  const codings = codingsOf(value, resolve);
  return codings === null ? null : undoCodings(data, codings);
}
