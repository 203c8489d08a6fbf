/** Where a zip ends: its signature, and the length of the comment behind it (APPNOTE 4.3.16). */
const END = 'PK\x05\x06';
const END_BYTES = 22;
const COMMENT_LENGTH = 20;

/**
 * A zip without what stands behind its end, or without a comment that is not there: programs that send and keep files add some bytes or drop them, and
 * office programs open such files all the same. The bytes themselves when nothing is amiss.
 */
export function endedZip(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(END, undefined, 'latin1');
  if (at < 0 || at + END_BYTES > bytes.length) return bytes;
  const end = at + END_BYTES + bytes.readUInt16LE(at + COMMENT_LENGTH);
  if (end <= bytes.length) return bytes.subarray(0, end);
  return Buffer.concat([bytes.subarray(0, at + COMMENT_LENGTH), Buffer.alloc(2)]);
}
