import type { PDF } from '@libpdf/core';
import { overlap } from '../../media/pdf/page-geometry.ts';
import type { Area, PageMatrix } from '../../media/pdf/page-geometry.ts';
import type { PicturePart, Tone } from '../../media/picture/tones.ts';
import { carry } from './page-box.ts';
import type { Mark } from './pen.ts';
import { pictureTones } from './picture-tones.ts';

/** Where something may be written, and whether what is there is too dark for it. */
export interface FoundSpot {
  readonly area: Area;
  readonly needsGround: boolean;
}

/** Room kept round what is written, pt. */
const ROOM = 3;
/** Lightness by which a picture differs where something is written in it. */
const CONTRAST = 64;
/** Less light, and black is hard to read on it. */
const LIGHT_ENOUGH = 170;

/** Tells of an area whether nothing is seen in it; null if something is. */
export type FreeSpot = (area: Area) => Promise<FoundSpot | null>;

/** Looks for free spots among marks; all areas asked for lie in one of the bands. Lengths in pt from the lower left corner as read. */
export function freeSpots(marks: readonly Mark[], bands: readonly Area[], pdf: PDF): FreeSpot {
  const ink = marks.filter(({ picture }) => picture === null);
  const pictures = marks.filter(({ picture }) => picture !== null);
  const looks = new Map<Mark, Look | null>();
  const lookAtOnce = (mark: Mark): Look | null => {
    const known = looks.get(mark);
    if (known !== undefined) return known;
    const look = lookAt(mark, bands.map(widened), pdf);
    looks.set(mark, look);
    return look;
  };
  return async (area) => {
    const wide = widened(area);
    if (ink.some((mark) => overlap(mark.area, wide))) return null;
    const under = pictures.filter((mark) => overlap(mark.area, wide));
    const tones = await Promise.all(under.map((mark) => lookAtOnce(mark)?.(wide) ?? null));
    if (tones.some((tone) => tone === null || tone.lightest - tone.darkest > CONTRAST)) return null;
    return { area, needsGround: tones.some((tone) => tone !== null && tone.mean < LIGHT_ENOUGH) };
  };
}

/** The first of the areas that is free; null if none is. */
export async function firstFree(areas: readonly Area[], freeSpot: FreeSpot): Promise<FoundSpot | null> {
  for (const area of areas) {
    const found = await freeSpot(area);
    if (found !== null) return found;
  }
  return null;
}

type Look = (area: Area) => Promise<Tone | null>;

function lookAt({ picture, area }: Mark, bands: readonly Area[], pdf: PDF): Look | null {
  if (picture === null) return null;
  const { stream, matrix } = picture;
  const toPicture = inverse(matrix);
  if (toPicture === null) return null;
  const parts = bands.filter((band) => overlap(band, area)).map((band) => partOf(band, toPicture));
  const tones = pictureTones(stream, pdf, {
    left: Math.max(0, Math.min(...parts.map(({ left }) => left))),
    top: Math.max(0, Math.min(...parts.map(({ top }) => top))),
    right: Math.min(1, Math.max(...parts.map(({ right }) => right))),
    bottom: Math.min(1, Math.max(...parts.map(({ bottom }) => bottom))),
  });
  return tones === null ? null : (looked) => tones(partOf(looked, toPicture));
}

/** Where an area of the page lies on a picture, which PDF lays over the unit square, its foot at 0. */
function partOf({ left, bottom, right, top }: Area, toPicture: PageMatrix): PicturePart {
  const corners = [
    carry(toPicture, left, bottom),
    carry(toPicture, right, bottom),
    carry(toPicture, right, top),
    carry(toPicture, left, top),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => 1 - y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function inverse([a, b, c, d, e, f]: PageMatrix): PageMatrix | null {
  const area = a * d - b * c;
  if (area === 0) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

function widened({ left, bottom, right, top }: Area): Area {
  return { left: left - ROOM, bottom: bottom - ROOM, right: right + ROOM, top: top + ROOM };
}
