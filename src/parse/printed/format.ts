/** A piece of a number format (ECMA-376 part 1, 18.8.31). */
export type FormatToken =
  | { readonly kind: 'text'; readonly text: string }
  /** `0`, `#` or `?`. */
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'itself' | 'fraction' }
  | { readonly kind: 'exponent'; readonly sign: boolean }
  /** Year, month, day, hour, minute, second, weekday, half of the day: its letters in lower case. */
  | { readonly kind: 'date'; readonly text: string }
  /** Hours, minutes or seconds that run on: `[h]`. */
  | { readonly kind: 'elapsed'; readonly text: string };

/** A section of a format: of positive, negative, zero or text values, or of those that meet its condition. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: { readonly operator: string; readonly value: number } | null;
  /** Numbers in Chinese: 1 一二三, 2 壹贰叁; 0 as usual. */
  readonly chinese: 0 | 1 | 2;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(AM\/PM|A\/P|上午\/下午)|(General|G\/通用格式|@)|(E[+-])|(y+|m+|d+|h+|s+|a{3,}|e+|b{2,4})|([0#?])|(.)/giu;
const CONDITION = /^(<=|>=|<>|[<>=])(-?[\d.]+)$/;

const parsed = new Map<string, readonly FormatSection[]>();

/** The sections of a format as it is written. */
export function formatSections(code: string): readonly FormatSection[] {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const sections = splitSections(code).map(sectionOf);
  parsed.set(code, sections);
  return sections;
}

/** Whether a section shows a day or a time. */
export function isDateSection({ tokens }: FormatSection): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

/** At `;` outside quotes, brackets and escapes. */
function splitSections(code: string): readonly string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^]/gu)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function sectionOf(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  let chinese: FormatSection['chinese'] = 0;
  for (const match of code.matchAll(TOKEN)) {
    const bracket = match[3];
    const [, operator, value] = CONDITION.exec(bracket ?? '') ?? [];
    if (operator !== undefined) condition = { operator, value: Number(value) };
    else if (/^DBNum1/i.test(bracket ?? '')) chinese = 1;
    else if (/^DBNum[23]/i.test(bracket ?? '')) chinese = 2;
    else tokens.push(...tokensOf(match));
  }
  return { tokens, condition, chinese };
}

function tokensOf(match: RegExpMatchArray): readonly FormatToken[] {
  const [, quoted, escaped, bracket, half, itself, exponent, date, digit, other] = match;
  const literal = quoted ?? escaped;
  if (literal !== undefined) return [{ kind: 'text', text: literal }];
  if (bracket !== undefined) return bracketTokens(bracket);
  if (half !== undefined) return [{ kind: 'date', text: half.toLowerCase() }];
  if (itself !== undefined) return [{ kind: itself === '@' ? 'itself' : 'general' }];
  if (exponent !== undefined) return [{ kind: 'exponent', sign: exponent.endsWith('+') }];
  if (date !== undefined) return [{ kind: 'date', text: date.toLowerCase() }];
  if (digit !== undefined) return [{ kind: 'digit', text: digit }];
  if (other !== undefined) return [signToken(other)];
  return [];
}

function bracketTokens(bracket: string): readonly FormatToken[] {
  if (/^(?:h+|m+|s+)$/i.test(bracket)) return [{ kind: 'elapsed', text: bracket.toLowerCase() }];
  // [$¥-804] is a sign of money and a language; colours and languages alone show nothing.
  const sign = /^\$([^-\]]+)/.exec(bracket)?.[1];
  return sign === undefined ? [] : [{ kind: 'text', text: sign }];
}

function signToken(sign: string): FormatToken {
  switch (sign) {
    case '.':
      return { kind: 'point' };
    case ',':
      return { kind: 'comma' };
    case '%':
      return { kind: 'percent' };
    case '/':
      return { kind: 'fraction' };
    default:
      return { kind: 'text', text: sign };
  }
}
