import type { Archive } from '../model/archive.ts';
import type { Bookmark, CoverPage, DividerPage, Page } from '../model/page.ts';
import { filingWords } from '../text/filing-words.ts';
import type { Block } from './boxes.ts';
import { contentsRows } from './contents.ts';
import { printedSpan } from './dates.ts';
import { dividerParts, markOf } from './divider.ts';
import { fileNoteSections } from './file-note.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedSection } from './numbering.ts';
import { fullName, titleBelow } from './outline.ts';
import { crossReference, piecePages } from './piece-pages.ts';
import type { PlanInput } from './plan-input.ts';
import { sectionTitle } from './section-title.ts';
import { statusRemarks } from './status-remarks.ts';
import { pieceTarget, sectionTarget } from './targets.ts';

/** The pages of a volume as blocks that go into boxes, and its outline. */
export interface VolumePages {
  readonly blocks: readonly Block[];
  /** What stands after the pieces. */
  readonly closing: Block;
  readonly bookmarks: readonly Bookmark[];
}

/** Cover, 卷内文件目录, each item's divider and pieces, 备考表. An item without pieces keeps heading row and divider. */
export function volumePages(volume: FiledVolume, register: Register, input: PlanInput): VolumePages {
  const { archive, report } = input;
  const running = runningHead(volume, archive);
  const { referenceCode } = volume;
  const front: readonly Page[] = [
    coverPage(volume, input),
    { kind: 'contents', running, referenceCode, rows: contentsRows(volume, register, archive.config.years) },
  ];
  const note = fileNoteSections(volume, { archive, register, asOf: report.asOf });
  return {
    blocks: [
      { section: null, item: null, pages: front, paperPages: 0 },
      ...volume.sections.flatMap((section, index) => sectionBlocks(volume, section, index, { register, archive })),
    ],
    closing: closingBlock([{ kind: 'fileNote', running, referenceCode, sections: note }]),
    bookmarks: volume.sections.flatMap((section) => sectionBookmarks(volume, section, archive)),
  };
}

/** What stands after the pieces of a volume. */
export function closingBlock(pages: readonly Page[]): Block {
  return { section: null, item: null, pages, paperPages: 0 };
}

/** Running head of a volume: 幸福社区 2024年度 第二卷 人文环境、生活环境. */
export function runningHead({ outline }: FiledVolume, { config }: Archive): string {
  return `${config.community} ${fullName(outline)}`;
}

/** Cover (GB/T 9705 案卷封面). */
export function coverPage(volume: FiledVolume, { archive, checklist }: PlanInput): CoverPage {
  const { outline, dates } = volume;
  const { community, street, fonds } = archive.config;
  return {
    kind: 'cover',
    heading: checklist.title,
    community,
    street,
    period: outline.period,
    volumeLabel: outline.label,
    volumeTitle: titleBelow(outline),
    dates: printedSpan(dates),
    retention: volume.retention,
    itemCount: volume.itemCount,
    pageCount: volume.pageCount,
    referenceCode: volume.referenceCode,
    fonds,
  };
}

interface SectionContext {
  readonly register: Register;
  readonly archive: Archive;
}

/** A divider goes with the first piece behind it. */
function sectionBlocks(
  volume: FiledVolume,
  section: NumberedSection,
  index: number,
  context: SectionContext,
): readonly Block[] {
  const { slug } = section.result.unit.item;
  const pieces = section.entries.map((entry): Block => {
    const target = pieceTarget(slug, entry);
    const pages = entry.boundHere ? piecePages(entry, target) : crossReference(entry, target, context.register);
    return { section: index, item: entry.number, pages, paperPages: paperPagesOf(entry.paper) };
  });
  if (!volume.outline.dividers) return pieces;
  const divider = dividerPage(volume, section, context);
  const [first, ...rest] = pieces;
  if (first === undefined) return [{ section: index, item: null, pages: [divider], paperPages: 0 }];
  return [{ ...first, pages: [divider, ...first.pages] }, ...rest];
}

function paperPagesOf(paper: NumberedSection['entries'][number]['paper']): number {
  return paper === null ? 0 : paper.last - paper.first + 1;
}

function dividerPage(
  volume: FiledVolume,
  section: NumberedSection,
  { register, archive }: SectionContext,
): DividerPage {
  const { result, entries } = section;
  return {
    kind: 'divider',
    number: result.unit.printedNumber,
    title: sectionTitle(result, entries, archive.config.years),
    running: runningHead(volume, archive),
    parts: dividerParts({ volume, section }, register),
    mark: markOf(result),
    remarks: statusRemarks(section, archive),
    target: sectionTarget(result.unit.item.slug),
  };
}

/** Item → piece; where there are no dividers the pieces stand alone. */
function sectionBookmarks(
  { outline }: FiledVolume,
  { result, entries }: NumberedSection,
  { config }: Archive,
): readonly Bookmark[] {
  const { slug } = result.unit.item;
  const pieces = entries
    .filter(({ boundHere, range }) => !boundHere || range !== null)
    .map((entry) => ({ title: pieceBookmark(entry), target: pieceTarget(slug, entry), children: [] }));
  if (!outline.dividers) return pieces;
  const number = result.unit.printedNumber;
  const title = [...(number === null ? [] : [number]), sectionTitle(result, entries, config.years)].join(' ');
  return [{ title, target: sectionTarget(slug), children: pieces }];
}

function pieceBookmark({ number, record }: NumberedSection['entries'][number]): string {
  return number === null ? filingWords.seeAlso(`《${record.title}》`) : `${number} ${record.title}`;
}
