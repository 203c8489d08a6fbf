import type { Archive } from '../model/archive.ts';
import { type Finding, raise } from '../model/finding.ts';
import { filingWords } from '../text/filing-words.ts';
import { packageTooLarge } from '../text/rules/package-too-large.ts';
import { isGuessed, willBeSet } from './estimate.ts';
import { fullName } from './outline.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** A PDF that goes into the package. */
export interface SizedDocument {
  readonly name: string;
  readonly bytes: number;
  /** Null: the album and the lists. */
  readonly year: number | null;
}

/** A file of the archive that goes into the package. */
export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Bytes of an own page, of the fonts and frame of a document, and of a page that an office program makes: means of what builds gave. */
const OWN_PAGE = 4_000;
const DOCUMENT = 200_000;
const OFFICE_PAGE = 60_000;
const NAMED = 3;

/** About how many bytes the PDF of a volume will have: its files as they are, its own pages, its fonts. */
export function estimatedDocument({ filed, volume, boxes }: PlannedVolume): SizedDocument {
  const files = volume.sections.flatMap(({ items }) => items.flatMap((item) => item.files));
  const bound = files
    .filter(({ binding }) => binding !== 'titled')
    .reduce((sum, { attachment, binding, firstPage, lastPage }) => {
      // What is set is among the own pages.
      if (binding === 'typeset') return sum + (lastPage - firstPage) * OWN_PAGE;
      if (!isGuessed(attachment)) return sum + attachment.size;
      return sum + (lastPage - firstPage + 1) * (willBeSet(attachment) ? OWN_PAGE : OFFICE_PAGE);
    }, 0);
  const own = boxes.reduce((sum, { blocks }) => sum + blocks.flatMap(({ pages }) => pages).filter(isOwn).length, 0);
  return { name: fullName(filed.outline), bytes: DOCUMENT + bound + own * OWN_PAGE, year: filed.outline.year };
}

function isOwn({ kind }: { readonly kind: string }): boolean {
  return kind !== 'evidence';
}

/**
 * Says so when a package of these documents and files is larger than `limit` (bytes): its largest volumes and files, and how large the package of
 * each year alone would be.
 */
export function packageSizeFindings(
  documents: readonly SizedDocument[],
  files: readonly SizedFile[],
  { archive, limit }: { readonly archive: Archive; readonly limit: number },
): readonly Finding[] {
  const bytes = total(documents) + total(files);
  if (bytes <= limit) return [];
  const years = yearsOfFiles(archive);
  const parts = archive.config.years.map((year) => ({
    part: filingWords.year(year),
    year,
    bytes:
      total(documents.filter((document) => document.year === year)) +
      total(files.filter(({ path }) => years.get(path)?.has(year) ?? true)),
  }));
  const data = {
    bytes,
    limit,
    volumes: largest(documents).map((document) => ({ name: document.name, bytes: document.bytes })),
    files: largest(files).map((file) => ({ path: file.path, bytes: file.bytes })),
    parts: parts.map((part) => ({ ...part, fits: part.bytes <= limit })),
  };
  return [raise(packageTooLarge, { place: null, subject: [] }, data)];
}

/** The years whose records name a file, or are it. A file that is not here belongs to all. */
export function yearsOfFiles({ records }: Archive): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  for (const { path, year, files, photos } of records) {
    const attachments = [...files, ...photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment]))];
    for (const named of [path, ...attachments.map((attachment) => attachment.path)]) {
      years.set(named, (years.get(named) ?? new Set()).add(year));
    }
  }
  return years;
}

function total(sized: readonly { readonly bytes: number }[]): number {
  return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}

function largest<Sized extends { readonly bytes: number }>(sized: readonly Sized[]): readonly Sized[] {
  return sized.toSorted((a, b) => b.bytes - a.bytes).slice(0, NAMED);
}
