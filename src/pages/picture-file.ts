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

function openPng(bytes: Uint8Array, pdf: PDFKit.PDFDocument, label: string): Picture {
  const png = readPng(bytes);
  const obj = isPlain(png) ? plainImage(png, pdf) : flatImage(png, pdf);
  return { width: png.width, height: png.height, open: { width: png.width, height: png.height, label, obj } };
}

/** Opens a JPEG or PNG for one document; `label` names it there. @throws PictureFailure */
export function openPicture(bytes: Uint8Array, path: string, pdf: PDFKit.PDFDocument, label: string): Picture {
  try {
    if (bytes[0] === 0x89) return openPng(bytes, pdf, label);
    const open = pdf.openImage(bytes);
    const lying = (open.orientation ?? 1) > 4;
    return { width: lying ? open.height : open.width, height: lying ? open.width : open.height, open };
  } catch (cause) {
    throw new PictureFailure(path, { cause });
  }
}
