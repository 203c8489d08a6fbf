import { crc32, deflateSync } from 'node:zlib';

/** Eight-bit samples, row by row from above. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  /** Grey; red, green and blue; or these with opacity. */
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** How many colours there are: black and white, few as in drawings and screens, or those of a photograph. */
export type Colours = 'bilevel' | 'few' | 'many';

/** More colours than this are a photograph or a scan in tones. */
const FEW = 64;

/** How many colours an opaque picture has. It looks no further than it must. */
export function coloursOf({ data, channels }: RawPicture): Colours {
  const seen = new Set<number>();
  let last = -1;
  for (let at = 0; at < data.length; at += channels) {
    const grey = data[at] ?? 0;
    const colour = channels === 1 ? grey * 0x010101 : (grey << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    if (colour === last) continue;
    last = colour;
    seen.add(colour);
    if (seen.size > FEW) return 'many';
  }
  return [...seen].every((colour) => colour === 0 || colour === 0xffffff) ? 'bilevel' : 'few';
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/** A PNG of one bit a pixel of a picture that is only black and white (ISO/IEC 15948): the converter would write eight. */
export function bilevelPng({ width, height, channels, data }: RawPicture): Buffer {
  const rowBytes = Math.ceil(width / 8) + 1;
  const rows = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const to = row * rowBytes + 1;
    const from = row * width * channels;
    for (let column = 0; column < width; column += 1) {
      if (data[from + column * channels] !== 0)
        rows[to + (column >> 3)] = (rows[to + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with an ICC profile put behind its header, so that the converter knows what its colours mean. */
export function withProfile(png: Uint8Array, profile: Uint8Array): Buffer {
  const head = 8 + 25;
  const content = Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(profile, { level: 1 })]);
  return Buffer.concat([png.subarray(0, head), chunk('iCCP', content), png.subarray(head)]);
}
