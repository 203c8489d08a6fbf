import type { Attachment, Photo } from './evidence.ts';
import type { PrintedBlock, PrintedTable } from './rendition.ts';
import type {
  CoverStickersPage,
  HandNumberingPage,
  InspectionListPage,
  PackingListPage,
  SpineStickersPage,
  ThresholdListPage,
  VolumeListPage,
} from './list-page.ts';

/** A place in a bound volume that links and bookmarks jump to: the divider of an item, the first page of a piece, a photo. Unique in its document. */
export type Target = string;

/** Cover of a volume or of the album (GB/T 9705 案卷封面). Texts are ready to print. */
export interface CoverPage {
  readonly kind: 'cover';
  /** The checklist's title, first line exactly. */
  readonly heading: string;
  readonly community: string;
  readonly street: string;
  /** 2024年度, or 2022—2024年 of the album. */
  readonly period: string;
  /** 第二卷, 影集. */
  readonly volumeLabel: string;
  readonly volumeTitle: string;
  /** Which of several boxes it opens and what lies there; null when the volume fills but one. */
  readonly box: string | null;
  /** 起止日期 in eight digits, or empty. */
  readonly dates: string;
  readonly retention: string;
  readonly itemCount: number;
  readonly pageCount: number;
  readonly referenceCode: string;
  /** 全宗号; null prints an empty box. */
  readonly fonds: string | null;
}

/** A row of the 卷内文件目录: where a box of a thick volume begins, the heading of an item, or a piece. */
export type ContentsRow =
  | {
      readonly kind: 'box';
      /** 盒 5（2-1） 第1—60件 第1—412页. */
      readonly title: string;
      /** 本盒, in the copy that lies in it; null in the others. */
      readonly mark: string | null;
      readonly target: null;
    }
  | {
      readonly kind: 'item';
      readonly number: string | null;
      readonly title: string;
      /** 缺项, 未到期 … ; null when nothing is to be said. */
      readonly mark: string | null;
      readonly target: Target | null;
    }
  | {
      readonly kind: 'piece';
      /** 顺序号. */
      readonly number: number | null;
      readonly documentNumber: string;
      readonly author: string;
      readonly title: string;
      /** Eight digits. */
      readonly date: string;
      /** First page; of the last piece 起-止. */
      readonly pages: string;
      readonly remark: string;
      readonly target: Target | null;
    };

/** 卷内文件目录, over as many sides as it needs. */
export interface ContentsPage {
  readonly kind: 'contents';
  /** Running head: community, period, volume. */
  readonly running: string;
  readonly referenceCode: string;
  readonly rows: readonly ContentsRow[];
}

/** Sheet before the pieces of an item (or a year of the album). */
export interface DividerPage {
  readonly kind: 'divider';
  readonly number: string | null;
  readonly title: string;
  readonly running: string;
  /** Each part with its pieces and first page. */
  readonly parts: readonly {
    readonly name: string;
    /** 已附 2 件, 缺件, 未到期 … */
    readonly state: string;
    readonly pages: string;
  }[];
  /** 缺项, 批准暂缺 …, large; null when the item is whole. */
  readonly mark: string | null;
  /** What is pending, excepted (who approved, why, until when) or falls short. */
  readonly remarks: readonly string[];
  readonly target: Target;
}

/** 代用页: stands for a notebook or book that lies only in the box. */
export interface SubstitutePage {
  readonly kind: 'substitute';
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly medium: string;
  /** Page numbers kept free for it, to be written on it by hand. */
  readonly firstPage: number;
  readonly lastPage: number;
  readonly location: string;
  /** Written on both faces of its sheets. */
  readonly bothSides: boolean;
  readonly target: Target;
}

/** 参见 sheet: the piece is bound in another place. */
export interface CrossReferencePage {
  readonly kind: 'crossReference';
  readonly number: number | null;
  readonly title: string;
  /** Where it is bound: 2024年度 第二卷 2-22 第 35 页. */
  readonly boundAt: string;
  readonly referenceCode: string;
  readonly target: Target;
}

/** A page for a file that is not bound page by page; the original lies in the package. */
export interface TitledPage {
  readonly kind: 'titled';
  readonly pageNumber: number;
  readonly title: string;
  readonly fileName: string;
  /** Word, Excel … */
  readonly typeName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Path inside the package. */
  readonly packagePath: string;
  /** Why it is not bound although it should be (draft only); null when that is ordinary. */
  readonly problem: string | null;
  readonly target: Target | null;
}

/** A picture fitted on A4, upright. */
export interface PicturePage {
  readonly kind: 'picture';
  readonly pageNumber: number;
  readonly attachment: Attachment;
  /** 0-based picture of the file. */
  readonly index: number;
  readonly target: Target | null;
}

/** The sheets of a workbook or a delimited text, over as many sides as they need; each side takes a number of the run. */
export interface TablesPage {
  readonly kind: 'tables';
  /** Number of the first side. */
  readonly pageNumber: number;
  /** 题名 of the piece, in the running head. */
  readonly title: string;
  readonly fileName: string;
  readonly tables: readonly PrintedTable[];
  readonly target: Target | null;
}

/** A plain or Markdown text, over as many sides as it needs; each side takes a number of the run. */
export interface TextPage {
  readonly kind: 'text';
  /** Number of the first side. */
  readonly pageNumber: number;
  /** 题名 of the piece, in the running head. */
  readonly title: string;
  readonly fileName: string;
  readonly blocks: readonly PrintedBlock[];
  readonly target: Target | null;
}

/** A page of a PDF file, bound as it is. */
export interface EvidencePage {
  readonly kind: 'evidence';
  readonly pageNumber: number;
  readonly attachment: Attachment;
  /** 0-based page of the file. */
  readonly index: number;
  readonly target: Target | null;
}

/** 备考表, after the pieces. Signature lines stay blank. */
export interface FileNotePage {
  readonly kind: 'fileNote';
  readonly running: string;
  readonly referenceCode: string;
  /** 本卷情况说明 in paragraphs under headings: state, handwritten pieces, gaps and exceptions. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** A photograph with its caption (GB/T 11821, DA/T 50). Absent elements are null and print as a blank to fill in. */
export interface PhotoPlate {
  /** 照片号. */
  readonly number: string;
  readonly photo: Photo;
  /** 参见号: the item it supports, e.g. 2024年度 2-22 志愿者名册; empty if none. */
  readonly seeAlso: string;
  readonly target: Target;
}

/** One or two photographs on a side. */
export interface PhotoPage {
  readonly kind: 'photo';
  readonly pageNumber: number;
  readonly running: string;
  readonly plates: readonly PhotoPlate[];
}

/** 总说明 before the first photo of a group. */
export interface PhotoGroupPage {
  readonly kind: 'photoGroup';
  readonly running: string;
  readonly title: string;
  readonly summary: string;
  readonly count: number;
  readonly target: Target;
}

/** 册内照片目录. */
export interface PhotoContentsPage {
  readonly kind: 'photoContents';
  readonly running: string;
  readonly rows: readonly {
    readonly number: string;
    readonly title: string;
    readonly time: string;
    readonly photographer: string;
    readonly page: string;
    readonly seeAlso: string;
    readonly target: Target;
  }[];
}

/** Caption strips to cut out and paste under paper photographs. */
export interface CaptionStripsPage {
  readonly kind: 'captionStrips';
  readonly running: string;
  readonly plates: readonly PhotoPlate[];
}

/** An empty back (背面), so that what follows begins on a front; it bears nothing, no number either. */
export interface BlankPage {
  readonly kind: 'blank';
}

/** Pages that the project draws itself. */
export type OwnPage =
  | CoverPage
  | ContentsPage
  | DividerPage
  | SubstitutePage
  | CrossReferencePage
  | TitledPage
  | PicturePage
  | TablesPage
  | TextPage
  | FileNotePage
  | PhotoPage
  | PhotoGroupPage
  | PhotoContentsPage
  | CaptionStripsPage
  | CoverStickersPage
  | SpineStickersPage
  | VolumeListPage
  | InspectionListPage
  | PackingListPage
  | HandNumberingPage
  | ThresholdListPage
  | BlankPage;

/** Everything a printed document consists of, in order; some kinds run over several sides. */
export type Page = OwnPage | EvidencePage;
export type OwnPageKind = OwnPage['kind'];

/** What the arrangement asks of the type room; handed in, so that it stays pure. */
export interface Typesetting {
  /** How many A4 sides a page takes. */
  readonly sides: (page: Page) => number;
  /** The characters of a text that no font can print, each once. */
  readonly unprintable: (text: string) => readonly string[];
}

/** An entry of the outline; children one level down. */
export interface Bookmark {
  readonly title: string;
  readonly target: Target;
  readonly children: readonly Bookmark[];
}

/** One PDF to be made: its pages, outline and metadata. */
export interface PrintedDocument {
  /** Path under the output folder, POSIX. */
  readonly path: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** 档号 of the volume; null of lists and labels. */
  readonly referenceCode: string | null;
  /** Both sides of a sheet are printed: every second side is a back. */
  readonly duplex: boolean;
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
}

/** 正面 or 背面 of a sheet; the binding edge is left on fronts and right on backs. */
export type Face = 'front' | 'back';
