/** An operand of a content stream: a number, a name without its slash, a string's bytes, or an array of these. Dictionaries are left out. */
export type Operand = number | string | Uint8Array | readonly Operand[];

type Visit = (operator: string, operands: readonly Operand[]) => void;

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

const SPACE = 1;
const DELIMITER = 2;
/** What a byte is (ISO 32000-1 §7.2.2); all others are regular. */
const kinds: Uint8Array = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = SPACE;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = DELIMITER;

/** Operators seen so far by their bytes: few, and met very often. */
const operators: Map<number, string> = new Map();

/** Calls `visit` for every operator of a content stream (ISO 32000-1 §7.8.2) with its operands. What is not understood is passed over. */
export function scanContent(bytes: Uint8Array, visit: Visit): void {
  const cursor: Cursor = { bytes, at: 0 };
  const open: Operand[][] = [];
  let operands: Operand[] = [];
  const put = (operand: Operand | null): void => {
    if (operand !== null) operands.push(operand);
  };
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at] ?? 0;
    if (kinds[byte] === SPACE) cursor.at += 1;
    else if (isNumeric(byte)) put(readNumber(cursor));
    else if (byte === 0x28) put(readString(cursor));
    else if (byte === 0x3c) put(readHex(cursor));
    else if (byte === 0x2f) put(readName(cursor));
    else if (byte === 0x25) skipLine(cursor);
    else if (byte === 0x5b) {
      cursor.at += 1;
      open.push(operands);
      operands = [];
    } else if (byte === 0x5d) {
      cursor.at += 1;
      const outer = open.pop();
      if (outer === undefined) continue;
      outer.push(operands);
      operands = outer;
    } else if (kinds[byte] === DELIMITER) cursor.at += 1;
    else {
      const operator = readOperator(cursor);
      if (operator === 'ID') skipInlinePicture(cursor);
      visit(operator, operands);
      if (open.length > 0) open.length = 0;
      operands = [];
    }
  }
}

function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b;
}

function readNumber(cursor: Cursor): number {
  const { bytes } = cursor;
  let sign = 1;
  let value = 0;
  let scale = 0;
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      if (scale === 0) value = value * 10 + byte - 0x30;
      else {
        value += (byte - 0x30) * scale;
        scale /= 10;
      }
    } else if (byte === 0x2e) scale = 0.1;
    else if (byte === 0x2d) sign = -1;
    else if (byte !== 0x2b) break;
  }
  return sign * value;
}

function readName(cursor: Cursor): string {
  cursor.at += 1;
  return latin(cursor.bytes, cursor.at, skipRegular(cursor));
}

function readOperator(cursor: Cursor): string {
  const start = cursor.at;
  const end = skipRegular(cursor);
  if (end - start > 3) return latin(cursor.bytes, start, end);
  let code = 0;
  for (let at = start; at < end; at += 1) code = code * 256 + (cursor.bytes[at] ?? 0);
  const known = operators.get(code);
  if (known !== undefined) return known;
  const operator = latin(cursor.bytes, start, end);
  operators.set(code, operator);
  return operator;
}

function skipRegular(cursor: Cursor): number {
  const { bytes } = cursor;
  while (cursor.at < bytes.length && kinds[bytes[cursor.at] ?? 0] === 0) cursor.at += 1;
  return cursor.at;
}

function skipLine(cursor: Cursor): void {
  const { bytes } = cursor;
  while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1;
}

/** A string in parentheses; of one with escapes the bytes are not exact, only their number nearly is. */
function readString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const start = cursor.at + 1;
  let escaped = false;
  let depth = 0;
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at];
    if (byte === 0x5c) {
      escaped = true;
      cursor.at += 1;
    } else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  const content = bytes.subarray(start, cursor.at);
  cursor.at += 1;
  return escaped ? unescaped(content) : content;
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

function unescaped(content: Uint8Array): Uint8Array {
  const plain: number[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] ?? 0;
    if (byte !== 0x5c) {
      plain.push(byte);
      continue;
    }
    at += 1;
    const next = content[at] ?? 0;
    if (next < 0x30 || next > 0x37) {
      if (next !== 10 && next !== 13) plain.push(ESCAPES.get(next) ?? next);
      continue;
    }
    let value = 0;
    let digits = 0;
    for (; digits < 3 && isOctal(content[at + digits]); digits += 1)
      value = value * 8 + (content[at + digits] ?? 0) - 0x30;
    at += digits - 1;
    plain.push(value & 255);
  }
  return Uint8Array.from(plain);
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}

/** A string in hexadecimal; null at the beginning of a dictionary, whose entries are passed over. */
function readHex(cursor: Cursor): Uint8Array | null {
  const { bytes } = cursor;
  if (bytes[cursor.at + 1] === 0x3c) {
    skipDictionary(cursor);
    return null;
  }
  const end = bytes.indexOf(0x3e, cursor.at);
  const stop = end < 0 ? bytes.length : end;
  const hex = Buffer.from(latin(bytes, cursor.at + 1, stop).replaceAll(/\s/g, ''), 'hex');
  cursor.at = stop + 1;
  return hex;
}

function skipDictionary(cursor: Cursor): void {
  const { bytes } = cursor;
  let depth = 0;
  while (cursor.at < bytes.length) {
    const [byte, next] = [bytes[cursor.at], bytes[cursor.at + 1]];
    if (byte === 0x28) {
      readString(cursor);
      continue;
    }
    const isPair = byte === next && (byte === 0x3c || byte === 0x3e);
    if (isPair) depth += byte === 0x3c ? 1 : -1;
    cursor.at += isPair ? 2 : 1;
    if (depth === 0) return;
  }
}

/** From ID to EI between white space; `EI` is then met as an operator. */
function skipInlinePicture(cursor: Cursor): void {
  const { bytes } = cursor;
  for (cursor.at += 1; cursor.at < bytes.length; cursor.at += 1) {
    const isEnd = bytes[cursor.at] === 0x45 && bytes[cursor.at + 1] === 0x49;
    if (isEnd && kinds[bytes[cursor.at - 1] ?? 0] === SPACE && kinds[bytes[cursor.at + 2] ?? 32] !== 0) return;
  }
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
