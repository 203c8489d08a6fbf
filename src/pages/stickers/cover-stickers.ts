import type { CoverStickersPage, Sticker } from '../../model/list-page.ts';
import { printWords } from '../../text/print.ts';
import { drawBlocks, fittedBlocks, heightOf } from '../block.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { drawCropMarks, drawRuler } from './crop-marks.ts';
import type { PageDrawer } from '../drawer.ts';
import { fitted, spaced } from '../typesetting/measure.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import type { Setting } from '../typesetting/setting.ts';
import { beginSide } from '../side.ts';
import { stylesOf } from '../typesetting/styles.ts';

/** Under the cutting edge, the number by which the packing list calls the sticker, mm. */
const SERIAL = 5;

function perSide(setting: Setting): number {
  const { coverSticker, paper } = setting.layout;
  return Math.max(1, Math.floor((paper.height - coverSticker.gap) / (coverSticker.height + coverSticker.gap)));
}

function drawBorder(canvas: Canvas, x: number, y: number): void {
  const { coverSticker, lines } = canvas.layout;
  const { width, height, inset } = coverSticker;
  canvas.frame(x + inset, y + inset, width - 2 * inset, height - 2 * inset, { weight: lines.frame * 1.6 });
  const inner = inset + 1.2;
  canvas.frame(x + inner, y + inner, width - 2 * inner, height - 2 * inner, { weight: lines.hair });
}

function drawSticker(canvas: Canvas, sticker: Sticker, x: number, y: number): void {
  const { width, height, inset } = canvas.layout.coverSticker;
  const styles = stylesOf(canvas.layout);
  const middle = x + width / 2;
  const inner = width - 2 * inset - 16;
  const centred = (text: string, baseline: number, style: TextStyle): void =>
    canvas.within({ type: 'P' }, () =>
      canvas.line(text, middle, baseline, fitted(canvas.fonts, text, style, inner), 'center'),
    );
  drawCropMarks(canvas, x, y, width, height);
  drawBorder(canvas, x, y);
  centred(sticker.heading, y + 27, spaced({ ...styles.display, size: styles.display.size * 0.92 }));
  centred(sticker.period, y + 43, { ...styles.heading, face: 'serif' });
  centred(sticker.volumeLabel, y + 59, spaced(styles.title));
  const column = { left: middle - inner / 2, width: inner, align: 'center' as const };
  const title = fittedBlocks(canvas, sticker.volumeTitle, { ...styles.title, leading: 1.3 }, column, 24);
  drawBlocks(canvas, title, y + 74.5 - heightOf(title) / 2);
  centred(sticker.community, y + 97, spaced({ ...styles.subheading, face: 'serif' }));
  centred(printWords.sticker.retention(sticker.retention, sticker.share), y + 106.5, styles.cell);
  centred(printWords.sticker.serial(sticker.serial), y + height + SERIAL, styles.running);
}

/** Stickers for the covers of the boxes, the checklist's title their first line. */
export const coverStickers: PageDrawer<CoverStickersPage> = {
  sides: (page, setting) => Math.max(1, Math.ceil(page.stickers.length / perSide(setting))),
  draw: (press, page) => {
    const { coverSticker, paper } = press.canvas.layout;
    const count = perSide(press.canvas);
    const { width, height, gap } = coverSticker;
    const top = (paper.height - count * height - (count - 1) * gap) / 2;
    for (let from = 0; from === 0 || from < page.stickers.length; from += count) {
      const canvas = beginSide(press);
      drawRuler(canvas);
      for (const [at, sticker] of page.stickers.slice(from, from + count).entries()) {
        drawSticker(canvas, sticker, (paper.width - width) / 2, top + at * (height + gap));
      }
    }
  },
};
