import { printWords } from '../text/print.ts';
import type { Layout } from '../model/layout.ts';
import { Canvas } from './canvas.ts';
import type { FontSet } from './fonts.ts';
import { spaced, textStyle, textWidth } from './measure.ts';
import { points } from './units.ts';

/** What drawing stamps needs. */
export interface StampSettings {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
}

/** Size of a stamp in pt. Its upper right corner belongs on the upper right corner of the page, as the page is read. */
export interface StampSize {
  readonly width: number;
  readonly height: number;
}

/** Size of every stamp that `drawStamps` draws, in pt. */
export function stampSize(layout: Layout): StampSize {
  return { width: points(layout.stamp.width), height: points(layout.stamp.height) };
}

/** Writes the page number in the upper right corner of the side (文书档案 convention). */
export function drawStamp(canvas: Canvas, pageNumber: number): void {
  const { right, baseline, size } = canvas.layout.stamp;
  const style = textStyle('serif', size);
  const text = String(pageNumber);
  const width = textWidth(canvas.fonts, text, style);
  const edge = canvas.width - right;
  canvas.veil(edge - width - 1, baseline - 4.2, width + 2, 5.4);
  canvas.line(text, edge, baseline, style, 'right');
}

/** Writes 草稿 in light grey, its middle at `x` and its baseline at `y` (mm). */
export function drawDraft(canvas: Canvas, x: number, y: number): void {
  const { draftSize } = canvas.layout.stamp;
  const style = spaced(textStyle('serifBold', draftSize, { colour: '#a6a6a6' }));
  canvas.line(printWords.draft, x, y, style, 'center');
}

/** A PDF whose page i is the stamp of request i: transparent, of `stampSize`, to be laid over a page of evidence. */
export async function drawStamps(
  requests: readonly { readonly pageNumber: number }[],
  settings: StampSettings,
): Promise<Uint8Array> {
  const { layout, draft } = settings;
  const canvas = new Canvas(settings, { title: '', subject: '', author: '', keywords: [], date: '2000-01-01' });
  for (const { pageNumber } of requests) {
    canvas.side(layout.stamp);
    if (draft) drawDraft(canvas, canvas.width - layout.paper.width / 2, layout.stamp.baseline);
    drawStamp(canvas, pageNumber);
  }
  return await canvas.bytes();
}
