import { PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import { faxGrid } from '../../media/picture/fax-rows.ts';
import { faxTiff } from '../../media/picture/fax-tiff.ts';
import type { FaxPicture } from '../../media/picture/fax-tiff.ts';
import { jpegGrid } from '../../media/picture/jpeg-rows.ts';
import { fileTones, gridTones } from '../../media/picture/tones.ts';
import type { PicturePart, Tone, Tones } from '../../media/picture/tones.ts';
import { resolver } from './page-content.ts';
import { dataOf } from './stream-data.ts';

/** Pixels that tell of a picture across a whole page whether something is written in it. */
const PIXELS = 620;
/** Larger pictures that have to be decoded by hand are not worth the time. */
const MOST_PIXELS = 40_000_000;

/** Parts of a picture above this are read here, from its top; to get lower, decoding it as a whole costs less. */
const UPPER = 1 / 3;

/** Tells how light a part of a picture is; null when that cannot be told. */
export type PictureTones = (part: PicturePart) => Promise<Tone | null>;

/**
 * How light parts of a picture are, all of them within `region`. No more of it is decoded than is asked for, if it can be read from its top; null
 * when nothing can be told of it.
 */
export function pictureTones(stream: PdfStream, pdf: PDF, region: PicturePart): PictureTones | null {
  if (stream.has('SMask') || stream.has('Mask')) return null;
  const filters = filtersOf(stream, pdf);
  if (filters.at(-1) === 'DCTDecode')
    return filters.length === 1 ? jpegTones(stream.data, numberOf(stream, 'Width', pdf) ?? PIXELS, region) : null;
  if (filters.at(-1) === 'CCITTFaxDecode') return filters.length === 1 ? faxTones(stream, pdf, region) : null;
  try {
    const tones = sampledTones(stream, pdf);
    return tones === null ? null : async (part) => tones(part);
  } catch {
    return null;
  }
}

/** Samples of a picture made one. */
function sideFor(width: number): number {
  return Math.max(1, Math.round(width / PIXELS));
}

function jpegTones(bytes: Uint8Array, width: number, region: PicturePart): PictureTones {
  const grid = jpegGrid(bytes, sideFor(width), region);
  const fromTop = grid === null ? null : gridTones(grid);
  const decoded = decodedTones(bytes, region);
  return async (part) => (part.bottom <= UPPER ? fromTop?.(part) : null) ?? decoded(part);
}

/** Tones of a file that is decoded when it is first asked for. */
function decodedTones(bytes: Uint8Array, region: PicturePart): PictureTones {
  let tones: Promise<Tones | null> | null = null;
  return async (part) => {
    tones ??= fileTones(bytes, region, PIXELS);
    return (await tones)?.(part) ?? null;
  };
}

function filtersOf(stream: PdfStream, pdf: PDF): readonly string[] {
  const filter = stream.get('Filter', resolver(pdf));
  if (filter instanceof PdfName) return [filter.value];
  if (!(filter instanceof PdfArray)) return [];
  return filter.toArray().flatMap((_, index) => {
    const name = filter.at(index, resolver(pdf));
    return name instanceof PdfName ? [name.value] : [];
  });
}

function numberOf(stream: PdfStream, key: string, pdf: PDF): number | null {
  return stream.getNumber(key, resolver(pdf))?.value ?? null;
}

/** Tones of a picture in fax coding. */
function faxTones(stream: PdfStream, pdf: PDF, region: PicturePart): PictureTones | null {
  const drawn = samplesOf(stream, pdf);
  const parameters = stream.getDict('DecodeParms', resolver(pdf)) ?? new PdfDict();
  const number = (key: string, otherwise: number): number =>
    parameters.getNumber(key, resolver(pdf))?.value ?? otherwise;
  const isSet = (key: string): boolean => parameters.getBool(key, resolver(pdf))?.value ?? false;
  const [k, columns] = [number('K', 0), number('Columns', 1728)];
  if (drawn === null || isSet('EncodedByteAlign') || (k >= 0 && !isSet('EndOfLine'))) return null;
  const { width, height, lightness } = drawn;
  if (columns !== width) return null;
  const tones = rowTones({ data: stream.data, width, height, k }, region);
  const [black, white] = isSet('BlackIs1') ? [1, 0] : [0, 1];
  const [dark, light] = [lightness(() => black), lightness(() => white)];
  const seen = (tone: number): number => 255 * dark + tone * (light - dark);
  return async (part) => {
    const tone = await tones(part);
    if (tone === null) return null;
    const ends = [seen(tone.darkest), seen(tone.lightest)];
    return { darkest: Math.min(...ends), lightest: Math.max(...ends), mean: seen(tone.mean) };
  };
}

/** Tones of black rows on white. Of the codings only that of T.6 is read here. */
function rowTones(picture: FaxPicture, region: PicturePart): PictureTones {
  const decoded = decodedTones(faxTiff(picture), region);
  if (picture.k >= 0) return decoded;
  const fromTop = gridTones(faxGrid(picture, sideFor(picture.width)));
  return async (part) => fromTop(part) ?? decoded(part);
}

/** Tones of samples that are in no picture coding, at their full number. */
function sampledTones(stream: PdfStream, pdf: PDF): Tones | null {
  const drawn = samplesOf(stream, pdf);
  if (drawn === null) return null;
  const { width, height, lightness } = drawn;
  const sample = sampleOf(dataOf(stream, pdf), drawn);
  if (sample === null) return null;
  return gridTones({ width, height, at: (x, y) => 255 * lightness((index) => sample(x, y, index)) });
}

/** Size of a picture and what its samples mean; null when that cannot be told. */
function samplesOf(stream: PdfStream, pdf: PDF): (Raster & Colours) | null {
  const [width, height] = [numberOf(stream, 'Width', pdf) ?? 0, numberOf(stream, 'Height', pdf) ?? 0];
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) return null;
  const mask = stream.get('ImageMask', resolver(pdf));
  const isMask = mask instanceof PdfBool && mask.value;
  const bits = isMask ? 1 : (numberOf(stream, 'BitsPerComponent', pdf) ?? 8);
  // Of a mask 0 is painted, with ink as a rule.
  const colours = isMask ? colourless : coloursOf(stream.get('ColorSpace', resolver(pdf)), pdf, bits);
  if (colours === null || ![1, 2, 4, 8].includes(bits)) return null;
  const { components, lightness } = colours;
  const first = stream.getArray('Decode', resolver(pdf))?.at(0, resolver(pdf));
  const isInverted = first instanceof PdfNumber && first.value > 0;
  const inverted: Lightness = (component) => lightness((index) => 1 - component(index));
  return { width, height, bits, components, lightness: isInverted ? inverted : lightness };
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: number;
}

/** Reads samples as numbers from 0 to 1; null when there are too few. */
function sampleOf(
  samples: Uint8Array,
  { width, height, components, bits }: Raster,
): ((x: number, y: number, component: number) => number) | null {
  const row = Math.ceil((width * components * bits) / 8);
  if (samples.length < row * height) return null;
  const most = 2 ** bits - 1;
  return (x, y, component) => {
    const bit = (x * components + component) * bits;
    return (((samples[y * row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & most) / most;
  };
}

/** How light a colour is, 0 to 1, from its components. */
type Lightness = (component: (index: number) => number) => number;

interface Colours {
  readonly components: number;
  readonly lightness: Lightness;
}

const grey: Lightness = (component) => component(0);
const rgb: Lightness = (component) => 0.3 * component(0) + 0.59 * component(1) + 0.11 * component(2);
const cmyk: Lightness = (component) =>
  (1 - component(3)) * (1 - (0.3 * component(0) + 0.59 * component(1) + 0.11 * component(2)));

const colourless: Colours = { components: 1, lightness: grey };

function coloursOf(space: PdfObject | undefined, pdf: PDF, bits: number): Colours | null {
  const parts = space instanceof PdfArray ? space.toArray().map((_, index) => space.at(index, resolver(pdf))) : [space];
  const [family, second, , table] = parts;
  if (!(family instanceof PdfName)) return null;
  if (family.value === 'Indexed') return indexedColours(second, table, pdf, bits);
  const components = second instanceof PdfStream ? second.getNumber('N', resolver(pdf))?.value : undefined;
  if (family.value.endsWith('Gray') || components === 1) return colourless;
  if (family.value.endsWith('RGB') || components === 3) return { components: 3, lightness: rgb };
  if (family.value.endsWith('CMYK') || components === 4) return { components: 4, lightness: cmyk };
  return null;
}

function indexedColours(
  base: PdfObject | undefined,
  table: PdfObject | undefined,
  pdf: PDF,
  bits: number,
): Colours | null {
  const colours = coloursOf(base, pdf, 8);
  const bytes = table instanceof PdfStream ? dataOf(table, pdf) : table instanceof PdfString ? table.bytes : null;
  if (colours === null || bytes === null) return null;
  const most = 2 ** bits - 1;
  const lightness: Lightness = (component) => {
    const at = Math.round(component(0) * most) * colours.components;
    return colours.lightness((index) => (bytes[at + index] ?? 0) / 255);
  };
  return { components: 1, lightness };
}
