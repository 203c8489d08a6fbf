import type { Align, Canvas } from './drawing/canvas.ts';
import { wrapEvenly } from './typesetting/balance.ts';
import type { FontSet } from './typesetting/fonts.ts';
import { wrapJustified } from './typesetting/justify.ts';
import { lineHeight, scaled } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import type { Block } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import type { Tag, TagType } from './drawing/structure.ts';
import { wrap, wrapParagraphs } from './typesetting/wrap.ts';
import type { Line } from './typesetting/wrap.ts';

/** Something measured that draws itself with its upper edge at `top` (mm). */
export interface Drawable extends Block {
  /** What stands again above it when it begins a side. */
  readonly above?: readonly Drawable[];
  readonly draw: (canvas: Canvas, top: number) => void;
}

/** Where text stands: from `left`, `width` wide (mm). `justify` spreads all lines but the last of a paragraph. */
export interface TextColumn {
  readonly left: number;
  readonly width: number;
  readonly align: Align | 'justify';
}

/** Draws blocks one under another; gives the lower edge of the last. */
export function drawBlocks(canvas: Canvas, blocks: readonly Drawable[], top: number): number {
  let at = top;
  for (const block of blocks) {
    block.draw(canvas, at);
    at += block.height;
  }
  return at;
}

/** Height of blocks one under another, mm. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.height, 0);
}

/** Blank room. */
export function space(height: number, keep = false): Drawable {
  return { height, keep, draw: () => undefined };
}

/** Draws one wrapped line in a column from `left`, `width` wide (mm), with its middle at `middle`. */
export function drawLine(canvas: Canvas, line: Line, column: TextColumn, middle: number, style: TextStyle): void {
  const { left, width, align } = column;
  const y = canvas.middle(middle, style);
  if (align === 'justify') {
    // The last line of a paragraph is filled only where it was drawn together.
    canvas.line(line.text, left, y, style, 'left', line.last ? Math.min(line.width, width) : width);
    return;
  }
  const x = align === 'left' ? left : align === 'center' ? left + width / 2 : left + width;
  canvas.line(line.text, x, y, style, align);
}

/** A text in the lines that a column asks for: evenly where it stands in the middle, full where both edges are flush. */
export function linesIn(fonts: FontSet, text: string, style: TextStyle, column: TextColumn): readonly Line[] {
  if (column.align === 'center') return wrapEvenly(fonts, text, style, column.width);
  return wrapParagraphs(fonts, text, style, column.width, column.align === 'justify' ? wrapJustified : wrap);
}

/** A text as blocks of one line each, what stands in the middle in lines of about the same width; the first two lines stay together, and the last two. `keep` binds all to what follows; together they are one part of the text of this type. */
export function textBlocks(
  setting: Setting,
  text: string,
  style: TextStyle,
  column: TextColumn,
  keep = false,
  type: TagType = 'P',
): readonly Drawable[] {
  const tag: Tag = { type };
  const lines = linesIn(setting.fonts, text, style, column);
  const height = lineHeight(style);
  const bound = (index: number): boolean => index < lines.length - 1 && (index === 0 || index === lines.length - 2);
  return lines.map((line, index) => ({
    height,
    keep: keep || bound(index),
    draw: (canvas, top) => canvas.within(tag, () => drawLine(canvas, line, column, top + height / 2, style)),
  }));
}

/** A text as blocks no higher together than `height` (mm), set smaller if need be. */
export function fittedBlocks(
  setting: Setting,
  text: string,
  style: TextStyle,
  column: TextColumn,
  height: number,
  type: TagType = 'P',
): readonly Drawable[] {
  let blocks = textBlocks(setting, text, style, column, false, type);
  for (let size = style; heightOf(blocks) > height;) {
    size = scaled(size, 0.94);
    blocks = textBlocks(setting, text, size, column, false, type);
  }
  return blocks;
}
