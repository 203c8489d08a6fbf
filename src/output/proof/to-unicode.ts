/** Gives the signs of a string of two-byte codes. */
export type Decode = (string: Uint8Array) => string;

const SECTION = /begin(bfchar|bfrange)([^]*?)endbf/g;
const CHAR = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]*)>/g;
const RANGE = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g;
const HEX = /<([\dA-Fa-f\s]*)>/g;

/** Reads a ToUnicode map (ISO 32000-1 §9.10.3): what a program that takes text off the page reads. A code it does not name is U+FFFD. */
export function readToUnicode(map: Uint8Array): Decode {
  const signs = new Map<number, string>();
  for (const [, kind, entries = ''] of Buffer.from(map).toString('latin1').matchAll(SECTION))
    if (kind === 'bfchar')
      for (const [, code = '', text = ''] of entries.matchAll(CHAR)) signs.set(Number.parseInt(code, 16), textOf(text));
    else
      for (const [, first = '', last = '', text, list] of entries.matchAll(RANGE))
        addRange(signs, first, last, text, list);
  return (string) => {
    let text = '';
    for (let at = 0; at < string.length; at += 2)
      text += signs.get((string[at] ?? 0) * 256 + (string[at + 1] ?? 0)) ?? '\uFFFD';
    return text;
  };
}

function addRange(signs: Map<number, string>, first: string, last: string, text: string | undefined, list = ''): void {
  const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  const listed = [...list.matchAll(HEX)].map(([, each = '']) => textOf(each));
  for (let code = from; code <= to; code += 1)
    signs.set(code, text === undefined ? (listed[code - from] ?? '') : following(textOf(text), code - from));
}

/** The text whose last unit is so many further. */
function following(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function textOf(hex: string): string {
  return Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le');
}
