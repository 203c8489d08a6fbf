import type sharpModule from 'sharp';
import type { Sharp } from 'sharp';
import { heicPixels } from './heic-pixels.ts';
import { openSharp } from './sharp.ts';

/** Cells a side: finer than the usual 8, for photographs of one square and one crowd are alike in the coarse. */
const SIDE = 16;
/** Lightness (0-255) by which cells must vary: a blank sheet is like any other. */
const LEAST_CONTRAST = 12;
/** Lightness from which on a picture is a page of paper; pages are alike by their form whatever they say. */
const PAPER = 200;

/** Bits of either kind that a photograph has at least. */
const LEAST_VARIED = 32;

/** What unpacking a picture shows. */
export interface Seen {
  /** False when its data cannot be unpacked. */
  readonly unpacks: boolean;
  /** Its likeness, as `likenessOf` gives it. */
  readonly likeness: string | null;
}

/** How a picture is unpacked. */
interface Unpacking {
  readonly heic?: boolean;
  /** Data that are damaged somewhere count as none. */
  readonly strict?: boolean;
}

/**
 * What a photograph looks like, as 256 bits in hex: whether each cell of a grid is darker than the next (difference hash). Resizing, recompressing
 * and brightening hardly change it. Null for blank pictures, pages of paper, and what cannot be unpacked.
 * A HEIC, which the picture library does not unpack, takes the better part of a second.
 */
export async function likenessOf(bytes: Buffer): Promise<string | null> {
  return (await seenIn(bytes)).likeness;
}

/** The same, and whether a picture can be unpacked at all. */
export async function seenIn(bytes: Buffer, { heic = false, strict = false }: Unpacking = {}): Promise<Seen> {
  const sharp = await openSharp();
  try {
    const failOn = strict ? 'error' : 'none';
    const opened = heic ? await openedHeic(bytes, sharp) : sharp(bytes, { failOn, sequentialRead: true });
    const cells = await opened
      .autoOrient()
      .flatten({ background: 'white' })
      .toColourspace('b-w')
      .resize(SIDE + 1, SIDE, { fit: 'fill' })
      .raw()
      .toBuffer();
    const bits = bitsOf(cells);
    return { unpacks: true, likeness: isTelling(cells) && isVaried(bits) ? inHex(bits) : null };
  } catch {
    return { unpacks: false, likeness: null };
  }
}

async function openedHeic(bytes: Buffer, sharp: typeof sharpModule): Promise<Sharp> {
  const { data, ...raw } = await heicPixels(bytes);
  return sharp(data, { raw });
}

function isTelling(cells: Uint8Array): boolean {
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const variance = cells.reduce((sum, cell) => sum + (cell - mean) ** 2, 0) / cells.length;
  return mean < PAPER && Math.sqrt(variance) >= LEAST_CONTRAST;
}

/** In a photograph lightness goes up and down; where it only rises or falls, as in a colour run, all are alike. */
function isVaried(bits: readonly boolean[]): boolean {
  const rising = bits.filter(Boolean).length;
  return Math.min(rising, bits.length - rising) >= LEAST_VARIED;
}

function bitsOf(cells: Uint8Array): readonly boolean[] {
  return Array.from({ length: SIDE * SIDE }, (_, bit) => {
    const at = Math.floor(bit / SIDE) * (SIDE + 1) + (bit % SIDE);
    return (cells[at] ?? 0) < (cells[at + 1] ?? 0);
  });
}

function inHex(bits: readonly boolean[]): string {
  const nibbles = Array.from({ length: bits.length / 4 }, (_, at) => bits.slice(at * 4, at * 4 + 4));
  return nibbles.map((nibble) => nibble.reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0).toString(16)).join('');
}
