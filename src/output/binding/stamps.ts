import type { PDF, PdfDict } from '@libpdf/core';
import { overlap } from '../../media/pdf/page-geometry.ts';
import type { Area, PageMatrix } from '../../media/pdf/page-geometry.ts';
import type { Face } from '../../model/page.ts';
import { draftSpot, drawSpecimen, numberSpot } from '../../pages/stamp.ts';
import type { Spot, StampedSide } from '../../pages/stamp.ts';
import type { BindSettings } from './bind-settings.ts';
import { firstFree, freeSpots } from './free-spot.ts';
import type { FoundSpot, FreeSpot } from './free-spot.ts';
import { fontCache } from './graphics-state.ts';
import { marksWithin } from './marks.ts';
import { fromSeen, pageBox, seenSize } from './page-box.ts';
import type { PageBox } from './page-box.ts';
import { draw, drawOver, OURS, ownDrawings } from './page-content.ts';
import type { Mark } from './pen.ts';
import { numberDrawing, takeSpecimen } from './specimen.ts';
import type { Specimen } from './specimen.ts';
import { draftBands, draftSpots, numberBand, numberSpots } from './stamp-spots.ts';

/** Names of the page number and of 草稿 among a page's drawings. */
export const STAMP: string = `${OURS}Stamp`;
export const DRAFT: string = `${OURS}Draft`;

/** Points of a millimetre. */
const MM: number = 72 / 25.4;
/** Pages looked at together. */
const TOGETHER = 8;

/** A page (0-based) that is to bear a number. */
export interface StampRequest {
  readonly at: number;
  readonly pageNumber: number;
  readonly face: Face;
}

/** What stamping needs. */
export type StampSettings = Pick<BindSettings, 'fonts' | 'layout' | 'draft' | 'signal'>;

/** What goes on a page. */
interface Stamps {
  readonly number: FoundSpot;
  readonly draft: Area | null;
}

/**
 * Writes numbers on pages of evidence where the convention has them, and 草稿 on a draft; never over what is written there if there is room
 * beside it. Gives what was done, to be part of the document's identity.
 */
export async function layStamps(pdf: PDF, requests: readonly StampRequest[], settings: StampSettings): Promise<string> {
  if (requests.length === 0) return '';
  const specimen = await takeSpecimen(pdf, await drawSpecimen(settings));
  const fontOf = fontCache(pdf);
  const done: string[] = [];
  for (let from = 0; from < requests.length; from += TOGETHER) {
    settings.signal.throwIfAborted();
    const some = requests.slice(from, from + TOGETHER);
    const found = await Promise.all(some.map((request) => findSpots(pdf, request, settings, fontOf)));
    for (const [index, request] of some.entries()) {
      const stamps = found[index];
      if (stamps === undefined) continue;
      stampPage(pdf, request, stamps, specimen);
      done.push(JSON.stringify([request, stamps]));
    }
  }
  return done.join('\n');
}

function pageAt(pdf: PDF, at: number): PdfDict {
  const page = pdf.getPage(at)?.dict;
  if (page === undefined) throw new Error(`there is no page ${at} to stamp`);
  return page;
}

/** Where the stamps of a page go. */
async function findSpots(
  pdf: PDF,
  { at, pageNumber, face }: StampRequest,
  { fonts, layout, draft }: StampSettings,
  fontOf: ReturnType<typeof fontCache>,
): Promise<Stamps> {
  const page = pageAt(pdf, at);
  const { width, height } = seenSize(pageBox(page, pdf));
  const side: StampedSide = { width: width / MM, height: height / MM, face };
  const areaOn = (spot: Spot): Area => inPoints(spot, height);
  const [number, word] = [numberSpot({ fonts, layout }, pageNumber, side), draftSpot({ fonts, layout }, side)];
  const spots = [numberBand(number, layout, side), ...(draft ? draftBands(word, layout, side) : [])];
  const bands = spots.map(areaOn);
  const freeSpot = freeSpots(marksIn(page, pdf, bands, fontOf), bands, pdf);
  const found = (await freeSpot(areaOn(number))) ??
    (await firstFree(numberSpots(number, layout, side).map(areaOn), freeSpot)) ?? {
      area: areaOn(number),
      needsGround: true,
    };
  if (!draft) return { number: found, draft: null };
  const beside: FreeSpot = async (area) => (overlap(area, found.area) ? null : freeSpot(area));
  const marked = (await beside(areaOn(word))) ?? (await firstFree(draftSpots(word, layout, side).map(areaOn), beside));
  return { number: found, draft: marked?.area ?? areaOn(word) };
}

/** What is seen on a page; of one that cannot be taken apart everything counts as written over. */
function marksIn(
  page: PdfDict,
  pdf: PDF,
  bands: readonly Area[],
  fontOf: ReturnType<typeof fontCache>,
): readonly Mark[] {
  try {
    return marksWithin(page, pdf, bands, fontOf);
  } catch {
    return bands.map((area) => ({ area, picture: null }));
  }
}

function inPoints({ x, y, width, height }: Spot, pageHeight: number): Area {
  const top = pageHeight - y * MM;
  return { left: x * MM, bottom: top - height * MM, right: (x + width) * MM, top };
}

function stampPage(pdf: PDF, { at, pageNumber }: StampRequest, { number, draft }: Stamps, specimen: Specimen): void {
  const page = pageAt(pdf, at);
  const box = pageBox(page, pdf);
  const drawings = ownDrawings(page, pdf);
  const { area, needsGround } = number;
  const size = { width: area.right - area.left, height: area.top - area.bottom };
  drawings.set(STAMP, pdf.register(numberDrawing(pageNumber, size, specimen, needsGround)));
  if (draft !== null) drawings.set(DRAFT, specimen.draft);
  const operators = [...(draft === null ? [] : [draw(DRAFT, placeAt(box, draft))]), draw(STAMP, placeAt(box, area))];
  drawOver(page, pdf, operators.join('\n'));
}

/** Puts what is drawn from the origin on the lower left corner of an area of the page as it is read. */
function placeAt(box: PageBox, { left, bottom }: Area): PageMatrix {
  const [a, b, c, d, e, f] = fromSeen(box);
  return [a, b, c, d, a * left + c * bottom + e, b * left + d * bottom + f];
}
