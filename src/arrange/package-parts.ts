import type { Homes, VolumePlace } from './package-homes.ts';

/** A PDF that goes into a package. */
export interface SizedDocument {
  readonly name: string;
  readonly bytes: number;
  /** Null: a list, of which every package has a copy. */
  readonly volume: VolumePlace | null;
}

/** A file of the archive that goes into a package. */
export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
}

/** What of the volumes and the folder one package holds. */
export interface PackagePart {
  /** Indices among the volumes packed; they follow one another. */
  readonly volumes: readonly number[];
  readonly documents: readonly SizedDocument[];
  readonly files: readonly SizedFile[];
  /** Bytes of the zip, at most. */
  readonly bytes: number;
  readonly fits: boolean;
}

/** Everything there is to pack. */
export interface Packing {
  readonly documents: readonly SizedDocument[];
  readonly files: readonly SizedFile[];
  readonly homes: Homes;
  /** Greatest size of a zip in bytes. */
  readonly limit: number;
}

/** Bytes of an entry beside its content: its headers, its line in the manifest (APPNOTE 4.3, RFC 8493 2.1.3); its path stands in each of the three. */
const ENTRY = 512;
/** Bytes of the files that describe a bag. */
const TAG_FILES = 8_192;
/** What deflate adds at most to what it cannot make smaller, as a share. */
const DEFLATED = 1.001;

/** The volumes that are packed, in the order of their documents. */
export function volumesPacked(documents: readonly SizedDocument[]): readonly VolumePlace[] {
  return documents.flatMap(({ volume }) => (volume === null ? [] : [volume]));
}

/**
 * Everything in as few packages as a greatest size allows: whole years while they fit, the album by itself or after them; of a year that is too
 * large, volume by volume. A volume that is too large by itself is a package that does not fit.
 */
export function packageParts(packing: Packing): readonly PackagePart[] {
  const places = volumesPacked(packing.documents);
  const all = places.map((_, index) => index);
  const whole = partOf(all, packing);
  if (whole.fits || places.length < 2) return [whole];
  return gathered(byYear(all, places), packing).flatMap((part) =>
    part.fits
      ? [part]
      : gathered(
          part.volumes.map((index) => [index]),
          packing,
        ),
  );
}

/** Groups one after another into parts, as many in each as fit. */
function gathered(groups: readonly (readonly number[])[], packing: Packing): readonly PackagePart[] {
  const parts: PackagePart[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    const joined = last === undefined ? null : partOf([...last.volumes, ...group], packing);
    if (joined?.fits === true) parts[parts.length - 1] = joined;
    else parts.push(partOf(group, packing));
  }
  return parts;
}

function byYear(volumes: readonly number[], places: readonly VolumePlace[]): readonly (readonly number[])[] {
  const years = new Map<number | null, number[]>();
  for (const index of volumes) {
    const year = places[index]?.year ?? null;
    years.set(year, [...(years.get(year) ?? []), index]);
  }
  return [...years.values()];
}

function partOf(volumes: readonly number[], { documents, files, homes, limit }: Packing): PackagePart {
  const places = volumesPacked(documents);
  const chosen = new Set(volumes);
  const kept = {
    documents: documents.filter(({ volume }) => volume === null || chosen.has(places.indexOf(volume))),
    files: files.filter(({ path }) => {
      const home = homes(path);
      return home === null || volumes.some((index) => home.has(index));
    }),
  };
  const bytes = zipBytes(kept.documents, kept.files);
  return { volumes, ...kept, bytes, fits: bytes <= limit };
}

/** Bytes of the zip with these in it, at most. */
export function zipBytes(documents: readonly SizedDocument[], files: readonly SizedFile[]): number {
  const entries = [...documents.map(({ name, bytes }) => ({ path: name, bytes })), ...files];
  const sum = entries.reduce((all, { path, bytes }) => all + Math.ceil(bytes * DEFLATED) + ENTRY + 3 * length(path), 0);
  return sum + TAG_FILES;
}

function length(path: string): number {
  return new TextEncoder().encode(path).length;
}
