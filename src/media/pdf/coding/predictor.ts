/** A number among the parameters of a coding; null when it is not given. */
export type Parameter = (key: string) => number | null;

const TIFF = 2;
const FIRST_OF_PNG = 10;

interface Rows {
  /** Bytes of a row, and of a dot in it, at least one. */
  readonly across: number;
  readonly dot: number;
}

/** Undoes the prediction of samples from their neighbours (ISO 32000-1, 7.4.4.4); null for parameters that make no sense, and for one of fine samples. */
export function unpredicted(data: Buffer, parameter: Parameter): Buffer | null {
  const predictor = parameter('/Predictor') ?? 1;
  if (predictor === 1) return data;
  const bits = parameter('/BitsPerComponent') ?? 8;
  const perDot = (parameter('/Colors') ?? 1) * bits;
  const rows: Rows = { across: Math.ceil((perDot * (parameter('/Columns') ?? 1)) / 8), dot: Math.ceil(perDot / 8) };
  if (!(rows.across >= 1 && rows.across < 1_000_000 && rows.dot >= 1)) return null;
  if (predictor === TIFF) return bits === 8 ? summedUp(data, rows) : null;
  return predictor < FIRST_OF_PNG ? null : fromPng(data, rows);
}

/** Every sample is what it is more than the one before it. */
function summedUp(data: Buffer, { across, dot }: Rows): Buffer {
  const plain = Buffer.from(data);
  for (let at = 0; at < plain.length; at += 1)
    if (at % across >= dot) plain[at] = (plain[at] ?? 0) + (plain[at - dot] ?? 0);
  return plain;
}

function fromPng(data: Buffer, rows: Rows): Buffer {
  const count = Math.ceil(data.length / (rows.across + 1));
  const plain = Buffer.alloc(count * rows.across);
  for (let row = 0; row < count; row += 1) undoRow(data, plain, row, rows);
  return plain;
}

function undoRow(data: Buffer, plain: Buffer, row: number, { across, dot }: Rows): void {
  const from = row * (across + 1);
  const kind = data[from] ?? 0;
  for (let index = 0; index < across; index += 1) {
    const at = row * across + index;
    const left = index < dot ? 0 : (plain[at - dot] ?? 0);
    const up = row === 0 ? 0 : (plain[at - across] ?? 0);
    const corner = row === 0 || index < dot ? 0 : (plain[at - across - dot] ?? 0);
    plain[at] = (data[from + 1 + index] ?? 0) + predicted(kind, left, up, corner);
  }
}

/** The five predictions of PNG. */
function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
