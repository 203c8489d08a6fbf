import stringWidth from 'string-width';

/** What stays together on a line: a run of letters, digits and path signs, an ending with the sign before it, or one other character. */
const TOKEN = /\S\.[\w./:%#@~+=-]+|[\w./:%#@~+=-]+|\s|./gu;
const NEVER_FIRST = /^[,;!?)、。，；：！？）》」』”’·%…—]/u;
const NEVER_LAST = /[(（《「『“‘]$/u;
/** What a line that is full takes over to the next with a mark that may not begin it: the character before and the marks between. */
const CARRIED = /\p{Script=Han}[、。，；：！？）》」』”’·%…—]{0,2}$/u;

/** Columns of tokens already met: finding out is dear, and most come again. */
const widths = new Map<string, number>();

/** Kana, ideographs and full-width forms, two columns each, and the quotation marks and dashes of Chinese, one each: all that most texts hold. */
const WIDE = /^[\u3000-\u3029\u3030-\u303E\u3041-\u3096\u309B-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60]+$/;
const NARROW = /^[\x20-\x7E\u00B7\u2014\u2018\u2019\u201C\u201D\u2026]*$/;

/** Terminal columns of a text; most are known without the tables of the library, which take long to unfold. */
export function columns(token: string): number {
  if (NARROW.test(token)) return token.length;
  if (WIDE.test(token)) return token.length * 2;
  const known = widths.get(token);
  if (known !== undefined) return known;
  const width = stringWidth(token);
  widths.set(token, width);
  return width;
}

/** A text without line breaks or codes that terminals obey; names of files may hold both. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Cuts a token that alone is wider than a line. */
function cut(token: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of token) {
    if (taken + columns(character) > width) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += columns(character);
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines of at most `width` terminal columns (a Chinese character takes two). The last two columns are kept for closing
 * punctuation, so that no line begins with it, unless a single word needs them; no line ends with an opening bracket.
 */
export function wrap(text: string, width: number): string[] {
  const body = width - 2;
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const tokens = (onOneLine(text).match(TOKEN) ?? []).flatMap((token) =>
    columns(token) > width ? cut(token, body) : [token],
  );
  for (const token of tokens) {
    if (taken + columns(token) <= (taken === 0 || NEVER_FIRST.test(token) ? width : body)) {
      line += token;
      taken += columns(token);
      continue;
    }
    const opening = (NEVER_FIRST.test(token) ? CARRIED : NEVER_LAST).exec(line)?.[0] ?? '';
    lines.push(line.slice(0, line.length - opening.length).trimEnd());
    line = (opening + token).trimStart();
    taken = Array.from(line).reduce((sum, character) => sum + columns(character), 0);
  }
  lines.push(line.trimEnd());
  return lines.filter((each) => each !== '');
}

/** Fills a text with spaces to a width in terminal columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
