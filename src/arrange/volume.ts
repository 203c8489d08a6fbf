import type { Archive } from '../model/archive.ts';
import type { Bookmark, CoverPage, DividerPage } from '../model/page.ts';
import { filingWords } from '../text/filing-words.ts';
import { type Block, type BoxShare, type PaperBulk, type VolumePages, frameBlock } from './blocks.ts';
import { contentsRows } from './contents.ts';
import { printedSpan } from './dates.ts';
import { dividerParts, markOf } from './divider.ts';
import { fileNoteSections } from './file-note.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedEntry, NumberedSection } from './numbering.ts';
import { fullName, titleBelow } from './outline.ts';
import { crossReference, piecePages } from './piece-pages.ts';
import type { PlanInput } from './plan-input.ts';
import { sectionTitle } from './section-title.ts';
import { statusRemarks } from './status-remarks.ts';
import { pieceTarget, sectionTarget } from './targets.ts';

/** Cover, 卷内文件目录, each item's divider and pieces, 备考表. An item without pieces keeps heading row and divider. */
export function volumePages(volume: FiledVolume, register: Register, input: PlanInput): VolumePages {
  const { archive, report } = input;
  const running = runningHead(volume, archive);
  const { referenceCode } = volume;
  const cycle = archive.config.years;
  return {
    blocks: volume.sections.flatMap((section, index) => sectionBlocks(volume, section, index, { register, archive })),
    front: (shares, at) =>
      frameBlock([
        coverPage(volume, input, shares[at]),
        { kind: 'contents', running, referenceCode, rows: contentsRows(volume, { register, cycle, shares, at }) },
      ]),
    closing: (shares) => {
      const sections = fileNoteSections(volume, { archive, register, asOf: report.asOf, shares });
      return frameBlock([{ kind: 'fileNote', running, referenceCode, sections }]);
    },
    bookmarks: volume.sections.flatMap((section) => sectionBookmarks(volume, section, archive)),
  };
}

/** Running head of a volume: 幸福社区 2024年度 第二卷 人文环境、生活环境. */
export function runningHead({ outline }: FiledVolume, { config }: Archive): string {
  return `${config.community} ${fullName(outline)}`;
}

/** Cover (GB/T 9705 案卷封面), one in each box of the volume. */
export function coverPage(
  volume: FiledVolume,
  { archive, checklist }: PlanInput,
  share: BoxShare | undefined,
): CoverPage {
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
    box: share === undefined || share.boxes === 1 ? null : filingWords.boxShare(share),
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
  const pieces = section.entries.map((entry, place): Block => {
    const target = pieceTarget(slug, entry);
    const pages = entry.boundHere ? piecePages(entry, target) : crossReference(entry, target, context.register);
    return { section: index, entry: place, item: entry.number, pages, range: entry.range, paper: paperBulk(entry) };
  });
  if (!volume.outline.dividers) return pieces;
  const divider = dividerPage(volume, section, context);
  const [first, ...rest] = pieces;
  if (first === undefined) return [{ ...frameBlock([divider]), section: index }];
  return [{ ...first, pages: [divider, ...first.pages] }, ...rest];
}

/** What of a piece is only paper: a sheet has two pages when both its sides are written on. */
export function paperBulk({ boundHere, record: { paper } }: NumberedEntry): PaperBulk | null {
  if (paper === null || !boundHere) return null;
  const { pages, bothSides, thickness } = paper;
  return { sheets: bothSides ? Math.ceil(pages / 2) : pages, thickness };
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
