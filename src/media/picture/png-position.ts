import { crc32, inflateSync } from 'node:zlib';
import { type Chunk, chunksOf } from './png.ts';

/** Metadata unpack to less. */
const MOST_BYTES = 4 * 1024 * 1024;
/** An ancillary, private chunk that every reader passes over (ISO/IEC 15948, 5.4). */
const UNHEARD = 'blNk';

/** The chunks of a PNG that tell compressed what `tells` knows for a place. */
export function packedChunks(png: Buffer, tells: (metadata: Buffer) => boolean): readonly Chunk[] {
  return [...chunksOf(png)].filter((chunk) => {
    const metadata = unpacked(chunk);
    return metadata !== null && tells(metadata);
  });
}

/** Blanks a chunk whole, in a copy of the PNG that it was found in. */
export function blankChunk(copy: Buffer, { start, data }: Chunk): void {
  copy.write(UNHEARD, start + 4, 'latin1');
  copy.fill(0, start + 8, start + 8 + data.length);
}

/** Makes the checksums of the chunks right that were changed (ISO/IEC 15948, 5.3). */
export function renewChecksums(source: Buffer, changed: Buffer): void {
  for (const { start, data } of chunksOf(source)) {
    const end = start + 8 + data.length;
    const typed = changed.subarray(start + 4, end);
    if (!typed.equals(source.subarray(start + 4, end))) changed.writeUInt32BE(crc32(typed), end);
  }
}

/** What a text chunk says (11.3.3), of a profile written in hexadecimal digits its bytes; null for any other chunk and for what is not compressed. */
function unpacked({ type, data }: Chunk): Buffer | null {
  const keyword = data.subarray(0, Math.max(0, data.indexOf(0))).toString('latin1');
  const isProfile = keyword.startsWith('Raw profile type');
  const rest = data.subarray(keyword.length + 1);
  const text = type === 'tEXt' && isProfile ? rest : packedText(type, rest);
  if (text === null || !isProfile) return text;
  return Buffer.from(
    text
      .toString('latin1')
      .replace(/^\s*\S+\s+\d+/, '')
      .replaceAll(/\s/g, ''),
    'hex',
  );
}

function packedText(type: string, rest: Buffer): Buffer | null {
  if (type === 'zTXt') return inflated(rest.subarray(1));
  if (type !== 'iTXt' || rest[0] !== 1) return null;
  const language = rest.indexOf(0, 2);
  const translated = rest.indexOf(0, language + 1);
  return language < 0 || translated < 0 ? null : inflated(rest.subarray(translated + 1));
}

function inflated(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}
