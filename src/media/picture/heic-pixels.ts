import { primaryProperties } from './heif.ts';
import type { RawPicture } from './raw-pixels.ts';

/** A picture that cannot be decoded, though its headers are in order. */
export class DecodingFailure extends Error {}

/** The pixels of the primary picture of a HEIC, turned upright as the file says. @throws DecodingFailure */
export function heicPixels(bytes: Buffer): Promise<RawPicture> {
  return unheard(() => decoded(bytes));
}

/** The library tells of broken pictures on standard output, where the report stands; nothing else of ours writes to the console. */
async function unheard<Result>(work: () => Promise<Result>): Promise<Result> {
  const { log } = globalThis.console;
  globalThis.console.log = () => undefined;
  try {
    return await work();
  } finally {
    globalThis.console.log = log;
  }
}

async function decoded(bytes: Buffer): Promise<RawPicture> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(bytes);
  try {
    const image = images.find((each) => each.is_primary()) ?? images[0];
    if (image === undefined) throw new DecodingFailure('no picture');
    const [width, height] = [image.get_width(), image.get_height()];
    const data = new Uint8ClampedArray(width * height * 4);
    const filled = await new Promise<{ readonly data: Uint8ClampedArray } | null>((resolve) => {
      image.display({ data, width, height }, resolve);
    });
    if (filled === null) throw new DecodingFailure('not decoded');
    return { width, height, channels: 4, data: new Uint8Array(data.buffer) };
  } finally {
    for (const image of images) image.free();
    // The library itself frees it only when the same decoder is given another file.
    if (decoder.decoder !== null) libheif.heif_context_free(decoder.decoder);
  }
}

/** The ICC profile of the primary picture; null when it has none of its own (ISO/IEC 14496-12, 12.1.5). */
export function heicProfile(bytes: Buffer): Buffer | null {
  for (const { type, start, end } of primaryProperties(bytes)) {
    const kind = type === 'colr' ? bytes.toString('latin1', start, start + 4) : '';
    if (kind === 'prof' || kind === 'rICC') return bytes.subarray(start + 4, end);
  }
  return null;
}
