import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import { describe, expect, it } from 'vitest';
import { pictureTones } from '../../src/output/picture-tones.ts';

const WIDTH = 64;
const HEIGHT = 96;
const BLACK_ROWS = 24;

/** A white picture with black rows on top in fax coding (ITU-T T.6): horizontal mode, vertical modes, pass mode, end of block. */
function faxData(): Uint8Array {
  const black = ['001', '00110101', '0000001111', '0000110111', ...Array.from({ length: BLACK_ROWS - 1 }, () => '11')];
  const white = ['0001', '1', ...Array.from({ length: HEIGHT - BLACK_ROWS - 1 }, () => '1')];
  const bits = [...black, ...white, '000000000001', '000000000001'].join('');
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

type Entries = Record<string, PdfObject>;

function faxPicture(entries: Entries = {}, parameters: Entries = {}): PdfStream {
  return PdfStream.fromDict(
    {
      Subtype: PdfName.of('Image'),
      Width: PdfNumber.of(WIDTH),
      Height: PdfNumber.of(HEIGHT),
      BitsPerComponent: PdfNumber.of(1),
      ColorSpace: PdfName.of('DeviceGray'),
      Filter: PdfName.of('CCITTFaxDecode'),
      DecodeParms: PdfDict.of({
        K: PdfNumber.of(-1),
        Columns: PdfNumber.of(WIDTH),
        Rows: PdfNumber.of(HEIGHT),
        ...parameters,
      }),
      ...entries,
    },
    faxData(),
  );
}

const whole = { left: 0, top: 0, right: 1, bottom: 1 };
const head = { left: 0, top: 0, right: 1, bottom: 0.2 };
const foot = { left: 0, top: 0.5, right: 1, bottom: 1 };
const dark = { darkest: 0, lightest: 0, mean: 0 };
const light = { darkest: 255, lightest: 255, mean: 255 };

async function headAndFoot(picture: PdfStream): Promise<readonly unknown[]> {
  const tones = await pictureTones(picture, PDF.create(), whole);
  return [tones?.(head), tones?.(foot)];
}

describe('tones of a picture in fax coding', () => {
  it('are light where the paper is and dark where ink is', async () => {
    expect(await headAndFoot(faxPicture())).toEqual([dark, light]);
  });

  it.each<[string, Entries, Entries]>([
    ['Decode', { Decode: PdfArray.of(PdfNumber.of(1), PdfNumber.of(0)) }, {}],
    ['BlackIs1', {}, { BlackIs1: PdfBool.of(true) }],
  ])('are turned by %s', async (_, entries, parameters) => {
    expect(await headAndFoot(faxPicture(entries, parameters))).toEqual([light, dark]);
  });

  it('are those of ink when the picture is a mask', async () => {
    expect(await headAndFoot(faxPicture({ ImageMask: PdfBool.of(true) }))).toEqual([dark, light]);
  });

  it.each<[string, Entries]>([
    ['of another width than its rows', { Columns: PdfNumber.of(WIDTH - 8) }],
    ['whose rows are aligned to bytes', { EncodedByteAlign: PdfBool.of(true) }],
    ['in T.4 without ends of lines', { K: PdfNumber.of(0) }],
  ])('are not known of one %s', async (_, parameters) => {
    expect(await pictureTones(faxPicture({}, parameters), PDF.create(), whole)).toBeNull();
  });
});
