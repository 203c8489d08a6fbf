import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../../src/media/pdf/coding/undo.ts';
import { undoCodings } from '../../src/media/pdf/coding/undo.ts';

const coding = (name: string, parameters: Readonly<Record<string, number>> = {}): Coding => ({
  name,
  parameter: (key) => parameters[key] ?? null,
});
const undo = (data: Uint8Array, ...codings: readonly Coding[]): readonly [string | undefined, string | null] => {
  const decoded = undoCodings(data, codings);
  return [decoded?.state, decoded !== null && 'bytes' in decoded ? decoded.bytes.toString('latin1') : null];
};

describe('LZW', () => {
  /** Packs codes of these widths. */
  const packed = (codes: readonly (readonly [code: number, width: number])[]): Buffer => {
    const bits = codes.map(([code, width]) => code.toString(2).padStart(width, '0')).join('');
    return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  };

  test('is read as in the example of the standard (ISO 32000-1, 7.4.4.2)', () => {
    const data = Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]);
    expect(undo(data, coding('LZWDecode'))).toEqual(['whole', '-----A---B']);
  });

  /** Codes that an encoder writes for a text that repeats nothing it could use, and their widths with and without early change. */
  const grown = (early: number): Buffer => {
    const codes: [number, number][] = [[256, 9]];
    for (let index = 0; index < 700; index += 1) {
      const next = 258 + Math.max(0, index - 1);
      codes.push([
        65 + ((index * 7 + ((index / 26) | 0)) % 26),
        next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9,
      ]);
    }
    return packed([...codes, [257, 10]]);
  };

  test.each([1, 0])('lets codes grow with early change %i', (early) => {
    const [state, text] = undo(grown(early), coding('LZW', { '/EarlyChange': early }));
    expect([state, text?.length]).toEqual(['whole', 700]);
    expect(undo(grown(early), coding('LZW', { '/EarlyChange': 1 - early }))[1]).not.toBe(text);
  });

  test('gives what stands before a code that means nothing', () => {
    const data = packed([
      [256, 9],
      [72, 9],
      [105, 9],
      [400, 9],
    ]);
    expect(undo(data, coding('LZWDecode'))).toEqual(['partial', 'Hi']);
  });
});

describe('deflated data', () => {
  const text = Array.from({ length: 500 }, (_, index) => `line ${index * 7919}\n`).join('');
  const data = deflateSync(text);

  test('are whole also when there are none', () => {
    expect(undo(data, coding('FlateDecode'))).toEqual(['whole', text]);
    expect(undo(Buffer.alloc(0), coding('Fl'))).toEqual(['whole', '']);
  });

  test('without a right check sum lose nothing', () => {
    expect(undo(data.subarray(0, -4), coding('FlateDecode'))).toEqual(['unsealed', text]);
  });

  test.each([
    ['cut off', data.subarray(0, data.length / 2)],
    ['overwritten in the middle', Buffer.from(data).fill(0xff, data.length / 2, data.length / 2 + 40)],
  ])('that are %s give what stands before the fault', (_, spoilt) => {
    const [state, found] = undo(spoilt, coding('FlateDecode'));
    expect(state).toBe('partial');
    expect(text.startsWith(found?.slice(0, 1000) ?? 'nothing')).toBe(true);
    expect(found?.length).toBeGreaterThan(text.length / 5);
  });

  test('that are none are broken', () => {
    expect(undo(Buffer.from('\u0007\u0007\u0007\u0007 no zlib'), coding('FlateDecode'))).toEqual(['broken', null]);
  });
});

test('codings are undone one after the other, by their short names as well', () => {
  const hex = Buffer.from(`${deflateSync('twice').toString('hex')}>`);
  expect(undo(hex, coding('AHx'), coding('Fl'))).toEqual(['whole', 'twice']);
  expect(undo(Buffer.from('<~87cURD]i,"Ebo7~>'), coding('ASCII85Decode'))).toEqual(['whole', 'Hello World']);
  expect(undo(Buffer.from('z~>'), coding('A85'))).toEqual(['whole', '\0\0\0\0']);
  expect(undo(Buffer.from([2, 65, 66, 67, 254, 68, 128, 1, 1]), coding('RL'))).toEqual(['whole', 'ABCDDD']);
});

test('pictures and what is unknown are left alone, wherever they stand', () => {
  expect(undoCodings(Buffer.from('41>'), [coding('ASCIIHexDecode'), coding('DCTDecode')])).toBeNull();
  expect(undoCodings(Buffer.from('x'), [coding('BrotliDecode')])).toBeNull();
});

test.each([
  ['TIFF', { '/Predictor': 2, '/Columns': 4 }, [1, 1, 1, 1, 9, 0, 0, 0], [1, 2, 3, 4, 9, 9, 9, 9]],
  ['TIFF of three colours', { '/Predictor': 2, '/Columns': 2, '/Colors': 3 }, [1, 2, 3, 1, 1, 1], [1, 2, 3, 2, 3, 4]],
  ['PNG, up', { '/Predictor': 12, '/Columns': 2 }, [2, 1, 2, 2, 1, 1], [1, 2, 2, 3]],
])('a prediction is undone: %s', (_, parameters, data, plain) => {
  const decoded = undoCodings(deflateSync(Uint8Array.from(data)), [coding('FlateDecode', parameters)]);
  expect(decoded !== null && 'bytes' in decoded && [...decoded.bytes]).toEqual(plain);
});
