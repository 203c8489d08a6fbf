/** A picture in fax coding (ITU-T T.4, T.6) as PDF embeds it (ISO 32000-1 §7.4.6). */
export interface FaxPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** K of the decoding parameters: below 0 is T.6, 0 is T.4 in one dimension, above 0 in two. */
  readonly k: number;
}

/** TIFF 6.0, section 8 and 11. */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  strip: 273,
  stripBytes: 279,
  t4: 292,
};
const T4 = 3;
const T6 = 4;
const TWO_DIMENSIONS = 1;
const LONG = 4;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/** The picture as a TIFF file of one strip, which every picture library reads; black is black. */
export function faxTiff({ data, width, height, k }: FaxPicture): Uint8Array {
  const values = (strip: number): readonly (readonly [tag: number, value: number])[] => [
    [TAG.width, width],
    [TAG.height, height],
    [TAG.bits, 1],
    [TAG.compression, k < 0 ? T6 : T4],
    [TAG.photometric, 0],
    [TAG.strip, strip],
    [TAG.stripBytes, data.length],
    ...(k < 0 ? [] : [[TAG.t4, k > 0 ? TWO_DIMENSIONS : 0] as const]),
  ];
  const count = values(0).length;
  const headed = HEADER_BYTES + 2 + count * ENTRY_BYTES + 4;
  const head = Buffer.alloc(headed);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(HEADER_BYTES, 4);
  head.writeUInt16LE(count, HEADER_BYTES);
  for (const [index, [tag, value]] of values(headed).entries()) {
    const at = HEADER_BYTES + 2 + index * ENTRY_BYTES;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(LONG, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([head, data]);
}
