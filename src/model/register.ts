import type { RecordKind } from './generated/records.ts';

/** How a field of a record is written in one cell of the register (台账). */
export type RegisterForm =
  | 'text'
  | 'date'
  | 'integer'
  | 'number'
  | 'truth'
  | 'choice'
  /** One a line. */
  | 'lines'
  /** `目标 2、计划 3`: names with a whole number. */
  | 'pages'
  /** Names with any number. */
  | 'figures'
  /** `2022-2024`. */
  | 'years'
  /** A place, or `2023/volunteer-roster 第2页`. */
  | 'original'
  /** Names, or how many. */
  | 'names'
  /** `2024/volunteer-activities`, or without the year. */
  | 'shows';

/** A column of the register that is filled in; what a record states at `path`. */
export interface RegisterColumn {
  /** Steps of the path joined by dots. */
  readonly key: string;
  readonly path: readonly string[];
  readonly head: string;
  readonly form: RegisterForm;
  readonly choices: readonly string[];
  /** Characters. */
  readonly width: number;
  /** What an empty cell means: the key is left out, it is written with nothing behind it, or something has to stand there. */
  readonly whenBlank: 'absent' | 'nothing' | 'wanted';
  /** Says something about a person. */
  readonly personal: boolean;
}

/** A sheet of rows that belong to records: events, members, photographs. */
export interface RegisterTable {
  readonly key: string;
  /** Name of its sheet. */
  readonly name: string;
  /** Key of a record under which a list of rows stands; null: there is never more than one row. */
  readonly list: string | null;
  /** Key of a record under which a single row stands; null: always a list. */
  readonly single: string | null;
  /** The kind of record that has such rows; null: any may. */
  readonly kind: RecordKind | null;
  readonly columns: readonly RegisterColumn[];
}

/** What a record says in the words of the register: texts of its cells by the keys of their columns, blank ones left out; rows by table. */
export interface RegisterEntry {
  readonly fields: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, readonly RegisterRow[]>;
}

/** Texts of the cells of a row by the keys of their columns, blank ones left out. */
export type RegisterRow = ReadonlyMap<string, string>;

/** What the register keeps, out of sight, of each of its rows: which record it is, and a digest of every field as it was exported. */
export interface RegisterIndexEntry {
  /** 编号: `2024/2-22/1`. */
  readonly id: string;
  /** Archive-relative path of the record; null: a row to be filled in. */
  readonly path: string | null;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly year: number;
  /** Slug; null: a row at the end of a sheet, whose part is chosen when it is filled in. */
  readonly item: string | null;
  readonly part: string | null;
  /** Digests by column key; rows of tables as `events#1`. */
  readonly digests: ReadonlyMap<string, string>;
}
