import { deflateSync } from 'node:zlib';

function chunk(name: string, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A PNG of given scan lines (each with its filter byte) and, if any, palette and transparency. Checksums are left out; no reader here looks at them. */
export function png(
  head: {
    readonly width: number;
    readonly height: number;
    readonly depth: number;
    readonly colourType: number;
    readonly interlaced?: boolean;
  },
  lines: readonly (readonly number[])[],
  more: { readonly palette?: readonly number[]; readonly transparency?: readonly number[] } = {},
): Uint8Array {
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(head.width);
  ihdr.writeUInt32BE(head.height, 4);
  ihdr.set([head.depth, head.colourType, 0, 0, head.interlaced === true ? 1 : 0], 8);
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', ihdr),
    ...(more.palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(more.palette))]),
    ...(more.transparency === undefined ? [] : [chunk('tRNS', Uint8Array.from(more.transparency))]),
    chunk('IDAT', deflateSync(Uint8Array.from(lines.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A grey picture of a size in pixels. */
export function greyPng(width: number, height: number): Uint8Array {
  const line = [0, ...Array.from({ length: width }, () => 0xcc)];
  return png(
    { width, height, depth: 8, colourType: 0 },
    Array.from({ length: height }, () => line),
  );
}

/** A picture that is see-through, and one upright: what the sample pages show. */
export const samplePhotos: Readonly<Record<string, Uint8Array>> = {
  'wide.png': greyPng(60, 40),
  'tall.png': png(
    { width: 20, height: 30, depth: 8, colourType: 6 },
    Array.from({ length: 30 }, () => [0, ...Array.from({ length: 20 }, () => [10, 20, 30, 128]).flat()]),
  ),
};
