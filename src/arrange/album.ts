import type { Archive } from '../model/archive.ts';
import type { Bookmark, DividerPage, Page, PhotoGroupPage } from '../model/page.ts';
import type { ItemStatus, PartResult, UnitResult } from '../model/report.ts';
import { filingWords } from '../text/filing-words.ts';
import { partStatusWords, statusWords } from '../text/status-words.ts';
import { type Block, type VolumePages, frameBlock } from './blocks.ts';
import { fileNoteSections } from './file-note.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedEntry, NumberedSection } from './numbering.ts';
import { type PlateContext, photoPages, photoRows, plateOf } from './photos.ts';
import { pageRuns } from './page-runs.ts';
import { crossReference, piecePages } from './piece-pages.ts';
import type { PlanInput } from './plan-input.ts';
import { statusRemarks } from './status-remarks.ts';
import { pieceTarget, yearTarget } from './targets.ts';
import { coverPage, paperBulk, runningHead } from './volume.ts';

/** A year of the album: what is asked of it and its groups of photographs. */
interface AlbumYear {
  readonly year: number;
  readonly section: NumberedSection;
}

/** From the gravest: what a year is marked with. */
const GRAVITY: readonly ItemStatus[] = ['undecided', 'missing', 'waived', 'pending', 'notApplicable'];

/** Cover, 册内照片目录, each year's divider and groups with 总说明, 备考表, caption strips for paper photographs (GB/T 11821). */
export function albumPages(volume: FiledVolume, register: Register, input: PlanInput): VolumePages {
  const { archive, report } = input;
  const running = runningHead(volume, archive);
  const years = archive.config.years.flatMap((year) => volume.sections.map((section) => ofYear(section, year)));
  const groups = years.flatMap(({ section }) => section.entries);
  const contents: Page = {
    kind: 'photoContents',
    running,
    rows: groups.flatMap((entry) => photoRows(entry, register)),
  };
  const plates = groups.flatMap(({ sides, record }) =>
    sides.flatMap(({ photos }) =>
      photos.map((photo) => plateOf(photo, record, { register, renditionOf: input.renditions.of })),
    ),
  );
  const strips: readonly Page[] = plates.length === 0 ? [] : [{ kind: 'captionStrips', running, plates }];
  return {
    blocks: years.flatMap((year, index) =>
      yearBlocks(volume, year, index, { register, archive, renditionOf: input.renditions.of }),
    ),
    front: (shares, at) => frameBlock([coverPage(volume, input, shares[at]), contents]),
    closing: (shares) => {
      const sections = fileNoteSections(volume, { archive, register, asOf: report.asOf, shares });
      const { referenceCode } = volume;
      return frameBlock([{ kind: 'fileNote', running, referenceCode, sections }, ...strips]);
    },
    bookmarks: years.map(yearBookmark),
  };
}

function ofYear({ result, entries }: NumberedSection, year: number): AlbumYear {
  const parts = result.parts.filter(({ part }) => part.year === year);
  return {
    year,
    section: {
      result: { ...result, parts, measures: [] },
      entries: entries.filter(({ record }) => record.year === year),
    },
  };
}

interface AlbumContext extends PlateContext {
  readonly archive: Archive;
}

function yearBlocks(volume: FiledVolume, year: AlbumYear, index: number, context: AlbumContext): readonly Block[] {
  const divider = yearDivider(volume, year, context);
  const [first, ...rest] = year.section.entries.map((entry, place): Block => {
    const pages = groupPages(volume, entry, context);
    return { section: index, entry: place, item: entry.number, pages, range: entry.range, paper: paperBulk(entry) };
  });
  if (first === undefined) return [{ ...frameBlock([divider]), section: index }];
  return [{ ...first, pages: [divider, ...first.pages] }, ...rest];
}

function groupPages(volume: FiledVolume, entry: NumberedEntry, context: AlbumContext): readonly Page[] {
  const { register, archive } = context;
  const target = pieceTarget(albumSlug(volume), entry);
  if (!entry.boundHere) return crossReference(entry, target, register);
  const running = runningHead(volume, archive);
  const { title, summary, photos } = entry.record;
  const group: PhotoGroupPage = {
    kind: 'photoGroup',
    running,
    title,
    summary: summary ?? '',
    count: photos.length,
    target,
  };
  return [group, ...photoPages(entry, running, context), ...piecePages(entry, null)];
}

function albumSlug({ sections }: FiledVolume): string {
  return sections[0]?.result.unit.item.slug ?? '';
}

function yearDivider(volume: FiledVolume, { year, section }: AlbumYear, { archive }: AlbumContext): DividerPage {
  const { result, entries } = section;
  return {
    kind: 'divider',
    number: null,
    title: filingWords.year(year),
    running: runningHead(volume, archive),
    parts: result.parts.map((part) => yearPart(part, entries)),
    mark: yearMark(result),
    remarks: statusRemarks(section, archive),
    target: yearTarget(year),
  };
}

function yearPart({ part, status }: PartResult, entries: readonly NumberedEntry[]): DividerPage['parts'][number] {
  const { name } = part.part;
  const groups = entries.filter(({ boundHere, parts }) => boundHere && parts.includes(name));
  const photos = groups.reduce((sum, { record }) => sum + record.photos.length, 0);
  const word = status === 'met' ? [] : [partStatusWords.zh[status]];
  const attached = groups.length === 0 && word.length > 0 ? [] : [filingWords.attachedPhotos(groups.length, photos)];
  const pages = groups.flatMap(({ range }) => (range === null ? [] : [range.first]));
  return { name, state: filingWords.clauses([...attached, ...word]), pages: filingWords.list(pageRuns(pages)) };
}

function yearMark({ status, parts }: UnitResult): string | null {
  const gravest = GRAVITY.find((each) => parts.some((part) => part.status === each));
  if (gravest === undefined) return null;
  return statusWords.zh[status === 'notApplicable' || status === 'waived' ? status : gravest];
}

function yearBookmark({ year, section }: AlbumYear): Bookmark {
  const { slug } = section.result.unit.item;
  return {
    title: filingWords.year(year),
    target: yearTarget(year),
    children: section.entries.map((entry) => ({
      title: entry.record.title,
      target: pieceTarget(slug, entry),
      children: [],
    })),
  };
}
