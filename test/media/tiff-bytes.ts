/** A page of a TIFF: its tags beside width, height and data, with their numbers (SHORT or, above 65535, LONG). */
export interface TiffBytesPage {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
  readonly tags: Readonly<Record<number, readonly number[]>>;
}

/** A little-endian TIFF, or BigTIFF, whose pages are one strip each. */
export function tiffBytes(pages: readonly TiffBytesPage[], { big = false }: { readonly big?: boolean } = {}): Buffer {
  const offset = big ? 8 : 4;
  const number = (value: number, bytes: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    buffer.writeUIntLE(value, 0, Math.min(bytes, 6));
    return buffer;
  };
  const head = big ? [...number(43, 2), 8, 0, 0, 0] : [...number(42, 2)];
  let file = Buffer.concat([Buffer.from('II'), Buffer.from(head), Buffer.alloc(offset)]);
  let link = file.length - offset;
  for (const { width, height, data, tags } of pages) {
    const strip = file.length;
    file = Buffer.concat([file, data, Buffer.alloc(data.length % 2)]);
    const all = { 256: [width], 257: [height], 273: [strip], 278: [height], 279: [data.length], ...tags };
    const entries = Object.entries(all).toSorted(([a], [b]) => Number(a) - Number(b));
    const values = entries.map(([tag, numbers]) => {
      const size = numbers.some((value) => value > 65_535) ? 4 : 2;
      return {
        tag: Number(tag),
        size,
        count: numbers.length,
        bytes: Buffer.concat(numbers.map((each) => number(each, size))),
      };
    });
    const outside = values.filter(({ bytes }) => bytes.length > offset);
    const places = new Map<number, number>();
    for (const { tag, bytes } of outside) {
      places.set(tag, file.length);
      file = Buffer.concat([file, bytes]);
    }
    const at = file.length;
    number(at, offset).copy(file, link);
    const directory = values.map(({ tag, size, count, bytes }) =>
      Buffer.concat([
        number(tag, 2),
        number(size === 2 ? 3 : 4, 2),
        number(count, offset),
        bytes.length > offset
          ? number(places.get(tag) ?? 0, offset)
          : Buffer.concat([bytes, Buffer.alloc(offset)]).subarray(0, offset),
      ]),
    );
    file = Buffer.concat([file, number(values.length, big ? 8 : 2), ...directory, Buffer.alloc(offset)]);
    link = file.length - offset;
  }
  return file;
}
