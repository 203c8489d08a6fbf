import type { Attachment } from './evidence.ts';
import type { Finding } from './finding.ts';

/** Why a file cannot be bound: seen when it was inspected (with `MediaProblem`), or only when its pages were made. */
export type BindingProblem =
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'locked'
  | 'noPages'
  | 'xfaOnly'
  | 'unusable'
  | 'notPicture'
  | 'unusualCoding'
  | 'changed'
  | 'pagesMissing'
  | 'formBlank'
  | 'unreadable'
  | 'noConverter'
  | 'notConverted';

/** A picture as it is printed: the file itself, or what was made of it. */
export interface RenderedPicture {
  readonly type: 'jpeg' | 'png';
  /** Hex digest of the bytes that `Renditions.read` gives, or of the file of which it gives all that is picture. */
  readonly sha256: string;
  /** Bytes of it. */
  readonly size: number;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
}

/** A cell of a printed table; it may span others. */
export interface PrintedCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly columns: number;
  readonly rows: number;
}

/** Where the rows and columns of a printed table stand in their file; what is hidden there is not among them. */
export interface TableOrigin {
  /** Name of the sheet; null for a delimited text. */
  readonly sheet: string | null;
  /** 0-based, as its program counts them. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** 1-based lines on which the rows begin; null for a sheet. */
  readonly lines: readonly number[] | null;
}

/** A sheet of a workbook or a delimited text, ready to be set. Rows hold the cells that begin in them, null where another spans. */
export interface PrintedTable {
  /** Name of the sheet; null when the file has but one unnamed. */
  readonly name: string | null;
  /** Rows at the very top that stand once above the table, without lines: its title, who filled it in. */
  readonly titleRows: number;
  /** Rows after these that are repeated on every side. */
  readonly headRows: number;
  /** Columns at the left that are repeated when the others do not fit on one side. */
  readonly headColumns: number;
  /** Widths that the columns were given, mm; 0 where none was. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (PrintedCell | null)[])[];
  /** What of the sheet is not printed, ready to print below it. */
  readonly notes: readonly string[];
  /** Absent for a table within a text. */
  readonly origin?: TableOrigin;
}

/** A block of a plain or Markdown text, ready to be set. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: boolean }
  | { readonly kind: 'listItem'; readonly mark: string; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintedTable }
  /** 落款: who issued it and when, at the right. */
  | { readonly kind: 'closing'; readonly text: string }
  /** Kept line by line, as typed. */
  | { readonly kind: 'verbatim'; readonly lines: readonly string[] };

/** How an attachment stands on paper. */
export type Rendition =
  /** Pages of a PDF: its own, those of a copy written anew, or those that an office program made. */
  | {
      readonly kind: 'pdf';
      readonly pages: number;
      readonly sha256: string;
      readonly origin: 'file' | 'mended' | 'office';
    }
  /** One picture a page. */
  | { readonly kind: 'pictures'; readonly pictures: readonly RenderedPicture[] }
  | { readonly kind: 'tables'; readonly tables: readonly PrintedTable[] }
  /** `lines` are those of its file, as typed. */
  | { readonly kind: 'text'; readonly blocks: readonly PrintedBlock[]; readonly lines: readonly string[] }
  /** A titled page stands for it; `problem` is null when that is ordinary. */
  | { readonly kind: 'titled'; readonly problem: BindingProblem | null };

/** Every attachment's rendition, made before the paper is planned. */
export interface Renditions {
  readonly of: (attachment: Attachment) => Rendition;
  /** The bytes of its PDF, or of its picture on a 0-based page. @throws ReadFailure, or for bytes that are no longer what they were */
  readonly read: (attachment: Attachment, index: number) => Promise<Uint8Array>;
  /** Name and version of the office program that made some of them; null when none did. */
  readonly converter: string | null;
  /** What came to light while making them. */
  readonly findings: readonly Finding[];
}
