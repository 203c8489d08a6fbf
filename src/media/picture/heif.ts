import type { PictureSize } from './size.ts';

/** A box of an ISO media file (ISO/IEC 14496-12, 4.2): its content lies from `start` to `end`, which may be beyond the bytes. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** An item of a HEIF file and where its bytes lie (ISO/IEC 14496-12, 8.11). */
export interface HeifItem {
  readonly id: number;
  readonly type: string;
  readonly extents: readonly { readonly at: number; readonly length: number }[];
}

/** What a look at a HEIC or AVIF shows. */
export interface HeifLook {
  readonly size: PictureSize | null;
  /** Every box and every item lies inside the file. */
  readonly whole: boolean;
  /** It is coded and laid out as telephones do it. */
  readonly usual: boolean;
}

/** Types of items that hold a picture in HEVC or AV1, whole or as a grid of tiles. */
const USUAL_ITEMS = ['hvc1', 'av01'];

/** The boxes between two offsets. */
export function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= Math.min(to, bytes.length);) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= bytes.length;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = isLong ? 16 : 8;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + head, end: at + length });
    if (length < head) break;
    at += length;
  }
  return boxes;
}

/** The content of the `meta` box behind its version; null if there is none. */
function metaOf(bytes: Buffer): readonly Box[] | null {
  const meta = boxesIn(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  return meta === undefined || meta.end > bytes.length ? null : boxesIn(bytes, meta.start + 4, meta.end);
}

/** Reads numbers of so many bytes one after the other. */
function reader(bytes: Buffer, from: number): (width: number) => number {
  let at = from;
  return (width) => {
    const value = width === 0 ? 0 : width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, width);
    at += width;
    return value;
  };
}

function itemTypes(bytes: Buffer, meta: readonly Box[]): ReadonlyMap<number, string> {
  const list = meta.find(({ type }) => type === 'iinf');
  if (list === undefined) return new Map();
  const entries = boxesIn(bytes, list.start + ((bytes[list.start] ?? 0) === 0 ? 6 : 8), list.end);
  return new Map(
    entries.map(({ start }) => {
      const isLong = bytes[start] === 3;
      const id = isLong ? bytes.readUInt32BE(start + 4) : bytes.readUInt16BE(start + 4);
      const type = start + (isLong ? 10 : 8);
      return [id, bytes.toString('latin1', type, type + 4)];
    }),
  );
}

/** Every item with its place in the file. @throws RangeError when the lists break off */
export function heifItems(bytes: Buffer): readonly HeifItem[] {
  const meta = metaOf(bytes) ?? [];
  const places = meta.find(({ type }) => type === 'iloc');
  if (places === undefined) return [];
  const types = itemTypes(bytes, meta);
  const data = meta.find(({ type }) => type === 'idat')?.start ?? 0;
  const version = bytes[places.start] ?? 0;
  const next = reader(bytes, places.start + 4);
  const [widths, more] = [next(1), next(1)];
  const count = next(version < 2 ? 2 : 4);
  return Array.from({ length: count }, () => {
    const id = next(version < 2 ? 2 : 4);
    const construction = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(more >> 4) + (construction === 1 ? data : 0);
    const extents = Array.from({ length: next(2) }, () => {
      if (version > 0) next(more & 15);
      const at = base + next(widths >> 4);
      return { at, length: next(widths & 15) };
    });
    return { id, type: types.get(id) ?? '', extents };
  });
}

/** Indices, from 1, of the properties that belong to an item. */
function propertiesOf(bytes: Buffer, { start }: Box, item: number): readonly number[] {
  const [version, flags] = [bytes[start] ?? 0, bytes[start + 3] ?? 0];
  const next = reader(bytes, start + 4);
  const count = next(4);
  for (let entry = 0; entry < count; entry += 1) {
    const id = next(version < 1 ? 2 : 4);
    const indices = Array.from({ length: next(1) }, () => ((flags & 1) === 0 ? next(1) & 0x7f : next(2) & 0x7fff));
    if (id === item) return indices;
  }
  return [];
}

/** Boxes that tell of the primary item: its size, how it is turned, its colours. @throws RangeError when the lists break off */
export function primaryProperties(bytes: Buffer): readonly Box[] {
  const meta = metaOf(bytes) ?? [];
  const primary = meta.find(({ type }) => type === 'pitm');
  const container = meta.find(({ type }) => type === 'iprp');
  if (primary === undefined || container === undefined) return [];
  const inside = boxesIn(bytes, container.start, container.end);
  const list = inside.find(({ type }) => type === 'ipco');
  if (list === undefined) return [];
  const item =
    bytes[primary.start] === 0 ? bytes.readUInt16BE(primary.start + 4) : bytes.readUInt32BE(primary.start + 4);
  const properties = boxesIn(bytes, list.start, list.end);
  const indices = inside.filter(({ type }) => type === 'ipma').flatMap((box) => propertiesOf(bytes, box, item));
  return indices.flatMap((index) => properties[index - 1] ?? []);
}

function sizeOf(bytes: Buffer): PictureSize | null {
  const properties = primaryProperties(bytes);
  const extent = properties.find(({ type }) => type === 'ispe');
  if (extent === undefined) return null;
  const turn = properties.find(({ type }) => type === 'irot');
  const lying = turn !== undefined && ((bytes[turn.start] ?? 0) & 1) === 1;
  const [width, height] = [bytes.readUInt32BE(extent.start + 4), bytes.readUInt32BE(extent.start + 8)];
  return { width, height, orientation: lying ? 6 : 1, dpi: null };
}

/** Not the short form of the whole file (ISO/IEC 23008-12, amendment 1), which hardly any program reads. */
const isKnown = ({ type }: Box): boolean => type !== 'mini';

/** Size and wholeness of a HEIC or AVIF by its boxes. @throws RangeError when its lists break off */
export function lookAtHeif(bytes: Buffer): HeifLook {
  const size = sizeOf(bytes);
  const boxes = boxesIn(bytes, 0, bytes.length);
  const items = heifItems(bytes);
  const inside = boxes.every(({ start, end }) => end >= start && end <= bytes.length);
  const placed = items.every(({ extents }) => extents.every(({ at, length }) => at + length <= bytes.length));
  const usual = items.some(({ type }) => USUAL_ITEMS.includes(type));
  return { size, whole: inside && placed && size !== null && items.length > 0, usual: usual && boxes.every(isKnown) };
}
