import type { Attachment, EvidenceRecord, RejectedRecord, Waiver } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Place, PlaceOf } from './place.ts';
import type { PlainDate } from './plain-date.ts';

/** The declared population of a year, used everywhere. */
export interface Population {
  /** Decimal text. */
  readonly total: string;
  /** 户籍, 常住, … */
  readonly basis: string;
  readonly date: string;
  readonly source: string;
  readonly place: Place;
}

/** `dossier.yaml`: who, which checklist, which years. */
export interface ArchiveConfig {
  /** A shipped id or a path relative to the archive. */
  readonly checklist: string;
  readonly community: string;
  readonly street: string;
  /** Consecutive, oldest first. */
  readonly years: readonly number[];
  /** 全宗号; null prints an empty box. */
  readonly fonds: string | null;
  /** A layout file of the community's own, as written: a path relative to the archive. */
  readonly layout: string | null;
  /** Paths of that file and of those that it names; none of them is evidence. */
  readonly layoutFiles: readonly string[];
  /** Null when neither the file nor the checklist names one. */
  readonly due: PlainDate | null;
  readonly population: Readonly<Record<number, Population>>;
  /** Who owes what, by name. */
  readonly people: Readonly<Record<string, { readonly volumes: readonly number[]; readonly items: readonly string[] }>>;
  readonly placeOf: PlaceOf;
  /** What was noticed while reading it. */
  readonly notes: readonly Finding[];
}

/** Everything read from the folder: records, what was rejected, every problem met. */
export interface Archive {
  readonly config: ArchiveConfig;
  /** By path. */
  readonly records: readonly EvidenceRecord[];
  readonly rejected: readonly RejectedRecord[];
  /** Paths of YAML files that hold only comments. */
  readonly starters: readonly string[];
  readonly waivers: readonly Waiver[];
  /** Met while reading. */
  readonly problems: readonly Finding[];
}

/** The files of an archive's records, photographs last; one that several records name stands there several times. */
export function attachmentsOf({ records }: Pick<Archive, 'records'>): readonly Attachment[] {
  return records.flatMap(({ files, photos }) => [
    ...files,
    ...photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment])),
  ]);
}
