import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fileTones } from '../../src/media/picture/tones.ts';
import type { Tone } from '../../src/media/picture/tones.ts';
import { pictureTones } from '../../src/output/binding/picture-tones.ts';

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
  const tones = pictureTones(picture, PDF.create(), whole);
  return [await tones?.(head), await tones?.(foot)];
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
  ])('are not known of one %s', (_, parameters) => {
    expect(pictureTones(faxPicture({}, parameters), PDF.create(), whole)).toBeNull();
  });
});

/** A sheet of paper of some tone with strokes at its top, as a scanner writes it. */
async function scan(seed: number): Promise<Buffer> {
  const [width, height] = [600 + seed * 97, 900];
  const data = Buffer.alloc(width * height, 250 - seed * 15);
  for (let stroke = 0; stroke < 24; stroke += 1) {
    const [x, y] = [(stroke * 173 + seed * 71) % width, (stroke * 37 + seed * 29) % 260];
    const [across, down] = stroke % 2 === 0 ? [40, 4] : [5, 30];
    for (let row = y; row < y + down; row += 1) data.fill(20 + stroke * 8, row * width + x, row * width + x + across);
  }
  return sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Whether something is written there: 1, or there is room: −1; 0 at the border between the two. */
function verdict(tone: Tone | null | undefined): number {
  const contrast = tone === null || tone === undefined ? 255 : tone.lightest - tone.darkest;
  return Math.abs(contrast - 64) < 16 ? 0 : Math.sign(contrast - 64);
}

describe('room on a scan', () => {
  it.each([0, 1, 2, 3, 4, 5])('is found from its top where a look at all of it finds it: %d', async (seed) => {
    const data = await scan(seed);
    const picture = PdfStream.fromDict({ Subtype: PdfName.of('Image'), Filter: PdfName.of('DCTDecode') }, data);
    const fromTop = pictureTones(picture, PDF.create(), whole);
    const decoded = await fileTones(data, whole, 620);
    const found: number[] = [];
    for (let y = 0; y < 12; y += 1)
      for (let x = 0; x < 16; x += 1) {
        const part = { left: x / 16, top: y / 40, right: (x + 1) / 16, bottom: (y + 1) / 40 };
        const [mine, other] = [await fromTop?.(part), decoded?.(part)];
        if (verdict(other) !== 0 && verdict(mine) !== 0) expect(verdict(mine)).toBe(verdict(other));
        expect(Math.abs((mine?.mean ?? 999) - (other?.mean ?? 0))).toBeLessThan(8);
        found.push(verdict(other));
      }
    expect([found.includes(1), found.includes(-1)]).toEqual([true, true]);
  });
});
