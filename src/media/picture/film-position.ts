import { asBuffer } from '../bytes.ts';
import type { Telling } from './telling.ts';

/** Brands of films (ISO/IEC 14496-12, annex E; QuickTime): what telephones take beside or behind a photograph. */
const FILM_BRANDS = /^(?:qt {2}|mp4[12]|isom|iso[2-9]|avc1|M4V |3g[pg2]|MSNV)/;
/** A place as ISO 6709 writes it: +31.2304+121.4737+004.000/ */
const PLACE = /[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS\w+)?\//g;

/** True for the first bytes of a film. */
export function isFilmHead(head: Uint8Array): boolean {
  const text = asBuffer(head).toString('latin1', 4, 12);
  return text.startsWith('ftyp') && FILM_BRANDS.test(text.slice(4));
}

/** Where a film says its place: in `©xyz`, or under the key `com.apple.quicktime.location.ISO6709` (QuickTime File Format, user data, metadata). */
export function filmPositions(bytes: Buffer): readonly Telling[] {
  // The longer word is sought only where the shorter one is: it takes five times as long.
  const isNamed = bytes.includes('6709') && bytes.includes('ISO6709');
  if (!isNamed && !bytes.includes('\xa9xyz', 0, 'latin1')) return [];
  return [...bytes.toString('latin1').matchAll(PLACE)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
    blank: 0x20,
  }));
}

/** Boxes that hold what a film says of itself, not its pictures and sounds (ISO/IEC 14496-12, 8). */
const TELLING_BOXES = ['moov', 'meta', 'udta', 'uuid'];
const BOX_HEAD_BYTES = 16;
/** What a film of hours says of itself is smaller. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The same for a film that is read only where it speaks of itself; `read` gives as many bytes from an offset on as there are. */
export async function placesInFilm(
  read: (from: number, length: number) => Promise<Buffer>,
): Promise<readonly Telling[]> {
  const places: Telling[] = [];
  for (let at = 0; ;) {
    const head = await read(at, BOX_HEAD_BYTES);
    if (head.length < 8) return places;
    const short = head.readUInt32BE(0);
    const length = short === 1 && head.length === BOX_HEAD_BYTES ? Number(head.readBigUInt64BE(8)) : short;
    const isTelling = TELLING_BOXES.includes(head.toString('latin1', 4, 8));
    if (isTelling) {
      const box = await read(at, Math.min(length === 0 ? MOST_BYTES : length, MOST_BYTES));
      places.push(...filmPositions(box).map((place) => ({ ...place, from: place.from + at, to: place.to + at })));
    }
    if (length < 8) return places;
    at += length;
  }
}
