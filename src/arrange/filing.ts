import type { RetentionPeriod } from '../model/checklist.ts';
import type { DateSpan } from '../model/plain-date.ts';
import { spanOf } from './dates.ts';
import type { NumberedEntry, NumberedSection, NumberedVolume } from './numbering.ts';
import type { VolumeOutline } from './outline.ts';
import { type ReferenceCode, printReferenceCode } from './reference-code.ts';
import { longest, retentionOf } from './retention.ts';

/** A volume with its pieces numbered, and what follows from them. */
export interface FiledVolume extends NumberedVolume {
  readonly outline: VolumeOutline;
  readonly retention: RetentionPeriod;
  readonly dates: DateSpan | null;
  readonly code: ReferenceCode;
  /** 档号 as printed. */
  readonly referenceCode: string;
}

/** An item at its place in a volume. */
export interface SectionAt {
  readonly volume: FiledVolume;
  readonly section: NumberedSection;
}

/** Where a piece is bound. */
export interface Location extends SectionAt {
  readonly entry: NumberedEntry;
}

/** Where everything is: what one volume says of another is looked up here. */
export interface Register {
  /** By path of the record. */
  readonly pieces: ReadonlyMap<string, Location>;
  /** By year and slug; see `sectionOf`. */
  readonly sections: ReadonlyMap<string, SectionAt>;
}

/** What follows from the pieces of a volume: 保管期限 is that of the longest kept (of the longest asked for while there is none), dates are the earliest and latest. */
export function fileVolume(
  outline: VolumeOutline,
  numbered: NumberedVolume,
  { fonds, subject }: Pick<ReferenceCode, 'fonds' | 'subject'>,
): FiledVolume {
  const retention = volumeRetention(numbered);
  const bound = numbered.sections.flatMap(({ entries }) => entries.filter(({ boundHere }) => boundHere));
  const code: ReferenceCode = {
    fonds,
    category: outline.year === null ? 'ZP' : 'WS',
    firstYear: outline.firstYear,
    lastYear: outline.lastYear,
    retention,
    subject,
    volume: outline.listNumber,
    item: null,
  };
  return {
    ...numbered,
    outline,
    retention,
    dates: spanOf(bound.map(({ record }) => record.date)),
    code,
    referenceCode: printReferenceCode(code),
  };
}

/** Enters the pieces and items of all volumes. */
export function register(volumes: readonly FiledVolume[]): Register {
  const places = volumes.flatMap((volume) => volume.sections.map((section): SectionAt => ({ volume, section })));
  return {
    pieces: new Map(
      places.flatMap((place) =>
        place.section.entries
          .filter(({ boundHere }) => boundHere)
          .map((entry): [string, Location] => [entry.record.path, { ...place, entry }]),
      ),
    ),
    sections: new Map(
      places.map((place) => [keyOf(place.section.result.unit.year, place.section.result.unit.item.slug), place]),
    ),
  };
}

/** The item of a year, or the album, by its slug; null if no volume holds it. */
export function sectionOf({ sections }: Register, year: number, item: string): SectionAt | null {
  return sections.get(keyOf(year, item)) ?? sections.get(keyOf(null, item)) ?? null;
}

function keyOf(year: number | null, item: string): string {
  return `${year} ${item}`;
}

/** 档号 of a piece at the place where it is bound. */
export function pieceCode({ volume, entry }: Location): string {
  return printReferenceCode({ ...volume.code, item: entry.number });
}

function volumeRetention({ sections }: NumberedVolume): RetentionPeriod {
  const held = sections.flatMap(({ result, entries }) =>
    entries.filter(({ boundHere }) => boundHere).map(({ record }) => retentionOf(record, result.unit.item.parts)),
  );
  const asked = sections.flatMap(({ result }) => result.unit.parts.map(({ part }) => part.retention));
  return longest(held.length === 0 ? asked : held);
}
