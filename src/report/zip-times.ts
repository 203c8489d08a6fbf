const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** 1 January 1980, midnight: the earliest that a zip can say. */
const EARLIEST = 0x00210000;

/** The bytes of a zip with every entry's time set to the earliest there is, so that the same content is the same file. Changed in place. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('no end of the central directory');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === CENTRAL; left -= 1) {
    view.setUint32(at + 12, EARLIEST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
