/** Blank edges of a side, mm. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Heights and columns of a table, mm. The columns stand in the order in which they are printed. */
export interface TableLayout<Column extends string> {
  readonly headHeight: number;
  /** Least height of a row. */
  readonly rowHeight: number;
  readonly columns: Readonly<Record<Column, number>>;
}

export type ContentsColumn = 'number' | 'documentNumber' | 'author' | 'title' | 'date' | 'pages' | 'remark';
export type PhotoContentsColumn = 'number' | 'title' | 'time' | 'photographer' | 'page' | 'seeAlso';
export type VolumeListColumn =
  | 'number'
  | 'title'
  | 'period'
  | 'volumeLabel'
  | 'retention'
  | 'itemCount'
  | 'pageCount'
  | 'box'
  | 'remark';
export type InspectionColumn =
  | 'number'
  | 'title'
  | 'pieces'
  | 'pages'
  | 'box'
  | 'status'
  | 'present'
  | 'sealed'
  | 'original'
  | 'copy'
  | 'handwritten'
  | 'remark';
export type PackingColumn =
  | 'volume'
  | 'fileName'
  | 'sides'
  | 'sheets'
  | 'colourPages'
  | 'box'
  | 'inserts'
  | 'printed'
  | 'boxed';

export type ThresholdColumn =
  | 'number'
  | 'title'
  | 'demand'
  | 'numerator'
  | 'denominator'
  | 'base'
  | 'value'
  | 'verdict'
  | 'recounted';
export type HandNumberingColumn = 'volume' | 'box' | 'number' | 'title' | 'location' | 'pages' | 'where' | 'done';

/** Values that a line of a cover of one's own may name in braces. */
export const COVER_FIELDS = [
  'heading',
  'community',
  'street',
  'period',
  'volumeLabel',
  'volumeTitle',
  'box',
  'dates',
  'retention',
  'items',
  'pages',
  'fonds',
  'referenceCode',
] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

/** Who sets what: 宋体 of texts and tables, 小标宋 of headings, 黑体 of labels. */
export type FontRole = 'body' | 'heading' | 'label';

/** A line of a cover of a community's own. */
export interface CoverLine {
  /** With fields in braces: {volumeLabel}. */
  readonly text: string;
  /** mm from the left edge: the line's left end, middle or right end. */
  readonly x: number;
  /** Baseline, mm from the upper edge. */
  readonly y: number;
  /** pt. */
  readonly size: number;
  readonly font: FontRole;
  readonly align: 'left' | 'center' | 'right';
  /** Greatest width, mm; null: up to the edge of the paper. */
  readonly width: number | null;
}

/** A cover of a community's own, in the place of the shipped one. */
export interface CoverForm {
  /** JPEG or PNG over the whole sheet: its path in the archive, and its bytes in base64. */
  readonly background: { readonly path: string; readonly base64: string } | null;
  readonly lines: readonly CoverLine[];
}

/** Dimensions of the printed pages: lengths in mm, type sizes and line weights in pt. Data, read from `templates/layout/`. */
export interface Layout {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: {
    /** Sheets that are bound; the left edge is the binding edge. */
    readonly bound: Margins;
    /** Bound sheets read sideways; the upper edge is the binding edge. */
    readonly boundLandscape: Margins;
    /** Loose lists read sideways. */
    readonly list: Margins;
  };
  readonly type: {
    readonly display: number;
    readonly title: number;
    readonly heading: number;
    readonly subheading: number;
    readonly body: number;
    readonly cell: number;
    readonly label: number;
    readonly small: number;
  };
  /** Distance of lines as a multiple of the type size. */
  readonly leading: { readonly body: number; readonly cell: number; readonly heading: number };
  /** Line weights, pt. */
  readonly lines: { readonly frame: number; readonly rule: number; readonly hair: number };
  /** Blank edges inside a cell; a cell wider than `wideFrom` has more at its sides. */
  readonly cell: {
    readonly horizontal: number;
    readonly wide: number;
    readonly wideFrom: number;
    readonly vertical: number;
  };
  /** Fields under one another, a label beside each. */
  readonly form: { readonly labelWidth: number; readonly rowHeight: number };
  /** The page number in a corner of the paper as it is read; `right` and `baseline` are distances from that corner. */
  readonly stamp: {
    /** `records` (DA/T 22): upper right on fronts, upper left on backs; `technical` (GB/T 11822): lower right, lower left. */
    readonly convention: 'records' | 'technical';
    readonly width: number;
    readonly height: number;
    readonly right: number;
    readonly baseline: number;
    readonly size: number;
    readonly draftSize: number;
  };
  /** Null: the shipped cover. */
  readonly coverForm: CoverForm | null;
  /** Baselines, from the upper edge of the paper. */
  readonly cover: {
    readonly heading: number;
    readonly rule: number;
    readonly ruleWidth: number;
    readonly period: number;
    readonly volumeLabel: number;
    readonly title: number;
    readonly titleWidth: number;
    readonly titleHeight: number;
    readonly fields: number;
    readonly fieldsWidth: number;
  };
  readonly contents: TableLayout<ContentsColumn> & { readonly headingHeight: number };
  readonly divider: {
    readonly number: number;
    readonly title: number;
    readonly textWidth: number;
    readonly parts: TableLayout<'name' | 'state' | 'pages'>;
  };
  /** The title of sheets that state a few fields: 代用页, 参见, a file that is not bound. */
  readonly sheet: { readonly title: number; readonly fields: number };
  readonly fileNote: { readonly inset: number; readonly signatures: number; readonly signatureRow: number };
  readonly photo: {
    readonly gap: number;
    /** Greatest part of the height that a caption may take. */
    readonly captionShare: number;
    readonly captionRow: number;
    /** The same when two share a side. */
    readonly pairCaptionRow: number;
  };
  /** Resolutions of pictures at the size at which they are printed, dots an inch. */
  readonly pictures: {
    /** To which pictures are brought when they are scaled for paper. */
    readonly print: number;
    /** Least of photographs in the album, and of pictures that fill a side. */
    readonly leastPhoto: number;
    readonly leastSide: number;
    /** Least of scans (DA/T 31), on paper no longer than `longestScan` mm; larger pages are stated by programs, not by scanners. */
    readonly leastScan: number;
    readonly longestScan: number;
    /** Sides of papers that are scanned, mm, the shorter first: a picture that states such a size is a scan. */
    readonly scanPapers: readonly (readonly [number, number])[];
  };
  readonly photoContents: TableLayout<PhotoContentsColumn>;
  readonly captionStrips: {
    readonly width: number;
    readonly gap: number;
    readonly inset: number;
    readonly row: number;
  };
  readonly coverSticker: {
    readonly width: number;
    readonly height: number;
    readonly inset: number;
    readonly gap: number;
  };
  readonly spineSticker: {
    readonly height: number;
    readonly top: number;
    /** Taken off the thickness of the box. */
    readonly allowance: number;
    readonly gap: number;
    /** Edge of the sheet that a printer leaves blank. */
    readonly edge: number;
    /** Heights of the cells from above; what is left goes to the title. */
    readonly cells: Readonly<Record<'heading' | 'fonds' | 'period' | 'retention' | 'item' | 'box', number>>;
  };
  readonly cropMarks: { readonly length: number; readonly distance: number };
  /** A line to measure on paper, to see whether the printer has scaled the sheet. */
  readonly ruler: { readonly length: number; readonly baseline: number };
  readonly volumeList: TableLayout<VolumeListColumn>;
  readonly inspectionList: TableLayout<InspectionColumn> & { readonly tickBox: number; readonly signatures: number };
  readonly thresholdList: TableLayout<ThresholdColumn>;
  readonly packingList: TableLayout<PackingColumn>;
  readonly handNumbering: TableLayout<HandNumberingColumn>;
  /** Tables of the evidence that are set: sheets of a workbook, delimited texts. */
  readonly tables: {
    /** Type sizes tried one after another, largest first. */
    readonly sizes: readonly number[];
    /** Type size of a table too wide for one side whatever the size: its columns go over several sides. */
    readonly splitSize: number;
    /** Least height of a row at the largest size. */
    readonly rowHeight: number;
    /** Height of the line with the name of the sheet. */
    readonly heading: number;
    /** Greatest part of the width that repeated columns may take. */
    readonly repeatedShare: number;
    /** Greatest width that a column asks for by its content. */
    readonly widest: number;
  };
  /** Texts of the evidence that are set; `gap` before headings and after blocks. */
  readonly text: { readonly size: number; readonly verbatim: number; readonly gap: number };
  /** Archives boxes and the paper that goes into them. */
  readonly boxes: {
    /** Thinnest first. */
    readonly thicknesses: readonly number[];
    /** Of a box's thickness, what paper cannot use. */
    readonly slack: number;
    /** Thickness of one sheet. */
    readonly sheet: number;
  };
}
