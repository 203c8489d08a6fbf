import { createHash } from 'node:crypto';
import { asBuffer } from '../bytes.ts';

/** What differs from run to run although the document is the same: identifiers of the file, the checksum of its making … */
const IDENTIFIERS = [/\/ID\s*\[\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\]/g, /\/DocChecksum\s*\/([0-9A-Fa-f]+)/g];
/** … and the moment of it. */
const MOMENTS = [/\/(?:CreationDate|ModDate)\s*\(D:(\d{14})/g];
const ONE_MOMENT = '20000101000000';

/** A PDF of the office program with these put to the digest of the document it was made of, and to one moment; its length stays. */
export function withoutChance(pdf: Uint8Array, documentDigest: string): Uint8Array {
  const bytes = Buffer.from(asBuffer(pdf));
  const text = bytes.toString('latin1');
  const digits = createHash('sha256').update(documentDigest).digest('hex').toUpperCase().repeat(2);
  for (const pattern of IDENTIFIERS) overwrite(bytes, text, pattern, digits);
  for (const pattern of MOMENTS) overwrite(bytes, text, pattern, ONE_MOMENT);
  return bytes;
}

function overwrite(bytes: Buffer, text: string, pattern: RegExp, by: string): void {
  for (const match of text.matchAll(pattern)) {
    let from = match.index;
    for (const group of match.slice(1)) {
      const at = text.indexOf(group, from);
      bytes.write(by.slice(0, group.length), at, 'latin1');
      from = at + group.length;
    }
  }
}
