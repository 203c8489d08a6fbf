import type { RegisterEntry, RegisterRow } from '../model/register.ts';
import { sha256 } from '../source/digest.ts';

/** Digits of a digest; a chance likeness of two texts of one field is all that they must rule out. */
const DIGITS = 10;

/** What stands for the text of a cell where it is only compared. */
export function digestOf(text: string): string {
  return text === '' ? '' : sha256(new TextEncoder().encode(text)).slice(0, DIGITS);
}

/** What stands for a row of a table. */
export function rowDigest(row: RegisterRow): string {
  const filled = [...row].filter(([, text]) => text !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return filled.length === 0 ? '' : digestOf(JSON.stringify(filled));
}

/** Digests of all that an entry says: of its fields by their keys, of rows by table and place (`events#1`). */
export function entryDigests({ fields, rows }: RegisterEntry): ReadonlyMap<string, string> {
  return new Map([
    ...[...fields].map(([key, text]) => [key, digestOf(text)] as const),
    ...[...rows].flatMap(([table, lines]) =>
      lines.map((line, index) => [`${table}#${index + 1}`, rowDigest(line)] as const),
    ),
  ]);
}
