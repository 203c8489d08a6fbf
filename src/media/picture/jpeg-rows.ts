import { EntropyBits } from './jpeg-huffman.ts';
import { lightScan } from './jpeg-scan.ts';
import type { LightScan, ScanComponent } from './jpeg-scan.ts';
import { coarser } from './tones.ts';
import type { Grid, PicturePart } from './tones.ts';

/** Samples along a side of a block, and in it. */
const SIDE = 8;
const BLOCK = 64;

/** What each frequency adds to each mean of so many samples along a side (ITU-T T.81, A.3.3), by mean and frequency. */
function basisFor(together: number): Float32Array {
  return Float32Array.from({ length: (SIDE / together) * SIDE }, (_, at) => {
    const [mean, frequency] = [Math.floor(at / SIDE), at % SIDE];
    let sum = 0;
    for (let sample = mean * together; sample < (mean + 1) * together; sample += 1)
      sum += Math.cos(((2 * sample + 1) * frequency * Math.PI) / 16);
    return ((frequency === 0 ? Math.SQRT1_2 : 1) * sum) / 2 / together;
  });
}

/** By how many samples are taken together. */
const bases: ReadonlyMap<number, Float32Array> = new Map(
  [8, 4, 2, 1].map((together) => [together, basisFor(together)]),
);

/**
 * A JPEG as one sample for each square of `side` × `side` pixels: their mean. It is read from its top only as far as it is asked for, and only
 * between `left` and `right`, parts of its width, is anything known of it; null when it is of a kind that cannot be read so.
 */
export function jpegGrid(bytes: Uint8Array, side: number, { left, right }: Columns = ALL): Grid | null {
  const scan = lightScan(bytes);
  if (scan === null) return null;
  const [together = 1, basis = new Float32Array()] = [...bases].find(([count]) => side % count === 0) ?? [];
  const blocks = scan.width / SIDE;
  const reader = new ScanReader(scan, bytes, basis, {
    left: Math.floor(left * blocks),
    right: Math.floor(right * blocks) + 1,
  });
  const [shift, low] = [Math.log2(SIDE / together), SIDE / together - 1];
  const grid: Grid = {
    width: Math.ceil(scan.width / together),
    height: Math.ceil(scan.height / together),
    at: (x, y) => reader.sampleAt(x >> shift, y >> shift, ((y & low) << shift) + (x & low)),
  };
  return coarser(grid, side / together);
}

type Columns = Pick<PicturePart, 'left' | 'right'>;

const ALL: Columns = { left: 0, right: 1 };

/** A block of a unit: `row` and `column` in the unit if it is one of the luminance, which alone is kept. */
interface UnitBlock {
  readonly component: ScanComponent;
  readonly index: number;
  readonly row: number | null;
  readonly column: number;
}

/** Reads units of a scan in their order and keeps what they say of lightness: coefficients first, samples once they are asked for. */
class ScanReader {
  readonly #scan: LightScan;
  readonly #bits: EntropyBits;
  readonly #basis: Float32Array;
  /** Samples taken of a block. */
  readonly #inBlock: number;
  /** Of blocks that are kept. */
  readonly #columns: Columns;
  readonly #unit: readonly UnitBlock[];
  /** By row of blocks. */
  readonly #coefficients: Int16Array[] = [];
  /** Of a block, from its first on; not a number as long as it was not asked for. */
  readonly #samples: Float32Array[] = [];
  /** By component, of the block before. */
  readonly #means: Int32Array;
  #units = 0;
  #ended = false;

  constructor(scan: LightScan, bytes: Uint8Array, basis: Float32Array, columns: Columns) {
    this.#scan = scan;
    this.#bits = new EntropyBits(bytes, scan.start);
    this.#basis = basis;
    this.#inBlock = (basis.length / SIDE) ** 2;
    this.#columns = columns;
    this.#unit = scan.components.flatMap((component, index) =>
      Array.from({ length: component.across * component.down }, (_, at): UnitBlock => {
        const row = Math.floor(at / component.across);
        return { component, index, row: index === 0 ? row : null, column: at % component.across };
      }),
    );
    this.#means = new Int32Array(scan.components.length);
  }

  /** One of the samples of a block of the luminance, counted row by row; null when it cannot be told. */
  sampleAt(column: number, row: number, index: number): number | null {
    while (row >= this.#coefficients.length && !this.#ended) this.#readUnits();
    const { left, right } = this.#columns;
    const [samples, coefficients] = [this.#samples[row], this.#coefficients[row]];
    if (samples === undefined || coefficients === undefined || column < left || column >= right) return null;
    const first = (column - left) * this.#inBlock;
    if (Number.isNaN(samples[first])) takeSamples(coefficients, (column - left) * BLOCK, this.#basis, samples, first);
    return samples[first + index] ?? null;
  }

  /** Reads one row of units. */
  #readUnits(): void {
    const [{ across, down }] = this.#scan.components;
    const { left, right } = this.#columns;
    const rows = Array.from({ length: down }, () => new Int16Array((right - left) * BLOCK));
    const units = Math.ceil(this.#scan.width / (SIDE * across));
    for (let unit = 0; unit < units && !this.#ended; unit += 1) this.#ended = !this.#readUnit(rows, unit * across);
    if (this.#ended) return;
    this.#coefficients.push(...rows);
    this.#samples.push(...rows.map(() => new Float32Array((right - left) * this.#inBlock).fill(Number.NaN)));
    this.#ended = this.#coefficients.length * SIDE >= this.#scan.height;
  }

  /** Reads a unit whose first block is in a column; false when the data ends before or makes no sense. */
  #readUnit(rows: readonly Int16Array[], first: number): boolean {
    const { restart } = this.#scan;
    if (restart > 0 && this.#units > 0 && this.#units % restart === 0) {
      if (!this.#bits.restart()) return false;
      this.#means.fill(0);
    }
    this.#units += 1;
    const { left, right } = this.#columns;
    for (const { component, index, row, column } of this.#unit) {
      const at = first + column;
      const kept = row === null || at < left || at >= right ? null : (rows[row] ?? null);
      const mean = this.#bits.block(component, this.#means[index] ?? 0, kept, (at - left) * BLOCK);
      if (mean === null) return false;
      this.#means[index] = mean;
    }
    return !this.#bits.ended;
  }
}

/** Between the two directions in which a block is turned into samples. */
const halfway: Float32Array = new Float32Array(SIDE * SIDE);

/** Takes the samples of a block, row by row, or as many means of them as there are in the basis. */
function takeSamples(
  coefficients: Int16Array,
  from: number,
  basis: Float32Array,
  samples: Float32Array,
  to: number,
): void {
  const count = basis.length / SIDE;
  for (let row = 0; row < SIDE; row += 1)
    for (let column = 0; column < count; column += 1) {
      let sum = 0;
      for (let frequency = 0; frequency < SIDE; frequency += 1)
        sum += (coefficients[from + row * SIDE + frequency] ?? 0) * (basis[column * SIDE + frequency] ?? 0);
      halfway[row * count + column] = sum;
    }
  for (let column = 0; column < count; column += 1)
    for (let row = 0; row < count; row += 1) {
      let sum = 128;
      for (let frequency = 0; frequency < SIDE; frequency += 1)
        sum += (halfway[frequency * count + column] ?? 0) * (basis[row * SIDE + frequency] ?? 0);
      samples[to + row * count + column] = Math.min(Math.max(sum, 0), 255);
    }
}
