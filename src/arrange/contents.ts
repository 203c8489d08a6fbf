import type { ContentsRow } from '../model/page.ts';
import { eightDigits } from '../model/plain-date.ts';
import { filingWords } from '../text/filing-words.ts';
import type { BoxShare } from './blocks.ts';
import { markOf } from './divider.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedEntry, NumberedSection } from './numbering.ts';
import { remarkOf } from './remarks.ts';
import { sectionTitle } from './section-title.ts';
import { pieceTarget, sectionTarget } from './targets.ts';

/** What the contents of a volume draw on. */
export interface ContentsContext {
  readonly register: Register;
  /** Years of the archive. */
  readonly cycle: readonly number[];
  readonly shares: readonly BoxShare[];
  /** The box (0-based) in which this copy lies. */
  readonly at: number;
}

/** Rows of the 卷内文件目录: a heading for each item, then its pieces (GB/T 9705); where there are several boxes, a row where each begins. */
export function contentsRows(volume: FiledVolume, context: ContentsContext): readonly ContentsRow[] {
  const last = volume.sections.flatMap(({ entries }) => entries).findLast(({ range }) => range !== null);
  return volume.sections.flatMap((section, index) => {
    const heading = headingRow(volume, section, context.cycle);
    const pieces = section.entries.flatMap((entry, place) => [
      ...(place === 0 ? [] : continuedRows(heading, boxRow(context, index, place))),
      pieceRow(section, entry, { register: context.register, isLast: entry === last }),
    ]);
    return [...boxRow(context, index, 0), ...heading, ...pieces];
  });
}

/** Says that a box begins with this piece; nothing where the volume fills but one. */
function boxRow({ shares, at }: ContentsContext, section: number, entry: number): readonly ContentsRow[] {
  const share = shares.find(({ begins }) => begins?.section === section && begins.entry === entry);
  if (share === undefined || shares.length === 1) return [];
  const title = filingWords.contentsBox(share);
  return [{ kind: 'box', title, mark: share === shares[at] ? filingWords.thisBox : null, target: null }];
}

/** An item that goes on in the next box is named there again. */
function continuedRows(heading: readonly ContentsRow[], box: readonly ContentsRow[]): readonly ContentsRow[] {
  if (box.length === 0) return [];
  const again = heading.map((row) =>
    row.kind === 'item' ? { ...row, title: `${row.title}${filingWords.continued}`, mark: null } : row,
  );
  return [...box, ...again];
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
