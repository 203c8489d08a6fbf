import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFault } from '../../src/media/font.ts';

const shipped = new Uint8Array(readFileSync('dist/fonts/NotoSansSC-Regular.ttf'));

/** Where a table of a font begins (OpenType, table directory). */
function tableOf(font: Uint8Array, tag: string): number {
  const view = Buffer.from(font.buffer, font.byteOffset, font.length);
  for (let at = 12; at < 12 + view.readUInt16BE(4) * 16; at += 16)
    if (view.toString('latin1', at, at + 4) === tag) return view.readUInt32BE(at + 8);
  throw new Error(`no table ${tag}`);
}

/** The shipped font with other bits of fsType. */
function withRights(bits: number): Uint8Array {
  const font = Buffer.from(shipped);
  font.writeUInt16BE(bits, tableOf(font, 'OS/2') + 8);
  return font;
}

describe('a font file of the community’s own', () => {
  it('is taken when it is sound and Chinese', async () => {
    expect(await fontFault(shipped)).toBeNull();
  });

  it.each([
    ['restricted', 0x0002, 'fontRestricted'],
    ['for looking and printing', 0x0004, null],
    ['for editing', 0x0008, null],
    ['restricted, but also for printing', 0x0006, null],
    ['whole only', 0x0100, 'fontWholeOnly'],
    ['whole only, for printing', 0x0104, 'fontWholeOnly'],
    ['bitmaps only', 0x0200, 'fontRestricted'],
  ])('is judged by the rights of embedding: %s', async (_, bits, fault) => {
    expect(await fontFault(withRights(bits))).toBe(fault);
  });

  it('is refused when it is none', async () => {
    expect(await fontFault(Buffer.from('不是字体'))).toBe('noFont');
    expect(await fontFault(new Uint8Array())).toBe('noFont');
  });

  it('is refused when it breaks off', async () => {
    expect(await fontFault(shipped.subarray(0, 1000))).toBe('noFont');
    expect(await fontFault(shipped.subarray(0, tableOf(shipped, 'glyf') + 100))).toBe('noFont');
  });

  it('is refused when it has no Chinese', async () => {
    const latin = readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
    expect(await fontFault(new Uint8Array(latin))).toBe('fontWithoutChinese');
  });
});
