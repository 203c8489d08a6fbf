import type { PdfDictionary, PdfValue } from '../../media/pdf/object.ts';
import type { Setting } from '../../pages/typesetting/setting.ts';
import { draftPlace, draftSpot, numberSpot } from '../../pages/stamp.ts';
import type { StampedSide } from '../../pages/stamp.ts';
import { printWords } from '../../text/print.ts';
import { isOnPaper } from '../binding/fit.ts';
import type { SeenSize } from '../binding/page-box.ts';
import { DRAFT, STAMP } from '../binding/stamps.ts';
import type { ExpectedDocument, ExpectedPage } from './expected.ts';
import { lackingFonts } from './fonts.ts';
import type { LackingFonts } from './fonts.ts';
import { hasInk } from './ink.ts';
import { textsIn } from './texts.ts';
import type { WrittenText } from './texts.ts';
import { streamsOf, numbersOf, textsOn } from './written.ts';
import type { WrittenDocument } from './written.ts';

/** Points of a millimetre. */
const MM: number = 72 / 25.4;
/** pt by which a number may lie beside its place: nothing but rounding. */
const ROUNDING = 0.05;

/** What is needed to judge a page. */
interface Proof {
  readonly written: WrittenDocument;
  readonly draft: boolean;
  readonly setting: Setting;
  readonly lacking: LackingFonts;
}

/** What differs on the pages: how many they are, their size, ink, page numbers, 草稿 and fonts. */
export function pageDifferences(
  expected: ExpectedDocument,
  written: WrittenDocument,
  setting: Setting,
): readonly string[] {
  const proof: Proof = { written, draft: expected.draft, setting, lacking: lackingFonts(written.pdf) };
  const [found, wanted] = [written.pages.length, expected.pages.length];
  const count = found === wanted ? [] : [`pages: ${found} instead of ${wanted}`];
  const each = written.pages.flatMap((page, at) => {
    const plan = expected.pages[at];
    return plan === undefined ? [] : onPage(page, plan, proof).map((difference) => `page ${at + 1} ${difference}`);
  });
  return [...count, ...each];
}

function onPage(page: PdfDictionary, plan: ExpectedPage, proof: Proof): readonly string[] {
  const size = sizeOf(page, proof.written);
  const paper = isOnPaper(size, proof.setting.layout.paper) ? [] : ['is not of the size of the paper'];
  if (plan.kind === 'blank') return [...paper, ...(hasInk(page, proof.written.pdf) ? ['is not empty'] : [])];
  return [...paper, ...(plan.kind === 'evidence' ? boundPage(page, plan, proof) : ownPage(page, plan, size, proof))];
}

function sizeOf(page: PdfDictionary, { pdf }: WrittenDocument): SeenSize {
  const of = (key: string): PdfValue | undefined => pdf.resolve(page.get(key));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(of('/CropBox') ?? of('/MediaBox'));
  const [unit, turned] = [of('/UserUnit') ?? 1, of('/Rotate') ?? 0];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)].map((side) => side * Number(unit));
  const [across = 0, down = 0] = Number(turned) % 180 === 0 ? [width, height] : [height, width];
  return { width: across, height: down };
}

function ownPage(
  page: PdfDictionary,
  { number, face }: ExpectedPage,
  { width, height }: SeenSize,
  { written, draft, setting, lacking }: Proof,
): readonly string[] {
  if (!hasInk(page, written.pdf)) return ['is empty'];
  const texts = textsOn(page, written);
  const isDraft = texts.some((text) => isDraftMark(text, setting, { width: width / MM, height: height / MM, face }));
  const spot = number === null ? null : numberSpot(setting, number, { width: width / MM, height: height / MM, face });
  const bears =
    spot === null ||
    texts.some(
      ({ text, x, y }) =>
        text === String(number) && isNear(x, spot.x * MM) && isNear(y, height - (spot.y + spot.height) * MM),
    );
  return [
    ...(isDraft === draft ? [] : [`${draft ? 'does not bear' : 'bears'} ${printWords.draft}`]),
    ...(bears ? [] : [`does not bear the number ${number} where it should`]),
    ...lacking(written.pdf.dict(page.get('/Resources'))).map(lacks),
  ];
}

/** Where the mark stands, so that a title of that word is none. */
function isDraftMark({ text, x, y }: WrittenText, setting: Setting, side: StampedSide): boolean {
  if (text !== printWords.draft) return false;
  const { width } = draftSpot(setting, side);
  return [false, true].some((atFoot) => {
    const place = draftPlace(setting.layout, side.width, atFoot);
    return isNear(x, (place.x - width / 2) * MM) && isNear(y, (side.height - place.y) * MM);
  });
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING;
}

function lacks(font: string): string {
  return `needs the font ${font}, which is not embedded`;
}

function boundPage(
  page: PdfDictionary,
  { number }: ExpectedPage,
  { written, draft, lacking }: Proof,
): readonly string[] {
  const { pdf, decodeOf } = written;
  const laid = laidOver(page, written);
  const stamp = laid.get(STAMP);
  const resources = pdf.dict(pdf.dict(stamp)?.get('/Resources'));
  const texts = stamp === undefined ? [] : textsIn(pdf.content(stamp) ?? NOTHING, resources, pdf, decodeOf);
  const found = texts.map(({ text }) => text).join('');
  const bears = found === '' ? 'no number' : `the number ${found}`;
  return [
    ...(found === String(number) ? [] : [`bears ${bears} instead of ${number}`]),
    ...(laid.has(DRAFT) === draft ? [] : [`${draft ? 'does not bear' : 'bears'} ${printWords.draft}`]),
    ...lacking(resources).map(lacks),
  ];
}

/** Our drawings that are laid over a page, by name. They lie over what was there, in the last of the streams. */
function laidOver(page: PdfDictionary, { pdf }: WrittenDocument): ReadonlyMap<string, PdfValue> {
  const drawings = pdf.dict(pdf.dict(page.get('/Resources'))?.get('/XObject'));
  const last = streamsOf(page, pdf).at(-1);
  const content = pdf.content(last) ?? NOTHING;
  const laid = new Map<string, PdfValue>();
  for (const name of [STAMP, DRAFT]) {
    const drawing = drawings?.get(`/${name}`);
    if (drawing !== undefined && content.includes(`/${name} Do`)) laid.set(name, drawing);
  }
  return laid;
}

const NOTHING = Buffer.alloc(0);
