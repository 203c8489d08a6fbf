import type { Layout, Margins } from './layout.ts';

/** Width and height, mm on paper or pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Where pictures go on paper. */
type PictureLayout = Pick<Layout, 'paper' | 'margins' | 'stamp' | 'photo'>;

/** Rows of the caption below a photograph. */
const CAPTION_ROWS = 6;
const MM_PER_INCH = 25.4;

/** Edges of a side that a picture fills; what is wider than high lies on a side read sideways. */
export function pictureMargins({ margins, stamp }: PictureLayout, isLandscape: boolean): Margins {
  return isLandscape ? margins.boundLandscape : { ...margins.bound, top: stamp.height };
}

/** Room of a picture that fills a side, mm. */
export function pictureRoom(layout: PictureLayout, picture: Extent): Extent {
  const isLandscape = picture.width > picture.height;
  const { paper } = layout;
  return inside(
    isLandscape ? { width: paper.height, height: paper.width } : paper,
    pictureMargins(layout, isLandscape),
  );
}

/** Room of a photograph above its caption, one or two a side, mm: that beside the shortest caption. */
export function photoRoom(layout: PictureLayout, perPage: 1 | 2): Extent {
  const { photo } = layout;
  const side = inside(layout.paper, pictureMargins(layout, false));
  const caption = CAPTION_ROWS * (perPage === 1 ? photo.captionRow : photo.pairCaptionRow);
  const height = (side.height - photo.gap * 2 * (perPage - 1)) / perPage;
  return { width: side.width, height: height - photo.gap - caption };
}

/** Pixels that a room takes at a resolution. */
export function pixelsIn({ width, height }: Extent, dpi: number): Extent {
  return { width: Math.round((width / MM_PER_INCH) * dpi), height: Math.round((height / MM_PER_INCH) * dpi) };
}

/** Dots an inch of a picture drawn as large as a room allows. */
export function dpiIn(room: Extent, picture: Extent): number {
  return MM_PER_INCH * Math.max(picture.width / room.width, picture.height / room.height);
}

/** Size of a picture on paper at the resolution that its file states, mm; none when it states none. */
export function millimetresOf({ width, height, dpi }: Extent & { readonly dpi: number | null }): Extent {
  const length = (pixels: number): number => (dpi === null ? 0 : (pixels / dpi) * MM_PER_INCH);
  return { width: length(width), height: length(height) };
}

function inside(paper: Extent, { top, right, bottom, left }: Margins): Extent {
  return { width: paper.width - left - right, height: paper.height - top - bottom };
}
