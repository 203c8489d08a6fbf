import type { Archive } from '../model/archive.ts';
import type { FileNotePage } from '../model/page.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { ItemStatus, UnitResult } from '../model/report.ts';
import { nameOf } from '../parse/file-path.ts';
import { filingWords } from '../text/filing-words.ts';
import { statusWords } from '../text/status-words.ts';
import type { BoxShare } from './blocks.ts';
import type { FiledVolume, Register } from './filing.ts';
import type { NumberedEntry, NumberedSection, PageRange } from './numbering.ts';
import { boundAt, copyRemark } from './remarks.ts';
import { sectionTitle } from './section-title.ts';
import { statusRemarks } from './status-remarks.ts';
import { otherWaiverLines } from './waiver-lines.ts';

type Section = FileNotePage['sections'][number];

/** What the 备考表 draws on. */
export interface NoteContext {
  readonly archive: Archive;
  readonly register: Register;
  readonly asOf: PlainDate;
  /** What lies in which box. */
  readonly shares: readonly BoxShare[];
}

/**
 * 本卷情况说明 of a volume (GB/T 9705, DA/T 22): its state, gaps and exceptions, handwriting, what is only paper, copies, 参见,
 * files not bound page by page. Headings of which there is nothing to say are left out.
 */
export function fileNoteSections(volume: FiledVolume, context: NoteContext): readonly Section[] {
  const { register } = context;
  const entries = volume.sections.flatMap((section) => section.entries);
  const bound = entries.filter(({ boundHere }) => boundHere);
  const listed: readonly Section[] = [
    { heading: filingWords.gapsHeading, lines: gapLines(volume, context) },
    {
      heading: filingWords.otherWaiversHeading,
      lines: otherWaiverLines(volume, context.archive.waivers, context.asOf),
    },
    {
      heading: filingWords.handwrittenHeading,
      lines: lines(bound, ({ record, range }) => (record.medium === '手写' ? pagesOf(range) : null)),
    },
    { heading: filingWords.paperHeading, lines: lines(bound, paperDetails) },
    {
      heading: filingWords.copiesHeading,
      lines: lines(bound, ({ record }) => (record.copy === '复印件' ? [copyRemark(record, register)] : null)),
    },
    { heading: filingWords.seeAlsoHeading, lines: lines(entries, (entry) => referenceDetails(entry, register)) },
    { heading: filingWords.titledHeading, lines: lines(bound, titledDetails) },
  ];
  return [
    { heading: filingWords.stateHeading, lines: stateLines(volume, context.shares) },
    ...listed.filter((section) => section.lines.length > 0),
  ];
}

function stateLines(volume: FiledVolume, shares: readonly BoxShare[]): readonly string[] {
  const { itemCount, pageCount, outline, sections } = volume;
  const photos = sections.flatMap(({ entries }) => entries.flatMap(({ record }) => record.photos)).length;
  const state =
    outline.year === null
      ? filingWords.albumState(itemCount, photos, pageCount)
      : filingWords.volumeState(itemCount, pageCount);
  const results = sections.map(({ result }) => result);
  return [
    state,
    ...(shares.length > 1 ? [filingWords.inBoxes(shares)] : []),
    ...(itemCount === 0 ? [filingWords.emptyVolume] : []),
    ...(results.length > 1 ? [filingWords.statuses(statusCounts(results))] : []),
  ];
}

function statusCounts(results: readonly UnitResult[]): readonly (readonly [string, number])[] {
  const order: readonly ItemStatus[] = [
    'met',
    'missing',
    'belowThreshold',
    'undecided',
    'waived',
    'pending',
    'notApplicable',
  ];
  return order
    .map((status): [string, number] => [
      statusWords.zh[status],
      results.filter((result) => result.status === status).length,
    ])
    .filter(([, count]) => count > 0);
}

function gapLines({ sections }: FiledVolume, { archive }: NoteContext): readonly string[] {
  return sections.flatMap((section) => {
    const { result } = section;
    const lacking = lackingParts(result);
    const remarks = statusRemarks(section, archive);
    if (result.status === 'met' && lacking.length === 0) return [];
    const details = lacking.length === 0 ? remarks : [filingWords.lacking(lacking), ...remarks];
    return [filingWords.unitLine(unitHeading(section, archive), statusWords.zh[result.status], details)];
  });
}

function unitHeading({ result, entries }: NumberedSection, { config }: Archive): string {
  const title = sectionTitle(result, entries, config.years);
  return [...(result.unit.printedNumber === null ? [] : [result.unit.printedNumber]), title].join(' ');
}

function lackingParts({ parts }: UnitResult): readonly string[] {
  return parts.filter(({ status }) => status === 'missing').map(({ part }) => part.part.name);
}

function lines(
  entries: readonly NumberedEntry[],
  detailsOf: (entry: NumberedEntry) => readonly string[] | null,
): readonly string[] {
  return entries.flatMap((entry) => {
    const details = detailsOf(entry);
    return details === null ? [] : [filingWords.pieceLine(entry.number, entry.record.title, details)];
  });
}

function pagesOf(range: PageRange | null): readonly string[] {
  return range === null ? [] : [filingWords.pages(range.first, range.last)];
}

function paperDetails({ record, paper }: NumberedEntry): readonly string[] | null {
  if (record.paper === null) return null;
  return [...pagesOf(paper), filingWords.keptFree(record.paper.location, record.paper.pages)];
}

function referenceDetails({ boundHere, record }: NumberedEntry, { pieces }: Register): readonly string[] | null {
  const home = pieces.get(record.path);
  return boundHere || home === undefined ? null : [filingWords.seeAlso(boundAt(home))];
}

function titledDetails({ files }: NumberedEntry): readonly string[] | null {
  const titled = files.filter(({ binding }) => binding === 'titled');
  if (titled.length === 0) return null;
  return titled.map(({ name, range }) => `${filingWords.page(range.first)} ${nameOf(name)}`);
}
