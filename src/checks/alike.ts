import type { Attachment, EvidenceRecord } from '../model/evidence.ts';
import type { RecordKind } from '../model/generated/records.ts';
import { differingBits } from '../model/likeness.ts';
import { sharedText, sketchHashes } from '../model/text-sketch.ts';

/** A file in the place of a piece. */
export interface Use {
  readonly record: EvidenceRecord;
  readonly file: Attachment;
  /** The year and item that it stands for, comparable as text; a photograph stands for the item it shows. */
  readonly place: string;
}

/** Of 256 bits: copies of one picture were found to differ in up to 13, other photographs in 43 and more (docs/decisions/alike-files.md). */
const MOST_BITS = 20;
/** Of what two texts say, without dates, the share from which on one is the other written anew. */
const LEAST_SHARED = 0.9;
/** What is listed and counted is like last year's list by its nature. */
const LISTS: readonly RecordKind[] = [
  'roster',
  'team-list',
  'organisation',
  'facility-list',
  'venue-statistics',
  'inventory',
  'rate',
  'statement',
];

/** The files of a record, each once, with what it stands for. */
export function usesOf(record: EvidenceRecord): readonly Use[] {
  const { year, item, files, photos } = record;
  const placeFor = (ofYear: number, ofItem: string): string => JSON.stringify([ofYear, ofItem]);
  const own = placeFor(year, item);
  const shown = photos.flatMap(({ attachment, shows }) => {
    if (attachment === null) return [];
    const place = shows === null ? own : placeFor(shows.year ?? year, shows.item);
    return [{ record, file: attachment, place }];
  });
  const taken = new Set(shown.map(({ file: { path } }) => path));
  const plain = files.filter(({ path }) => !taken.has(path)).map((file) => ({ record, file, place: own }));
  return [...new Map([...plain, ...shown].map((use) => [use.file.path, use])).values()];
}

/** A piece that says where its original is does not stand for something else. */
export function isDeclaredCopy({ copy, original }: EvidenceRecord): boolean {
  return copy === '复印件' && original !== null;
}

/** Photographs that are nearly the same as an earlier one of another place. */
export function alikePictures(uses: readonly Use[]): readonly (readonly [Use, Use])[] {
  const pictures = uses.flatMap((use) => {
    const likeness = use.file.media.picture?.likeness;
    return likeness === undefined ? [] : [{ use, likeness }];
  });
  return firstOther(pictures, (one, other) => differingBits(one.likeness, other.likeness) <= MOST_BITS);
}

/** Papers that say nearly the same as an earlier one of another place, whatever their dates. */
export function alikeTexts(uses: readonly Use[]): readonly (readonly [Use, Use])[] {
  const texts = uses.flatMap((use) => {
    const { sketch } = use.file.media;
    const isList = use.record.kinds.some((kind) => LISTS.includes(kind));
    return sketch === undefined || isList ? [] : [{ use, hashes: sketchHashes(sketch) }];
  });
  return firstOther(texts, (one, other) => sharedText(one.hashes, other.hashes) >= LEAST_SHARED);
}

/** Each use with the first earlier one in another place that is like it; the same file twice is told otherwise. */
function firstOther<Known extends { readonly use: Use }>(
  all: readonly Known[],
  areAlike: (one: Known, other: Known) => boolean,
): readonly (readonly [Use, Use])[] {
  return all.flatMap((known, index) => {
    const { record, file, place } = known.use;
    if (isDeclaredCopy(record)) return [];
    const earlier = all
      .slice(0, index)
      .find((other) => other.use.place !== place && other.use.file.sha256 !== file.sha256 && areAlike(known, other));
    return earlier === undefined ? [] : [[known.use, earlier.use] as const];
  });
}
