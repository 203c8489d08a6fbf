import type { Archive } from '../model/archive.ts';
import { type Finding, raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import { fileTooLarge } from '../text/rules/file-too-large.ts';
import { packageTooLarge } from '../text/rules/package-too-large.ts';
import { isGuessed, willBeSet } from './estimate.ts';
import { fullName } from './outline.ts';
import { type PackagePart, type SizedDocument, type SizedFile, zipBytes } from './package-parts.ts';
import { pathsOf } from './package-homes.ts';
import { type NamedVolume, nameOf } from './packages.ts';
import type { PlannedVolume } from './planned-volume.ts';
import { unitsTouched } from './units-touched.ts';

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
  return { name: fullName(filed.outline), bytes: DOCUMENT + bound + own * OWN_PAGE, volume };
}

function isOwn({ kind }: { readonly kind: string }): boolean {
  return kind !== 'evidence';
}

/** What a greatest size is compared with. */
export interface Sizes {
  readonly documents: readonly SizedDocument[];
  /** Files of the archive that are packed. */
  readonly files: readonly SizedFile[];
  /** The packages that they are divided into. */
  readonly parts: readonly PackagePart[];
  readonly volumes: readonly NamedVolume[];
  readonly limit: number;
}

/** Says so when one package would be larger than the greatest size: how `build` divides it, its largest volumes and files. */
export function packageSizeFindings({ documents, files, parts, volumes, limit }: Sizes): readonly Finding[] {
  if (parts.every(({ fits }) => fits) && parts.length === 1) return [];
  const data = {
    bytes: zipBytes(documents, files),
    limit,
    volumes: largest(documents.filter(({ volume }) => volume !== null)).map((document) => ({
      name: document.name,
      bytes: document.bytes,
    })),
    files: largest(files).map((file) => ({ path: file.path, bytes: file.bytes })),
    parts: parts.map((part) => ({ part: nameOf(part, volumes).label, bytes: part.bytes, fits: part.fits })),
  };
  return [raise(packageTooLarge, { place: null, subject: [] }, data)];
}

/** Files that no package of so many bytes can hold. */
export function fileSizeFindings(files: readonly SizedFile[], limit: number): readonly Finding[] {
  return files
    .filter(({ bytes }) => bytes > limit)
    .map(({ path, bytes }) => raise(fileTooLarge, { place: wholeFile(path), subject: [path] }, { path, bytes, limit }));
}

/** The years that a file's records prove something in. A file that is not here belongs to all. */
export function yearsOfFiles({ records }: Archive): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  for (const record of records) {
    const touched = unitsTouched(record).map(({ year }) => year);
    for (const path of pathsOf(record)) years.set(path, new Set([...(years.get(path) ?? []), ...touched]));
  }
  return years;
}

function largest<Sized extends { readonly bytes: number }>(sized: readonly Sized[]): readonly Sized[] {
  return sized.toSorted((a, b) => b.bytes - a.bytes).slice(0, NAMED);
}
