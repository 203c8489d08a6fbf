import type { EvidenceRecord } from '../model/evidence.ts';

/** The items, each in a year, that a record proves something of: its own and those it also proves. */
export function unitsTouched({
  year,
  item,
  also,
}: EvidenceRecord): readonly { readonly year: number; readonly item: string }[] {
  return [{ year, item }, ...also.map((other) => ({ year: other.year ?? year, item: other.item }))];
}
