import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import type { UnitResult } from '../model/report.ts';
import { type BindableFile, type Paper, bindableFiles, filesBesidePhotos } from './binding.ts';
import { printPhotoNumber } from './reference-code.ts';
import type { Entry, Section } from './sequence.ts';

/** First and last page, both in the volume's run. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** A file with its pages in the volume's run. */
export interface NumberedFile extends BindableFile {
  readonly range: PageRange;
}

/** A photograph with its 照片号. */
export interface NumberedPhoto {
  readonly number: string;
  readonly photo: Photo;
}

/** A side of photographs. */
interface PhotoSide {
  readonly page: number;
  readonly photos: readonly NumberedPhoto[];
}

/** A piece with its numbers. */
export interface NumberedEntry extends Entry {
  /** 顺序号; null where the piece is only referred to. */
  readonly number: number | null;
  /** Null when it takes no page here. */
  readonly range: PageRange | null;
  /** Sides of photographs, in the album only. */
  readonly sides: readonly PhotoSide[];
  readonly files: readonly NumberedFile[];
  /** Page numbers kept free for what is only paper. */
  readonly paper: PageRange | null;
}

export interface NumberedSection {
  readonly result: UnitResult;
  readonly entries: readonly NumberedEntry[];
}

/** The pieces of a volume with their numbers. */
export interface NumberedVolume {
  readonly sections: readonly NumberedSection[];
  readonly itemCount: number;
  readonly pageCount: number;
}

/** How photographs are numbered and laid out. */
export interface PhotoLayout {
  readonly fonds: string | null;
  readonly perPage: 1 | 2;
}

/** Numbers given so far. */
interface Counter {
  items: number;
  pages: number;
  /** By year. */
  readonly photos: Map<number, number>;
}

/**
 * Numbers the pieces and pages of a volume: 顺序号 and pages each run from 1 through the volume (GB/T 9705); covers, contents,
 * dividers, 代用页, 参见 sheets and 备考表 stand outside the run; a paper-only piece keeps its pages free.
 * With a photo layout photographs become sides of the album, numbered through their year (GB/T 11821).
 */
export function numberSections(sections: readonly Section[], photos: PhotoLayout | null, paper: Paper): NumberedVolume {
  const counter: Counter = { items: 0, pages: 0, photos: new Map() };
  const numbered = sections.map(({ result, entries }) => ({
    result,
    entries: entries.map((entry) => numberEntry(entry, counter, photos, paper)),
  }));
  return { sections: numbered, itemCount: counter.items, pageCount: counter.pages };
}

function numberEntry(entry: Entry, counter: Counter, photos: PhotoLayout | null, sheets: Paper): NumberedEntry {
  const { record, boundHere } = entry;
  if (!boundHere) return { ...entry, number: null, range: null, sides: [], files: [], paper: null };
  counter.items += 1;
  const before = counter.pages;
  const sides = photos === null ? [] : photoSides(record, counter, photos);
  const bindable = photos === null ? bindableFiles(record, sheets) : filesBesidePhotos(record, sheets);
  const files = bindable.map((file) => ({ ...file, range: take(counter, file.pages) }));
  const paper = record.paper === null || record.paper.pages < 1 ? null : take(counter, record.paper.pages);
  const range = counter.pages > before ? { first: before + 1, last: counter.pages } : null;
  return { ...entry, number: counter.items, range, sides, files, paper };
}

function photoSides(
  { year, photos }: EvidenceRecord,
  counter: Counter,
  { fonds, perPage }: PhotoLayout,
): readonly PhotoSide[] {
  const before = counter.photos.get(year) ?? 0;
  counter.photos.set(year, before + photos.length);
  const numbered = photos.map((photo, index) => ({
    number: printPhotoNumber(fonds, year, before + index + 1),
    photo,
  }));
  return Array.from({ length: Math.ceil(numbered.length / perPage) }, (_, side) => ({
    page: take(counter, 1).first,
    photos: numbered.slice(side * perPage, (side + 1) * perPage),
  }));
}

function take(counter: Counter, pages: number): PageRange {
  const first = counter.pages + 1;
  counter.pages += pages;
  return { first, last: counter.pages };
}
