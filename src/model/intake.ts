/** What kind of file it is by its bytes, as far as that helps to guess what it is for. */
export type LooseKind = 'picture' | 'table' | 'document';

/** A file that is not filed yet, and what can be known of it without a person. */
export interface LooseFile {
  /** Path under the folder it was found in, POSIX, NFC: `2024年/学雷锋/微信图片_20240305101522.jpg`. */
  readonly path: string;
  readonly kind: LooseKind;
  /** The first lines of its words, title first; empty where none can be read. */
  readonly lines: readonly string[];
  /** The day a camera wrote into the picture; null where it says none. */
  readonly taken: string | null;
}

/**
 * Where a date was found: `stated` in words of the file or its name, `taken` written by the camera, `received` counted from a name that a phone or
 * WeChat gave and that proves nothing.
 */
export type DateSource = 'stated' | 'taken' | 'received';

/** A day, month or year that a name or a text gives. */
export interface GuessedDate {
  /** `2024`, `2024-03` or `2024-03-05`. */
  readonly date: string;
  readonly source: DateSource;
}

/** What speaks for a guess, to be told in words. */
export type Clue =
  | { readonly kind: 'folder' | 'name' | 'text'; readonly words: string }
  | { readonly kind: 'pinyin'; readonly words: string; readonly meaning: string }
  | { readonly kind: 'ownFolder'; readonly words: string }
  | { readonly kind: 'picture' }
  | { readonly kind: 'date'; readonly date: GuessedDate }
  | { readonly kind: 'dateClass'; readonly date: string; readonly year: number }
  | { readonly kind: 'onlyPart' };

/** A place where a file may belong. */
export interface FilingPlace {
  readonly item: string;
  readonly part: string;
}

/** Where a file probably belongs. */
export interface FilingGuess {
  /** null: nothing speaks for any item. */
  readonly place: FilingPlace | null;
  /** null: no year of the archive can be told. */
  readonly year: number | null;
  readonly title: string;
  readonly date: GuessedDate | null;
  /** Who signed it by its own words; null where it does not say. */
  readonly author: string | null;
  /** First and last year that a paper over several years states. */
  readonly covers: { readonly from: number; readonly to: number } | null;
  /** 班次 or 活动名称 as a name states it, e.g. 第一期. */
  readonly group: string | null;
  /** 0 to 1: how sure year, item and part are together. */
  readonly confidence: number;
  readonly clues: readonly Clue[];
  /** Other places that come into question, best first. */
  readonly others: readonly FilingPlace[];
}

/** From this confidence on a file is filed without a question. */
export const SURE = 0.8;

/**
 * Why a file is not filed, whatever it may be about: left by a program, a lock that WPS or Word keeps beside an open document, such a document itself, not
 * yet fetched from the cloud, empty, named as what it is not, not to be read, locked by a password, damaged, of a format that no page can be made of, a
 * record, or the same bytes as another file.
 */
export type SetAsideReason =
  | 'clutter'
  | 'lock'
  | 'open'
  | 'placeholder'
  | 'empty'
  | 'misnamed'
  | 'unreadable'
  | 'locked'
  | 'damaged'
  | 'foreign'
  | 'record'
  | 'duplicate';

/** A file that is set aside. */
export interface SetAside {
  readonly path: string;
  readonly reason: SetAsideReason;
  /** The other file of a duplicate, the type that a misnamed or foreign file really is. */
  readonly detail: string | null;
}

/** A loose file that can be filed, and where it probably belongs. */
export interface GuessedFile {
  readonly path: string;
  readonly guess: FilingGuess;
  readonly kind: LooseKind;
}

/** A file that will be filed. */
export interface FiledFile extends GuessedFile {
  readonly place: FilingPlace;
  readonly year: number;
  /** Archive-relative. */
  readonly target: string;
  /** The record that will name it, archive-relative. */
  readonly record: string;
}

/** A record to be written, or one that gets more files. */
export interface PlannedRecord {
  /** Archive-relative. */
  readonly path: string;
  readonly extended: boolean;
  readonly year: number;
  readonly place: FilingPlace;
  readonly title: string;
  readonly author: string | null;
  /** Known for certain; null where only a date of receipt is known, or none. */
  readonly date: string | { readonly from: string; readonly to: string } | null;
  readonly received: string | null;
  readonly group: string | null;
  readonly covers: { readonly from: number; readonly to: number } | null;
  /** File names beside the record. */
  readonly files: readonly string[];
  /** Under which key the files stand. */
  readonly list: 'files' | 'photos';
  /** The file to be counted as a roster. */
  readonly roster: string | null;
}

/** What becomes of a heap of loose files. */
export interface FilingPlan {
  readonly filed: readonly FiledFile[];
  readonly records: readonly PlannedRecord[];
  /** Not sure enough: they stay where they are. */
  readonly asked: readonly GuessedFile[];
  readonly aside: readonly SetAside[];
}
