import { inflateSync } from 'node:zlib';
import { isPlain, onPaper } from './paper-pixels.ts';
import { plainLength, readPng, samplesOf } from './png.ts';
import type { Png } from './png.ts';

/** A picture ready to be drawn. */
export interface Picture {
  /** Pixels, as the picture is looked at: turned upright by Exif. */
  readonly width: number;
  readonly height: number;
  /** What pdfkit draws. */
  readonly open: PDFKit.Mixins.OpenPicture;
}

/** A picture that cannot be drawn, although it was taken for a sound one. */
export class PictureFailure extends Error {
  /** Archive-relative path. */
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`picture cannot be drawn: ${path}`, options);
    this.path = path;
  }
}

function colourSpace(png: Png, pdf: PDFKit.PDFDocument): unknown {
  if (png.colourType !== 3) return png.colourType === 0 ? 'DeviceGray' : 'DeviceRGB';
  const palette = pdf.ref({});
  palette.end(png.palette);
  return ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, palette];
}

/** Lines of an opaque PNG are embedded untouched. */
function plainImage(png: Png, pdf: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  if (inflateSync(png.data).length < plainLength(png)) throw new RangeError('the picture ends early');
  const reference = pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: png.depth,
    ColorSpace: colourSpace(png, pdf),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: samplesOf(png), BitsPerComponent: png.depth, Columns: png.width },
  });
  reference.end(png.data);
  return reference;
}

/** What is see-through lies on white; pdfkit would unpack it in its own time, which makes files differ from run to run. */
function flatImage(png: Png, pdf: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const pixels = onPaper(png);
  const reference = pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
    Filter: 'FlateDecode',
  });
  reference.end(pixels);
  return reference;
}

/** The picture of a JPEG embedded untouched. */
function jpegImage(
  {
    bits,
    width,
    height,
    colorSpace,
  }: Required<Pick<PDFKit.Mixins.OpenPicture, 'width' | 'height' | 'bits' | 'colorSpace'>>,
  bytes: Uint8Array,
  pdf: PDFKit.PDFDocument,
): PDFKit.PDFKitReference {
  const reference = pdf.ref({});
  const inks = colorSpace === 'DeviceCMYK' ? ['/Decode [1 0 1 0 1 0 1 0]'] : [];
  const entries = [
    '/Type /XObject',
    '/Subtype /Image',
    `/BitsPerComponent ${bits}`,
    `/Width ${width}`,
    `/Height ${height}`,
    `/ColorSpace /${colorSpace}`,
    '/Filter /DCTDecode',
    ...inks,
    `/Length ${bytes.length}`,
  ];
  writeUncopied(reference, entries, bytes, pdf);
  return reference;
}

/** Writes an object as pdfkit does, but for the copy of the stream that it would make first. */
function writeUncopied(
  reference: PDFKit.PDFKitReference,
  entries: readonly string[],
  stream: Uint8Array,
  pdf: PDFKit.PDFDocument,
): void {
  const { _offset: offset } = pdf;
  const write = (data: Uint8Array | string): void => pdf['_write'](data);
  reference.offset = offset;
  write(`${reference.id} 0 obj\n<<\n${entries.join('\n')}\n>>\nstream`);
  write(stream);
  write('\nendstream\nendobj');
  pdf['_refEnd'](reference);
}

function openPng(bytes: Uint8Array, pdf: PDFKit.PDFDocument, label: string): Picture {
  const png = readPng(bytes);
  const obj = isPlain(png) ? plainImage(png, pdf) : flatImage(png, pdf);
  return { width: png.width, height: png.height, open: { width: png.width, height: png.height, label, obj } };
}

/** Opens a JPEG or PNG for one document; `label` names it there. @throws PictureFailure */
export function openPicture(bytes: Uint8Array, path: string, pdf: PDFKit.PDFDocument, label: string): Picture {
  try {
    if (bytes[0] === 0x89) return openPng(bytes, pdf, label);
    const { width, height, orientation = 1, colorSpace = 'DeviceRGB', bits = 8 } = pdf.openImage(bytes);
    const obj = jpegImage({ width, height, bits, colorSpace }, bytes, pdf);
    const open = { width, height, orientation, colorSpace, label, obj };
    return orientation > 4 ? { width: height, height: width, open } : { width, height, open };
  } catch (cause) {
    throw new PictureFailure(path, { cause });
  }
}
