import type { PhotoPage, PhotoPlate } from '../../model/page.ts';
import { pictureMargins } from '../../model/picture-place.ts';
import { printWords } from '../../text/print.ts';
import { heightOf } from '../block.ts';
import { captionForm } from './caption.ts';
import type { PageDrawer, Press } from '../drawer.ts';
import { drawForm, fittedForm, formRows } from '../form.ts';
import { fitted, spaced } from '../typesetting/measure.ts';
import { drawFitted } from './picture.ts';
import { areaOf, beginSide } from '../side.ts';
import type { Area } from '../side.ts';
import { GREY, stylesOf } from '../typesetting/styles.ts';

/** Where a photograph is to be pasted in by hand: a dashed frame in the proportions of a print. */
function drawBlankPlate(press: Press, area: Area): void {
  const { canvas } = press;
  const width = Math.min(area.width * 0.85, (area.height * 3) / 2);
  const height = (width * 2) / 3;
  const left = area.left + (area.width - width) / 2;
  const top = area.top + (area.height - height) / 2;
  canvas.frame(left, top, width, height, { weight: canvas.layout.lines.rule, dash: 1.2, colour: GREY });
  const style = spaced(stylesOf(canvas.layout).label);
  const middle = canvas.middle(top + height / 2, style);
  canvas.within({ type: 'P' }, () =>
    canvas.line(printWords.photo.noPicture, left + width / 2, middle, style, 'center'),
  );
}

function drawPlate(press: Press, plate: PhotoPlate, area: Area, rowHeight: number): void {
  const { canvas } = press;
  const { photo, lines } = canvas.layout;
  const styles = stylesOf(canvas.layout);
  const wanted = captionForm(plate, { left: area.left, width: area.width, rowHeight }, styles.cell);
  const form = fittedForm(canvas, wanted, area.height * photo.captionShare);
  const top = area.bottom - heightOf(formRows(canvas, form));
  const room = { ...area, bottom: top - photo.gap, height: top - photo.gap - area.top };
  canvas.target(plate.target);
  const { attachment } = plate.photo;
  if (attachment === null) drawBlankPlate(press, room);
  else {
    const open = press.open(attachment, 0);
    const { event, time, place, people } = plate.photo.caption;
    const shown = [event, time, place, people].filter((words) => words !== null);
    const lies = drawFitted(press, open, room, shown.length === 0 ? plate.number : shown.join('　'));
    canvas.frame(lies.left, lies.top, lies.width, lies.height, { weight: lines.hair });
  }
  drawForm(canvas, form, top);
}

/** Photographs with their captions, one a side or two. */
export const photo: PageDrawer<PhotoPage> = {
  sides: () => 1,
  draw: (press, page) => {
    const canvas = beginSide(press, { pageNumber: page.pageNumber });
    const { layout } = canvas;
    const area = areaOf(layout.paper, pictureMargins(layout, false));
    const style = stylesOf(layout).running;
    const running = fitted(canvas.fonts, page.running, style, 65);
    // On the other side than the page number.
    if (canvas.face === 'front') canvas.line(page.running, area.left, layout.stamp.baseline, running);
    else canvas.line(page.running, area.right, layout.stamp.baseline, running, 'right');
    const single = page.plates.length === 1;
    const between = layout.photo.gap * 2;
    const height = (area.height - between * (page.plates.length - 1)) / page.plates.length;
    for (const [at, plate] of page.plates.entries()) {
      const top = area.top + at * (height + between);
      const slot = { ...area, top, height, bottom: top + height };
      drawPlate(press, plate, slot, single ? layout.photo.captionRow : layout.photo.pairCaptionRow);
    }
  },
};
