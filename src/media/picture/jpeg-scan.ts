import { asBuffer } from '../bytes.ts';
import { readJpegHeaders } from './jpeg.ts';
import type { JpegHeaders, JpegSegment } from './jpeg.ts';
import { huffmanTable } from './jpeg-huffman.ts';
import type { BlockCoding, HuffmanTable } from './jpeg-huffman.ts';

/** A component of a scan: blocks of 8 × 8 samples, `across` × `down` of them in a unit. */
export interface ScanComponent extends BlockCoding {
  readonly across: number;
  readonly down: number;
}

/** The one scan of a sequential JPEG whose first component tells how light it is. */
export interface LightScan {
  readonly width: number;
  readonly height: number;
  readonly components: readonly [ScanComponent, ...ScanComponent[]];
  /** Units between two restart markers; 0 when there are none. */
  readonly restart: number;
  /** Offset of the data. */
  readonly start: number;
}

const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;
const APP14 = 0xee;
const SEQUENTIAL = [0xc0, 0xc1];
/** Coefficients of a block. */
const BLOCK = 64;

interface Tables {
  readonly quantization: Map<number, Uint16Array>;
  /** By class and number, as the standard codes them: 0x00 and up for DC, 0x10 and up for AC. */
  readonly huffman: Map<number, HuffmanTable>;
  restart: number;
}

/**
 * What is needed to read a JPEG from its top (ITU-T T.81); null for one that is not sequential, of other samples than eight bits, in more than
 * one scan, or whose first component is no luminance.
 */
export function lightScan(bytes: Uint8Array): LightScan | null {
  const headers = readJpegHeaders(asBuffer(bytes));
  if (headers === null || !isLight(headers) || headers.width === 0 || headers.height === 0) return null;
  const tables = tablesOf(headers.segments);
  const components = tables === null ? null : componentsOf(headers, tables);
  if (tables === null || components === null) return null;
  const { width, height } = headers;
  return { width, height, components, restart: tables.restart, start: headers.scan };
}

/** The components of a scan that has all there are, from the first coefficient to the last; null otherwise. */
function componentsOf({ segments, frame, components }: JpegHeaders, tables: Tables): LightScan['components'] | null {
  const [framed, scanned] = [segments.find(({ marker }) => marker === frame), segments.at(-1)];
  if (framed === undefined || scanned === undefined) return null;
  const range = scanned.content.subarray(1 + 2 * components.length);
  if (scanned.content[0] !== components.length || range[0] !== 0 || range[1] !== BLOCK - 1) return null;
  const found = components.flatMap((id, at) => componentOf(id, at, framed, scanned, tables) ?? []);
  const [light, ...others] = found;
  if (light === undefined || found.length < components.length) return null;
  const isFinest = others.every(({ across, down }) => across <= light.across && down <= light.down);
  return isFinest ? [light, ...others] : null;
}

/** Grey, or luminance and two of chrominance: an Adobe marker may say that three are red, green and blue. */
function isLight({ frame, precision, components, colourStated, segments }: JpegHeaders): boolean {
  if (!SEQUENTIAL.includes(frame) || precision !== 8) return false;
  if (components.length === 1) return true;
  if (components.length !== 3 || (!colourStated && String.fromCharCode(...components) === 'RGB')) return false;
  const adobe = segments.find(
    ({ marker, content }) => marker === APP14 && content.toString('latin1', 0, 5) === 'Adobe',
  );
  return adobe === undefined || adobe.content[11] === 1;
}

function tablesOf(segments: readonly JpegSegment[]): Tables | null {
  const tables: Tables = { quantization: new Map(), huffman: new Map(), restart: 0 };
  for (const { marker, content } of segments) {
    if (marker === DRI && content.length >= 2) tables.restart = content.readUInt16BE(0);
    if (marker === DQT) addQuantization(content, tables);
    if (marker === DHT && !addHuffman(content, tables)) return null;
  }
  return tables;
}

function addQuantization(content: Buffer, { quantization }: Tables): void {
  for (let at = 0; at < content.length;) {
    const head = content[at] ?? 0;
    const bytes = head >> 4 === 0 ? 1 : 2;
    const table = new Uint16Array(BLOCK);
    for (let index = 0; index < BLOCK; index += 1) {
      const from = at + 1 + index * bytes;
      table[index] = bytes === 1 ? (content[from] ?? 0) : ((content[from] ?? 0) << 8) | (content[from + 1] ?? 0);
    }
    quantization.set(head & 15, table);
    at += 1 + BLOCK * bytes;
  }
}

function addHuffman(content: Buffer, { huffman }: Tables): boolean {
  for (let at = 0; at + 17 <= content.length;) {
    const counts = content.subarray(at + 1, at + 17);
    const symbols = counts.reduce((sum, count) => sum + count, 0);
    const table = huffmanTable(counts, content.subarray(at + 17, at + 17 + symbols));
    if (table === null) return false;
    huffman.set(content[at] ?? 0, table);
    at += 17 + symbols;
  }
  return true;
}

function componentOf(
  id: number,
  at: number,
  { content: frame }: JpegSegment,
  { content: scan }: JpegSegment,
  { quantization, huffman }: Tables,
): ScanComponent | null {
  const sampling = frame[7 + at * 3] ?? 0;
  const coded = scan[2 + at * 2] ?? 0;
  const [dc, ac] = [huffman.get(coded >> 4), huffman.get(0x10 | (coded & 15))];
  const table = quantization.get(frame[8 + at * 3] ?? 0);
  const [across, down] = [sampling >> 4, sampling & 15];
  if (scan[1 + at * 2] !== id || dc === undefined || ac === undefined || table === undefined) return null;
  if (across < 1 || across > 4 || down < 1 || down > 4) return null;
  // A scan of one component is coded block by block, whatever its sampling.
  return frame[5] === 1
    ? { across: 1, down: 1, dc, ac, quantization: table }
    : { across, down, dc, ac, quantization: table };
}
