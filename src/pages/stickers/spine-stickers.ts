import type { SpineStickersPage, Sticker } from '../../model/list-page.ts';
import { printWords } from '../../text/print.ts';
import { drawBlocks, fittedBlocks, heightOf } from '../block.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawCropMarks, drawRuler } from './crop-marks.ts';
import type { PageDrawer } from '../drawer.ts';
import { fitted, lineHeight, scaled, textStyle, textWidth } from '../typesetting/measure.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import type { Setting } from '../typesetting/setting.ts';
import { beginSide } from '../side.ts';
import type { Tag } from '../drawing/structure.ts';
import { GREY, stylesOf } from '../typesetting/styles.ts';
import { millimetres, points } from '../typesetting/units.ts';
import { drawVertically, READABLE, setVertically, stepsOf } from '../typesetting/vertical.ts';

const words = printWords.sticker;
/** From the cutting edge to the frame, mm. */
const INSET = 1.5;
/** Width inside the frame of the narrowest spine, for which the sizes are stated; wider ones are set larger. */
const NARROW = 15;
/** Taken by the label of a cell, mm. */
const LABEL_HEIGHT = 4.5;
const JOINTS = /(?<=[—–])|(?=（)/u;
/** Under the cutting edge, the number by which the packing list calls the sticker, mm. */
const SERIAL = 3.6;
/** 年度 stands in the label of its cell already. */
const YEAR = /年度?$/;

function widthOf(setting: Setting, sticker: Sticker): number {
  return Math.max(sticker.thickness - setting.layout.spineSticker.allowance, 10);
}

/** Stickers side by side, as many a sheet as it is wide enough for. */
function plan(setting: Setting, page: SpineStickersPage): readonly (readonly Sticker[])[] {
  const { paper, spineSticker } = setting.layout;
  const room = paper.width - 2 * spineSticker.edge;
  const sides: Sticker[][] = [[]];
  let taken = 0;
  for (const sticker of page.stickers) {
    const width = widthOf(setting, sticker);
    if (taken > 0 && taken + spineSticker.gap + width > room) {
      sides.push([]);
      taken = 0;
    }
    taken += (taken > 0 ? spineSticker.gap : 0) + width;
    sides.at(-1)?.push(sticker);
  }
  return sides;
}

/** A part of the spine between its frame. */
interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A value in lines: whole if it fits, else broken after a dash or before a bracket. */
function linesOf(canvas: Canvas, value: string, style: TextStyle, width: number): readonly string[] {
  return textWidth(canvas.fonts, value, style) <= width ? [value] : value.split(JOINTS);
}

function drawField(canvas: Canvas, cell: Cell, label: string, value: string): void {
  const middle = cell.left + cell.width / 2;
  const width = cell.width - 1.5;
  const small = textStyle('sans', 6.5);
  const tag: Tag = { type: 'P' };
  canvas.within(tag, () =>
    canvas.line(label, middle, cell.top + 3.8, fitted(canvas.fonts, label, small, width), 'center'),
  );
  const { body } = stylesOf(canvas.layout);
  const style = { ...body, size: body.size + (cell.width - NARROW) * 0.15, leading: 1.15 };
  const lines = linesOf(canvas, value, style, width);
  const widest = lines.toSorted((a, b) => textWidth(canvas.fonts, b, style) - textWidth(canvas.fonts, a, style))[0];
  const narrow = fitted(canvas.fonts, widest ?? '', style, width);
  const room = cell.height - LABEL_HEIGHT - 1;
  const fitting = scaled(narrow, Math.min(1, room / (lines.length * lineHeight(narrow))));
  const step = lineHeight(fitting);
  const first = cell.top + LABEL_HEIGHT + (cell.height - LABEL_HEIGHT - lines.length * step) / 2;
  for (const [at, line] of lines.entries()) {
    const y = canvas.middle(first + (at + 0.5) * step, fitting);
    canvas.within(tag, () => canvas.line(line, middle, y, fitting, 'center'));
  }
}

function drawHeading(canvas: Canvas, sticker: Sticker, cell: Cell): void {
  const column = { left: cell.left + 0.6, width: cell.width - 1.2, align: 'center' as const };
  const half = [...sticker.heading].slice(0, Math.ceil([...sticker.heading].length / 2)).join('');
  const wanted = textStyle('serifBold', 13 + (cell.width - NARROW) * 0.2, { leading: 1.25 });
  const style = fitted(canvas.fonts, half, wanted, column.width);
  const heading = fittedBlocks(canvas, sticker.heading, style, column, cell.height * 0.6);
  const gap = 1.8;
  const room = cell.height - heightOf(heading) - 2 * gap;
  const name = fittedBlocks(canvas, sticker.community, textStyle('serif', 8.5, { leading: 1.25 }), column, room);
  const top = cell.top + (cell.height - heightOf(heading) - gap - heightOf(name)) / 2;
  drawBlocks(canvas, name, drawBlocks(canvas, heading, top) + gap);
}

function drawTitle(canvas: Canvas, sticker: Sticker, cell: Cell): void {
  const { heading } = stylesOf(canvas.layout);
  const [width, height] = [cell.width - 2, cell.height - 10];
  const ems = stepsOf(sticker.volumeLabel) + stepsOf(sticker.volumeTitle) + 1;
  const size = Math.min(heading.size + (cell.width - NARROW) * 0.4, points(height / ems));
  const wanted = { ...heading, size: Math.max(size, READABLE) };
  const gap = sticker.volumeTitle === '' ? 0 : millimetres(wanted.size);
  const label = setVertically(sticker.volumeLabel, wanted, width, height * 0.3);
  const title = setVertically(sticker.volumeTitle, wanted, width, height - label.height - gap);
  const middle = cell.left + cell.width / 2;
  const top = cell.top + (cell.height - label.height - gap - title.height) / 2;
  drawVertically(canvas, label, middle, top);
  drawVertically(canvas, title, middle, top + label.height + gap);
}

function drawSticker(canvas: Canvas, sticker: Sticker, x: number, width: number): void {
  const { spineSticker, lines } = canvas.layout;
  const { cells, top, height } = spineSticker;
  drawCropMarks(canvas, x, top, width, height);
  const frame = { left: x + INSET, top: top + INSET, width: width - 2 * INSET, height: height - 2 * INSET };
  canvas.frame(frame.left, frame.top, frame.width, frame.height, { weight: lines.frame });
  const serial = textStyle('sans', 6, { colour: GREY });
  const number = words.serial(sticker.serial);
  canvas.within({ type: 'P' }, () => canvas.line(number, x + width / 2, top + height + SERIAL, serial, 'center'));
  const { heading, fonds, period, retention, item, box } = cells;
  const title = frame.height - heading - fonds - period - retention - 2 * item - box;
  const draws: readonly (readonly [number, (cell: Cell) => void])[] = [
    [heading, (cell) => drawHeading(canvas, sticker, cell)],
    [fonds, (cell) => drawField(canvas, cell, words.fonds, sticker.fonds ?? '')],
    [period, (cell) => drawField(canvas, cell, words.year, sticker.period.replace(YEAR, ''))],
    [retention, (cell) => drawField(canvas, cell, words.retentionLabel, sticker.retention)],
    [title, (cell) => drawTitle(canvas, sticker, cell)],
    [item, (cell) => drawField(canvas, cell, words.firstItem, String(sticker.firstItem ?? ''))],
    [item, (cell) => drawField(canvas, cell, words.lastItem, String(sticker.lastItem ?? ''))],
    [box, (cell) => drawField(canvas, cell, words.box, sticker.box)],
  ];
  let at = frame.top;
  for (const [index, [cellHeight, draw]] of draws.entries()) {
    if (index > 0) canvas.rule(frame.left, at, frame.left + frame.width, at, { weight: lines.hair });
    draw({ left: frame.left, top: at, width: frame.width, height: cellHeight });
    at += cellHeight;
  }
}

/** Stickers for the spines (DA/T 22), 竖排, in the widths of the boxes. */
export const spineStickers: PageDrawer<SpineStickersPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const { gap } = press.canvas.layout.spineSticker;
    for (const stickers of plan(press.canvas, page)) {
      const canvas = beginSide(press, { draftAtFoot: true });
      drawRuler(canvas);
      const widths = stickers.map((sticker) => widthOf(canvas, sticker));
      const whole = widths.reduce((sum, width) => sum + width + gap, -gap);
      let x = (canvas.width - whole) / 2;
      for (const [at, sticker] of stickers.entries()) {
        const width = widths[at] ?? 0;
        drawSticker(canvas, sticker, x, width);
        x += width + gap;
      }
    }
  },
};
