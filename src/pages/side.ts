import type { Margins } from '../model/layout.ts';
import type { Press } from './drawer.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { Setting } from './typesetting/setting.ts';
import { draftPlace, drawDraft, drawStamp } from './stamp.ts';
import { fitted, spaced, textWidth } from './typesetting/measure.ts';
import { stylesOf } from './typesetting/styles.ts';

/** The part of a side that is written on, mm from the upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** What is left of a paper inside its margins. */
export function areaOf(paper: { readonly width: number; readonly height: number }, margins: Margins): Area {
  const right = paper.width - margins.right;
  const bottom = paper.height - margins.bottom;
  const { left, top } = margins;
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

/** What is written on of a list read sideways. */
export function landscapeArea(setting: Setting): Area {
  const { paper, margins } = setting.layout;
  return areaOf({ width: paper.height, height: paper.width }, margins.list);
}

/** How a side lies and whether it bears a number of the volume's run. */
export interface SideOptions {
  readonly landscape?: boolean;
  readonly pageNumber?: number;
  /** 草稿 stands at the foot, where the head is taken. */
  readonly draftAtFoot?: boolean;
  /** Drawn before all else, so that it hides nothing. */
  readonly ground?: (canvas: Canvas) => void;
}

/** Begins a side with what every side carries: 草稿 on a draft, the page number if it has one. What is drawn then keeps the binding edge free. */
export function beginSide(press: Press, options: SideOptions = {}): Canvas {
  const { canvas, draft } = press;
  const { width, height } = canvas.layout.paper;
  canvas.side(options.landscape === true ? { width: height, height: width } : { width, height });
  options.ground?.(canvas);
  const place = draftPlace(canvas.layout, canvas.width, options.draftAtFoot === true);
  if (draft) drawDraft(canvas, place.x, place.y);
  if (options.pageNumber !== undefined) drawStamp(canvas, options.pageNumber);
  if (canvas.face === 'back') mirrorMargins(canvas);
  return canvas;
}

/** On backs the binding edge is the right one, of a side read sideways the lower one. */
function mirrorMargins(canvas: Canvas): void {
  const { bound, boundLandscape } = canvas.layout.margins;
  if (canvas.width > canvas.height) canvas.shift(0, boundLandscape.bottom - boundLandscape.top);
  else canvas.shift(bound.right - bound.left, 0);
}

/** The line above the text that says whose sheet this is: on the left the volume, on the right a code. */
export function drawRunning(canvas: Canvas, area: Area, running: string, code: string): void {
  const style = stylesOf(canvas.layout).running;
  const y = area.top - 2.2;
  // As on the cover: the dot of a 档号 has no square of its own in this face.
  const codeStyle = fitted(canvas.fonts, code, { ...style, face: 'serif' }, area.width * 0.55);
  const rest = area.width - textWidth(canvas.fonts, code, codeStyle) - 6;
  canvas.line(running, area.left, y, fitted(canvas.fonts, running, style, rest));
  canvas.line(code, area.right, y, codeStyle, 'right');
}

/** The head of a list: its title in the middle above the running line. */
export function drawListHead(canvas: Canvas, area: Area, title: string, running: string, code = ''): void {
  drawListTitle(canvas, area, title);
  drawRunning(canvas, area, running, code);
}

/** The title of a list in the middle above its running line. */
export function drawListTitle(canvas: Canvas, area: Area, title: string): void {
  const style = spaced(stylesOf(canvas.layout).heading);
  const middle = (area.left + area.right) / 2;
  const fitting = fitted(canvas.fonts, title, style, area.width);
  canvas.within({ type: 'H1' }, () => canvas.line(title, middle, area.top - 10, fitting, 'center'));
}

/** The foot of a list that runs over several sides. */
export function drawFoot(canvas: Canvas, area: Area, words: string): void {
  canvas.line(words, (area.left + area.right) / 2, canvas.height - 8.5, stylesOf(canvas.layout).running, 'center');
}
