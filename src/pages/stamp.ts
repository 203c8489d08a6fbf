import { printWords } from '../text/print.ts';
import type { Layout } from '../model/layout.ts';
import type { Face } from '../model/page.ts';
import { Canvas } from './drawing/canvas.ts';
import { spaced, textStyle, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import type { Setting } from './typesetting/setting.ts';
import { millimetres } from './typesetting/units.ts';

/** What a mark covers of a page as it is read, mm from its upper left corner; its baseline is the lower edge. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A side as it is read, mm. */
export interface StampedSide {
  readonly width: number;
  readonly height: number;
  readonly face: Face;
}

/** Height of a digit and of a sign above the baseline, em. */
const DIGIT = 0.74;
const SIGN = 0.86;
/** A sign reaches below the baseline, em. */
const SIGN_BELOW = 0.12;
/** Beside the ruler, 草稿 stands lower than it by so much, clear of what is cut out above, mm. */
const FOOT = 3.2;
const DRAFT_COLOUR = '#a6a6a6';

function numberStyle({ stamp }: Layout): TextStyle {
  return textStyle('serif', stamp.size);
}

function draftStyle({ stamp }: Layout): TextStyle {
  return spaced(textStyle('serifBold', stamp.draftSize, { colour: DRAFT_COLOUR }));
}

/** Where a page number stands by the layout's convention: 文书 at the top (DA/T 22), 科技 at the foot (GB/T 11822), at the outer edge of either face. */
export function numberSpot(setting: Setting, pageNumber: number, side: StampedSide): Spot {
  const { stamp } = setting.layout;
  const width = textWidth(setting.fonts, String(pageNumber), numberStyle(setting.layout));
  const height = millimetres(stamp.size) * DIGIT;
  // Its ink is as far from the lower edge by one convention as from the upper by the other.
  const y = stamp.convention === 'records' ? stamp.baseline - height : side.height - stamp.baseline;
  return { x: side.face === 'front' ? side.width - stamp.right - width : stamp.right, y, width, height };
}

/** Where 草稿 stands: in the middle of the upper edge. */
export function draftSpot({ fonts, layout }: Setting, side: StampedSide): Spot {
  const style = draftStyle(layout);
  const em = millimetres(style.size);
  const width = textWidth(fonts, printWords.draft, style);
  const height = em * (SIGN + SIGN_BELOW);
  return { x: (side.width - width) / 2, y: layout.stamp.baseline - em * SIGN, width, height };
}

/** Middle and baseline of 草稿 on a page of our own, mm: in the middle of its upper edge, or beside the ruler at its foot. */
export function draftPlace(
  { stamp, ruler }: Layout,
  width: number,
  atFoot: boolean,
): { readonly x: number; readonly y: number } {
  return atFoot ? { x: stamp.right * 2, y: ruler.baseline + FOOT } : { x: width / 2, y: stamp.baseline };
}

/** Writes the page number of this side. */
export function drawStamp(canvas: Canvas, pageNumber: number): void {
  const { x, y, height } = numberSpot(canvas, pageNumber, canvas);
  canvas.line(String(pageNumber), x, y + height, numberStyle(canvas.layout));
}

/** Writes 草稿 in light grey, its middle at `x` and its baseline at `y` (mm). */
export function drawDraft(canvas: Canvas, x: number, y: number): void {
  canvas.line(printWords.draft, x, y, draftStyle(canvas.layout), 'center');
}

/**
 * What stamps on pages of evidence are made of, a PDF of two pages: the ten digits, each its own text, in the type of page numbers; then 草稿
 * in a page of just its size.
 */
export async function drawSpecimen(setting: Setting): Promise<Uint8Array> {
  const { layout } = setting;
  const canvas = new Canvas(setting, {
    title: '',
    subject: '',
    author: '',
    keywords: [],
    identifier: null,
    date: '2000-01-01',
  });
  canvas.side();
  for (const digit of '0123456789') canvas.line(digit, Number(digit) * 10, 10, numberStyle(layout));
  const { width, height } = draftSpot(setting, { ...layout.paper, face: 'front' });
  canvas.side({ width, height });
  drawDraft(canvas, width / 2, millimetres(layout.stamp.draftSize) * SIGN);
  return await canvas.bytes();
}
