import type { FactList, Medium, RetentionPeriod } from './checklist.ts';
import type { RecordKind } from './generated/records.ts';
import type { Place, PlaceOf } from './place.ts';
import type { DateSpan, PlainDate } from './plain-date.ts';

/** One row of declared facts: a person, a team, an event, a venue. Values keep their source text; booleans are `true` and `false`. */
export interface FactRow {
  readonly values: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Of a team: the people who are named as its members; absent where only their number is stated. */
  readonly members?: readonly FactRow[];
}

/** All rows of one list that a record declares, inline or in a roster file. */
export interface Facts {
  readonly list: FactList;
  readonly rows: readonly FactRow[];
  /** A number given where names were asked for, as decimal text (members of a team, places reached); null if none. */
  readonly stated: string | null;
  /** How many the record says there are (`roster.claimed`), as decimal text; never taken instead of a count. */
  readonly claimed: string | null;
  /** Why the rows cannot be counted, as a rule id already raised; null if they can. */
  readonly uncountable: string | null;
  readonly place: Place;
}

/** What bytes really are, told from the bytes and never from the name. */
export type MediaType =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heic'
  | 'avif'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ole' // doc, xls, ppt, wps, et, and password-locked office files
  | 'odf'
  | 'rtf'
  | 'ofd'
  | 'zip'
  | 'html'
  | 'officeXml' // office documents as one XML file: Word and Excel 2003, flat OpenDocument, UOF
  | 'text'
  | 'media' // sound and film
  | 'unknown';

/** Which of the office documents that share a container or way of writing a file is, by the extension that office programs know it by. */
export type OfficeFormat =
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'odg'
  | 'fodt'
  | 'fods'
  | 'fodp'
  | 'uot'
  | 'uos'
  | 'uop'
  | 'xml'; // Word or Excel 2003 in XML

/** Why an attachment cannot be bound in or counted. */
export type MediaProblem = 'empty' | 'damaged' | 'locked' | 'noPages' | 'xfaOnly';

/** Formats that no page can be made of; each wants an answer of its own. */
export type ForeignType =
  | 'ofd'
  | 'ofdSigned'
  | 'caj'
  | 'ceb'
  | 'dwg'
  | 'zip'
  | 'rar'
  | 'sevenZip'
  | 'email'
  | 'webArchive'
  | 'audio'
  | 'video'
  | 'cellPictures' // an old sheet with pictures in cells, which only WPS shows
  | 'picture' // coded so that only picture programs show it
  | 'rightsManaged' // restricted by a rights server (IRM)
  | 'guarded' // encrypted by an office's document guard
  | 'shortcut'
  | 'webLink'
  | 'placeholder' // room made for a file whose content is elsewhere
  | 'unknown';

/** What the headers of a picture say; of several pages, those of the coarsest. */
export interface PictureFacts {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Dots an inch that the file states; null when it states none. */
  readonly dpi: number | null;
  /** Pictures that follow one another in an animation; 1 for all others. */
  readonly frames: number;
  /** False for a coding that cannot be turned into a page. */
  readonly printable: boolean;
  /** Bytes of it on paper, without what is not picture, if PDF takes it as it is; absent for one that has to be converted. */
  readonly plainSize?: number;
  /** True: it lies on its side or head down, and only its Exif mark says how it is to be turned. */
  readonly turned?: true;
  /** The day on which the camera took it (Exif DateTimeOriginal); absent when it does not say, as in what a messenger sent on. */
  readonly takenOn?: PlainDate;
  /** What a photograph looks like, 256 bits in hex, to find it again. */
  readonly likeness?: string;
}

/** What of a PDF was found wrong although its pages can be read: the table of references, single objects, the page tree, streams; or it breaks off. */
export type PdfDamage = 'references' | 'objects' | 'pageTree' | 'streams' | 'cutOff';

/** Pages of a PDF that are one picture, as a scanner makes them, all of one resolution. */
export interface ScanFacts {
  /** 1-based. */
  readonly first: number;
  readonly pages: number;
  /** Dots an inch at the size that the page states; of two directions the coarser. */
  readonly dpi: number;
  /** Longer side of the page, mm. */
  readonly longest: number;
}

/** A form field whose value is drawn by us. */
export interface DrawnField {
  readonly name: string;
  /** Every character of its value once, sorted: enough to ask fonts for them, and not the value. */
  readonly characters: string;
}

/** What is to be known of a PDF beside its pages. */
export interface PdfFacts {
  /** It is bound from a copy written anew, for programs would read it differently as it is. */
  readonly rebuilt: boolean;
  /** Null when nothing is wrong. */
  readonly damage: PdfDamage | null;
  /** Pages, 1-based, of which something cannot be read; what can is bound. */
  readonly incompletePages: readonly number[];
  /** It bears an electronic signature. */
  readonly signed: boolean;
  /** Fonts that it asks for and does not carry along, beside those that every program has. */
  readonly fontsNotEmbedded: readonly string[];
  /** Other files packed into it. */
  readonly filesInside: number;
  /** Form fields whose values have no stored look, or one of another value, and are drawn when it is bound. */
  readonly fieldsDrawn: readonly DrawnField[];
  /** Empty when no page is a scan. */
  readonly scans: readonly ScanFacts[];
}

/** What a look at the bytes of an attachment shows. */
export interface MediaFacts {
  readonly type: MediaType;
  /** Pages it takes when bound in; null when it cannot be bound page by page (it then gets a titled page). */
  readonly pages: number | null;
  /** Null when nothing is wrong. */
  readonly problem: MediaProblem | null;
  /** Of `ole`, `odf` and `officeXml` where their content tells. */
  readonly format?: OfficeFormat;
  /** Of pictures whose headers could be read. */
  readonly picture?: PictureFacts;
  /** Of PDFs of which there is more to say than their pages. */
  readonly pdf?: PdfFacts;
  /** Of texts long enough to be compared: a sketch of what they say. */
  readonly sketch?: string;
  /** Of files that no page can be made of; with `problem` when they are of no use at all. */
  readonly foreign?: ForeignType;
}

/** A file that a record names. */
export interface Attachment {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  readonly media: MediaFacts;
  /** Where the record names it. */
  readonly place: Place;
}

/** A paper that lies only in the box: a notebook, a book. */
export interface PaperOnly {
  /** Sides with text or image. */
  readonly pages: number;
  /** Where it lies, e.g. 随卷. */
  readonly location: string;
  /** Two pages a sheet; false: only fronts are written on. */
  readonly bothSides: boolean;
  /** As measured, covers and unused sheets included, mm; null: reckoned from its sheets. */
  readonly thickness: number | null;
}

/** A part that a record proves; `page` is the part's first page inside the piece, 1-based, null if it proves only this part. */
export interface ProvedPart {
  readonly name: string;
  readonly page: number | null;
  readonly place: Place;
}

/** Where the original of a copy is. */
export type OriginalAt =
  | { readonly location: string }
  | { readonly year: number; readonly item: string; readonly page: number | null };

/** Another item that the same piece also proves (参见). */
export interface AlsoProves {
  readonly year: number | null;
  readonly item: string;
  readonly part: string;
  readonly page: number | null;
  readonly place: Place;
}

/** A photograph of the album with its six-element caption (DA/T 50, GB/T 11821). Absent elements are null. */
export interface Photo {
  readonly attachment: Attachment | null;
  /** Why there is no attachment: the file as the record names it; null if there is one. */
  readonly unusable: UnusableFile | null;
  readonly caption: Readonly<
    Record<'event' | 'time' | 'place' | 'people' | 'background' | 'photographer', string | null>
  >;
  /** The item it supports (参见). */
  readonly shows: { readonly year: number | null; readonly item: string } | null;
  readonly place: Place;
}

/** One 件: the smallest unit filed. Schema-valid; only `parse/` makes one. */
export interface EvidenceRecord {
  /** Its identity: archive-relative POSIX path of the YAML file in NFC. */
  readonly path: string;
  readonly year: number;
  /** Slug of the checklist item. */
  readonly item: string;
  readonly parts: readonly ProvedPart[];
  /** The kinds of its parts, without repetition. A 情况说明 is `statement` whatever its part takes. */
  readonly kinds: readonly RecordKind[];
  readonly title: string;
  readonly author: string;
  readonly documentNumber: string | null;
  readonly date: DateSpan;
  readonly group: string | null;
  readonly covers: { readonly from: number; readonly to: number } | null;
  /** Null: the default of its part. */
  readonly retention: RetentionPeriod | null;
  readonly medium: Medium;
  readonly copy: '原件' | '复印件';
  readonly original: OriginalAt | null;
  /** In the order of the record; files that are not there or not readable are findings and stand in `unusableFiles`. */
  readonly files: readonly Attachment[];
  readonly unusableFiles: readonly UnusableFile[];
  readonly paper: PaperOnly | null;
  readonly also: readonly AlsoProves[];
  /** Figures this paper states, as decimal text. */
  readonly figures: Readonly<Record<string, string>>;
  /** Sections of a plan with their page. */
  readonly contains: Readonly<Record<string, number>>;
  readonly facts: readonly Facts[];
  readonly photos: readonly Photo[];
  /** 总说明 of a group of photos. */
  readonly summary: string | null;
  /** 情况说明(无此项): why nothing of the kind exists. */
  readonly reason: string | null;
  /** Place of any value of the file by pointer. */
  readonly placeOf: PlaceOf;
}

/** A file a record names that is missing, empty, outside the archive, a folder, unreadable, damaged or locked. */
export interface UnusableFile {
  readonly written: string;
  /** The rule raised for it. */
  readonly rule: string;
  readonly place: Place;
}

/** A record that could not be accepted; its item is undecided, never falsely missing. */
export interface RejectedRecord {
  readonly path: string;
  /** What could still be read of it, or told from its folder in `init` layout; null if neither says. */
  readonly year: number | null;
  readonly item: string | null;
}

/** An exception in `waivers.yaml`. */
export interface Waiver {
  /** For an item or its part; null when it is for a rule. */
  readonly item: string | null;
  readonly part: string | null;
  readonly rule: string | null;
  /** Only with `rule`: the file it is about. */
  readonly path: string | null;
  readonly year: number | null;
  readonly status: 'notApplicable' | 'waived';
  readonly reason: string;
  readonly approver: { readonly unit: string; readonly name: string; readonly date: PlainDate };
  readonly created: PlainDate | null;
  /** Valid to the end of this day in Asia/Shanghai; null: no end. */
  readonly expires: PlainDate | null;
  readonly place: Place;
}
