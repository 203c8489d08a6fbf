import type { Target } from '../model/page.ts';
import type { NumberedEntry } from './numbering.ts';

/** The divider of an item. */
export function sectionTarget(slug: string): Target {
  return `item-${slug}`;
}

/** The divider of a year of the album. */
export function yearTarget(year: number): Target {
  return `year-${year}`;
}

/** The first page of a piece, or its 参见 sheet: one record may be referred to in several items of a volume. */
export function pieceTarget(slug: string, { number, record }: NumberedEntry): Target {
  return number === null ? `see-${slug}-${record.path}` : `piece-${number}`;
}

/** A photograph by its 照片号. */
export function photoTarget(number: string): Target {
  return `photo-${number}`;
}
