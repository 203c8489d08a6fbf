import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Decoded } from './decoded.ts';

/** Of the zlib format, in front of what is deflated. */
const HEAD_BYTES = 2;

/** Undoes zlib (FlateDecode). A wrong or lacking check sum is no loss: every viewer reads on. Of faulty data what stands before the fault is given. */
export function inflate(data: Uint8Array, most: number): Decoded {
  if (data.length === 0) return { state: 'whole', bytes: Buffer.alloc(0) };
  const options = { maxOutputLength: most };
  try {
    return { state: 'whole', bytes: inflateSync(data, options) };
  } catch (error) {
    if (isTooLarge(error)) return { state: 'tooLarge' };
  }
  const deflated = data.subarray(HEAD_BYTES);
  try {
    return { state: 'unsealed', bytes: inflateRawSync(deflated, options) };
  } catch (error) {
    if (isTooLarge(error)) return { state: 'tooLarge' };
  }
  return readBefore(deflated, most);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Node gives nothing of data with a fault, so the longest part from the beginning that has none is looked for. */
function readBefore(deflated: Uint8Array, most: number): Decoded {
  const read = (length: number): Buffer | null => {
    try {
      const options = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
      return inflateRawSync(deflated.subarray(0, length), options);
    } catch {
      return null;
    }
  };
  let [good, bad] = [0, deflated.length + 1];
  let bytes: Buffer = Buffer.alloc(0);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const found = read(middle);
    if (found === null) bad = middle;
    else [good, bytes] = [middle, found];
  }
  return bytes.length === 0 ? { state: 'broken' } : { state: 'partial', bytes };
}
