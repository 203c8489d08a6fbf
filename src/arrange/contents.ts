import type { ContentsRow } from '../model/page.ts';
import { eightDigits } from '../model/plain-date.ts';
import { markOf } from './divider.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedEntry, NumberedSection } from './numbering.ts';
import { remarkOf } from './remarks.ts';
import { sectionTitle } from './section-title.ts';
import { pieceTarget, sectionTarget } from './targets.ts';

/** Rows of the 卷内文件目录: a heading for each item, then its pieces (GB/T 9705). */
export function contentsRows(
  volume: FiledVolume,
  register: Register,
  cycle: readonly number[],
): readonly ContentsRow[] {
  const last = volume.sections.flatMap(({ entries }) => entries).findLast(({ range }) => range !== null);
  return volume.sections.flatMap((section) => [
    ...headingRow(volume, section, cycle),
    ...section.entries.map((entry) => pieceRow(section, entry, { register, isLast: entry === last })),
  ]);
}

/** An item that is its whole volume repeats the volume's title, so its heading stands only where something is to be said. */
function headingRow(
  { outline }: FiledVolume,
  section: NumberedSection,
  cycle: readonly number[],
): readonly ContentsRow[] {
  const { result, entries } = section;
  const mark = markOf(result);
  if (!outline.dividers && mark === null && result.unit.number === null) return [];
  return [
    {
      kind: 'item',
      number: result.unit.printedNumber,
      title: sectionTitle(result, entries, cycle),
      mark,
      target: outline.dividers ? sectionTarget(result.unit.item.slug) : null,
    },
  ];
}

function pieceRow(
  { result }: NumberedSection,
  entry: NumberedEntry,
  { register, isLast }: { readonly register: Register; readonly isLast: boolean },
): ContentsRow {
  const { record, number, range, boundHere } = entry;
  return {
    kind: 'piece',
    number,
    documentNumber: record.documentNumber ?? '',
    author: record.author,
    title: record.title,
    date: eightDigits(record.date),
    pages: pagesText(entry, isLast),
    remark: remarkOf(entry, register),
    target: boundHere && range === null ? null : pieceTarget(result.unit.item.slug, entry),
  };
}

/** 页号: the first page of a piece; of the last one in the volume 起-止. */
function pagesText({ range }: NumberedEntry, isLast: boolean): string {
  if (range === null) return '';
  return isLast ? `${range.first}-${range.last}` : String(range.first);
}
