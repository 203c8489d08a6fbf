import type { Margins } from '../../model/layout.ts';
import type { Pointer } from '../../model/place.ts';
import { faultAt, type FaultContext, type PlacedFault } from '../schema/schema-faults.ts';
import type { WrittenLayout } from './written-layout.ts';

/** What a measure may be, so that pages can be set and printed with it. */
interface Limit {
  readonly pointer: Pointer;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

type Measures = Readonly<Record<string, number>>;

/** Blank that printers leave at an edge; what a cutting mark and a sticker's number take, mm. */
const EDGE = 5;
const FOOT = 7;
/** Of a spine, what its title takes at least and what its frame takes, mm. */
const SPINE = { title: 40, frame: 3 } as const;
/** Narrowest column, mm. */
const LEAST_COLUMN = 5;
/** Rounding of decimal fractions. */
const ROUNDING = 1e-6;

/** Measures with which nothing can be set, or not on the paper: each named with what it may be. */
export function roomFaults(layout: WrittenLayout, context: FaultContext): readonly PlacedFault[] {
  const limits = [
    ...typeLimits(layout),
    ...marginLimits(layout),
    ...pageLimits(layout),
    ...tableLimits(layout),
    ...albumLimits(layout),
    ...stickerLimits(layout),
  ];
  return limits
    .filter(({ value, least, most }) => value < least - ROUNDING || value > most + ROUNDING)
    .map(({ pointer, least, most }) => faultAt('outOfRoom', pointer, context, [least, most].map(rounded)));
}

function rounded(measure: number): string {
  return String(Math.round(measure * 10) / 10);
}

/** The same limits for several measures under one key. */
function each(at: Pointer, measures: Measures, least: number, most: number): readonly Limit[] {
  return Object.entries(measures).map(([key, value]) => ({ pointer: [...at, key], value, least, most }));
}

/** The same limits for all in a list. */
function all(at: Pointer, measures: readonly number[], least: number, most: number): readonly Limit[] {
  return measures.map((value, index) => ({ pointer: [...at, index], value, least, most }));
}

function typeLimits({ type, leading, lines, tables, text }: WrittenLayout): readonly Limit[] {
  const { display, title, heading, subheading, body, cell, label, small } = type;
  return [
    ...each(['type'], { display, title, heading, subheading }, 6, 72),
    ...each(['type'], { body }, 6, 24),
    ...each(['type'], { cell, label, small }, 5, 16),
    ...each(['leading'], { ...leading }, 1, 3),
    ...each(['lines'], { ...lines }, 0, 3),
    ...all(['tables', 'sizes'], tables.sizes, 5, 16),
    ...each(['tables'], { splitSize: tables.splitSize, heading: tables.heading }, 5, 16),
    ...each(['text'], { size: text.size, verbatim: text.verbatim }, 5, 24),
  ];
}

function marginLimits({ paper, margins }: WrittenLayout): readonly Limit[] {
  const of = (key: keyof typeof margins, { left, right, top, bottom }: Margins, width: number, height: number) => [
    ...each(['margins', key], { left, right }, 0, width / 3),
    ...each(['margins', key], { top, bottom }, 0, height / 3),
  ];
  return [
    ...of('bound', margins.bound, paper.width, paper.height),
    ...of('boundLandscape', margins.boundLandscape, paper.height, paper.width),
    ...of('list', margins.list, paper.height, paper.width),
  ];
}

function pageLimits({ paper, margins, stamp, cover, form, divider, sheet, fileNote }: WrittenLayout): readonly Limit[] {
  const { titleHeight, ruleWidth, titleWidth, fieldsWidth, fields, ...places } = cover;
  const room = paper.width - margins.bound.left - margins.bound.right;
  return [
    ...each(['stamp'], { right: stamp.right }, EDGE, paper.width / 3),
    ...each(['stamp'], { baseline: stamp.baseline }, EDGE, 40),
    ...each(['stamp'], { size: stamp.size, draftSize: stamp.draftSize }, 6, 36),
    ...each(['form'], { labelWidth: form.labelWidth }, 8, 60),
    ...each(['form'], { rowHeight: form.rowHeight }, 5, 40),
    ...each(['cover'], { ruleWidth, titleWidth, fieldsWidth }, 20, paper.width),
    ...each(['cover'], { titleHeight }, 8, paper.height / 2),
    ...each(['cover'], places, 10, paper.height - 20),
    ...each(['cover'], { fields }, 10, paper.height - margins.bound.bottom - 30),
    ...each(['divider'], { number: divider.number, title: divider.title }, 20, paper.height / 2),
    ...each(['divider'], { textWidth: divider.textWidth }, 40, room),
    ...each(['sheet'], { ...sheet }, 20, paper.height / 2),
    ...each(['fileNote'], { inset: fileNote.inset }, 0, 30),
    ...each(['fileNote'], { signatures: fileNote.signatures }, 30, 100),
    ...each(['fileNote'], { signatureRow: fileNote.signatureRow }, 5, 30),
  ];
}

function tableLimits(layout: WrittenLayout): readonly Limit[] {
  const { cell, contents, divider, inspectionList, tables, text } = layout;
  const kinds = [
    'contents',
    'photoContents',
    'volumeList',
    'inspectionList',
    'thresholdList',
    'packingList',
    'handNumbering',
  ] as const;
  const rows = ({ headHeight, rowHeight }: { readonly headHeight: number; readonly rowHeight: number }): Measures => ({
    headHeight,
    rowHeight,
  });
  return [
    ...each(['cell'], { horizontal: cell.horizontal, wide: cell.wide, vertical: cell.vertical }, 0, 4),
    ...kinds.flatMap((kind) => each([kind], rows(layout[kind]), 4, 40)),
    ...kinds.flatMap((kind) => each([kind, 'columns'], layout[kind].columns, LEAST_COLUMN, layout.paper.height)),
    ...each(['divider', 'parts', 'columns'], divider.parts.columns, LEAST_COLUMN, layout.paper.height),
    ...each(['contents'], { headingHeight: contents.headingHeight }, 4, 40),
    ...each(['divider', 'parts'], rows(divider.parts), 4, 40),
    ...each(['inspectionList'], { tickBox: inspectionList.tickBox }, 1.5, 8),
    ...each(['inspectionList'], { signatures: inspectionList.signatures }, 8, 60),
    ...each(['tables'], { rowHeight: tables.rowHeight }, 3, 40),
    ...each(['tables'], { repeatedShare: tables.repeatedShare }, 0, 0.8),
    ...each(['tables'], { widest: tables.widest }, 10, 200),
    ...each(['text'], { gap: text.gap }, 0, 20),
  ];
}

function albumLimits({ paper, margins, photo, captionStrips }: WrittenLayout): readonly Limit[] {
  const { width, gap, inset, row } = captionStrips;
  return [
    ...each(['photo'], { captionShare: photo.captionShare }, 0.1, 0.8),
    ...each(['photo'], { captionRow: photo.captionRow, pairCaptionRow: photo.pairCaptionRow }, 4, 30),
    ...each(['photo'], { gap: photo.gap }, 0, 40),
    ...each(['captionStrips'], { width }, 60, paper.width - margins.bound.left - margins.bound.right),
    ...each(['captionStrips'], { row }, 4, 30),
    ...each(['captionStrips'], { gap, inset }, 0, 40),
  ];
}

function stickerLimits({
  paper,
  coverSticker,
  spineSticker,
  cropMarks,
  ruler,
  boxes,
}: WrittenLayout): readonly Limit[] {
  const { height, top, allowance, gap, edge, cells } = spineSticker;
  const { heading, ...others } = cells;
  const taken = Object.values(cells).reduce((sum, cell) => sum + cell, cells.item) + SPINE.frame;
  return [
    ...each(['coverSticker'], { width: coverSticker.width }, 60, paper.width - 2 * EDGE),
    ...each(['coverSticker'], { height: coverSticker.height }, 60, paper.height - 2 * (EDGE + FOOT)),
    ...each(['coverSticker'], { inset: coverSticker.inset, gap: coverSticker.gap }, 0, 40),
    ...each(['spineSticker', 'cells'], { heading }, 16, 80),
    ...each(['spineSticker', 'cells'], others, 8, 60),
    ...each(['spineSticker'], { height }, taken + SPINE.title, ruler.baseline - FOOT - top),
    ...each(['spineSticker'], { top, edge }, EDGE, 40),
    ...each(['spineSticker'], { allowance }, 0, 10),
    ...each(['spineSticker'], { gap }, 0, 40),
    ...all(['boxes', 'thicknesses'], boxes.thicknesses, 0, paper.width - 2 * edge + allowance),
    ...each(['cropMarks'], { ...cropMarks }, 0, 10),
    ...each(['ruler'], { length: ruler.length }, 20, paper.width - 2 * EDGE),
    ...each(['ruler'], { baseline: ruler.baseline }, paper.height / 2, paper.height - EDGE),
  ];
}
