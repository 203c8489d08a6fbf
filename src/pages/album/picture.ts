import type { PicturePage } from '../../model/page.ts';
import { pictureMargins } from '../../model/picture-place.ts';
import type { PageDrawer, Press } from '../drawer.ts';
import type { Picture } from './picture-file.ts';
import { areaOf, beginSide } from '../side.ts';
import type { Area } from '../side.ts';

/** Draws a picture as large as an area allows, in its middle, and says what it shows; gives where it lies. */
export function drawFitted(
  press: Press,
  picture: Picture,
  area: Omit<Area, 'right' | 'bottom'>,
  alt: string,
): Omit<Area, 'right' | 'bottom'> {
  const scale = Math.min(area.width / picture.width, area.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const left = area.left + (area.width - width) / 2;
  const top = area.top + (area.height - height) / 2;
  press.canvas.within({ type: 'Figure', alt }, () => press.canvas.picture(picture, left, top, width, height));
  return { left, top, width, height };
}

/** A picture upright on A4 with room for binding; what is wider than high lies on a side read sideways. */
export const picture: PageDrawer<PicturePage> = {
  sides: () => 1,
  draw: (press, page) => {
    const open = press.open(page.attachment, page.index);
    const landscape = open.width > open.height;
    const canvas = beginSide(press, { landscape, pageNumber: page.pageNumber });
    canvas.target(page.target);
    drawFitted(press, open, areaOf(canvas, pictureMargins(canvas.layout, landscape)), page.attachment.path);
  },
};
