import type { PdfDrawing } from '../media/pdf/drawing.ts';
import { firstDrawing } from '../media/pdf/inspect.ts';
import type { CoverField, CoverForm, CoverLine, FontRole } from '../model/layout.ts';
import type { CoverPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { Canvas } from './drawing/canvas.ts';
import { drawEmbedded, embedded } from './drawing/foreign-page.ts';
import type { SideOptions } from './side.ts';
import type { Face } from './typesetting/fonts.ts';
import { fitted, textStyle } from './typesetting/measure.ts';
import { points } from './typesetting/units.ts';

const FACES: Readonly<Record<FontRole, Face>> = { body: 'serif', heading: 'serifBold', label: 'sans' };
const FIELD = /\{([^{}]*)\}/g;
/** Blank left at the edge of the paper by a line without a width of its own, mm. */
const EDGE = 10;

/** What the side of a cover of the community's own begins with: its picture or page. @throws PictureFailure */
export function groundOf({ background }: CoverForm): SideOptions {
  return background === null ? {} : { ground: (canvas) => drawBackground(canvas, background) };
}

/** Draws each line of such a cover that has something to say. */
export function drawCoverForm(canvas: Canvas, page: CoverPage, { lines }: CoverForm): void {
  const values = valuesOf(page);
  for (const line of lines) drawLine(canvas, line, values);
}

/** As large as the sheet, in its own proportions: a picture, or the first page of a PDF. */
function drawBackground(canvas: Canvas, { path, base64 }: NonNullable<CoverForm['background']>): void {
  const bytes = Buffer.from(base64, 'base64');
  const drawing = isPdf(bytes) ? firstDrawing(bytes) : null;
  if (drawing !== null) {
    drawPage(canvas, drawing);
    return;
  }
  const picture = canvas.open(bytes, path);
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  canvas.picture(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

function drawPage(canvas: Canvas, drawing: PdfDrawing): void {
  const [width, height] = [points(canvas.width), points(canvas.height)];
  const scale = Math.min(width / drawing.width, height / drawing.height);
  const [x, bottom] = [(width - drawing.width * scale) / 2, (height + drawing.height * scale) / 2];
  canvas.foreign((pdf) => drawEmbedded(pdf, embedded(pdf, drawing), { x, bottom, scale }));
}

function valuesOf(page: CoverPage): Readonly<Record<CoverField, string>> {
  const { heading, community, street, period, volumeLabel, volumeTitle, dates, retention, referenceCode } = page;
  return {
    heading,
    community,
    street,
    period,
    volumeLabel,
    volumeTitle,
    box: page.box ?? '',
    dates,
    retention,
    items: printWords.cover.itemCount(page.itemCount),
    pages: printWords.cover.pageCount(page.pageCount),
    fonds: page.fonds ?? '',
    referenceCode,
  };
}

/** A line that is nothing but fields without a value is left out. */
function drawLine(canvas: Canvas, line: CoverLine, values: Readonly<Record<string, string>>): void {
  const text = line.text.replaceAll(FIELD, (_, field: string) => values[field] ?? '');
  if (text.trim() === '') return;
  const style = textStyle(FACES[line.font], line.size);
  const set = fitted(canvas.fonts, text, style, line.width ?? roomOf(canvas, line));
  canvas.within({ type: 'P' }, () => canvas.line(text, line.x, line.y, set, line.align));
}

function roomOf({ width }: Canvas, { x, align }: CoverLine): number {
  const [left, right] = [x - EDGE, width - EDGE - x];
  const room = align === 'left' ? right : align === 'right' ? left : 2 * Math.min(left, right);
  return Math.max(room, EDGE);
}
