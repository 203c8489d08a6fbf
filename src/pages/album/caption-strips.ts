import type { CaptionStripsPage, PhotoPlate } from '../../model/page.ts';
import { printWords } from '../../text/print.ts';
import { drawBlocks, heightOf, textBlocks } from '../block.ts';
import type { Drawable } from '../block.ts';
import { captionForm } from './caption.ts';
import { drawCropMarks } from '../stickers/crop-marks.ts';
import type { PageDrawer } from '../drawer.ts';
import { drawForm, fittedForm, formRows } from '../form.ts';
import { paginate } from '../paginate.ts';
import type { Setting } from '../typesetting/setting.ts';
import { areaOf, beginSide, drawListHead } from '../side.ts';
import { stylesOf } from '../typesetting/styles.ts';

const words = printWords.captionStrips;
/** Room for the line that says what to do with the strips. */
const NOTE = 9;

function stripBlock(setting: Setting, plate: PhotoPlate): Drawable {
  const { captionStrips: strip, margins, paper, lines } = setting.layout;
  const area = areaOf(paper, margins.bound);
  const left = (area.left + area.right - strip.width) / 2;
  const place = { left: left + strip.inset, width: strip.width - 2 * strip.inset, rowHeight: strip.row };
  const wanted = captionForm(plate, place, stylesOf(setting.layout).cell);
  const form = fittedForm(setting, wanted, area.height - NOTE - strip.gap - 2 * strip.inset);
  const height = heightOf(formRows(setting, form)) + 2 * strip.inset;
  return {
    height: height + strip.gap,
    keep: false,
    draw: (canvas, top) => {
      canvas.frame(left, top, strip.width, height, { weight: lines.hair, dash: 1 });
      drawCropMarks(canvas, left, top, strip.width, height);
      drawForm(canvas, form, top + strip.inset);
    },
  };
}

function plan(setting: Setting, page: CaptionStripsPage): readonly (readonly Drawable[])[] {
  const area = areaOf(setting.layout.paper, setting.layout.margins.bound);
  const blocks = page.plates.map((plate) => stripBlock(setting, plate));
  return paginate(blocks, () => area.height - NOTE);
}

/** Captions to cut out and paste under paper photographs. */
export const captionStrips: PageDrawer<CaptionStripsPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const { layout } = press.canvas;
    const area = areaOf(layout.paper, layout.margins.bound);
    for (const blocks of plan(press.canvas, page)) {
      const canvas = beginSide(press);
      drawListHead(canvas, area, words.title, page.running);
      const note = { left: area.left, width: area.width, align: 'right' as const };
      drawBlocks(canvas, textBlocks(canvas, words.note, stylesOf(layout).running, note), area.top - 5);
      drawBlocks(canvas, blocks, area.top + NOTE);
    }
  },
};
