import { chineseNumber } from '../../model/chinese-number.ts';
import { printedDate } from './date.ts';
import { formatSections, isDateSection } from './format.ts';
import type { FormatSection, FormatToken } from './format.ts';

/** A value beyond which digits are written with an exponent. */
const PLAIN_BELOW = 1e21;
/** Digits that a sheet program shows of a number without a format. */
const SHOWN_DIGITS = 10;
const MOST_DECIMALS = 30;
/** Digits of something named, an identity number say: arithmetic would change the last ones. */
const NAMED = /^\d{16,}$/;

/** A number as the cell shows it in its format; in General where the format says nothing that can be followed. */
export function printedNumber(source: string, code: string, from1904: boolean): string {
  const value = Number(source);
  if (source.trim() === '' || Number.isNaN(value) || NAMED.test(source.trim())) return source.trim();
  const sections = formatSections(code);
  const [section, magnitude] = sectionFor(sections, value);
  if (section === null) return general(value);
  if (isDateSection(section)) return printedDate(value, section, from1904) ?? general(value);
  if (section.tokens.some(({ kind }) => kind === 'fraction')) return general(value);
  return inSection(section, magnitude);
}

/** A text as its format shows it: `@` with words around it. */
export function printedText(text: string, code: string): string {
  const section = formatSections(code)[3];
  if (section === undefined) return text;
  return section.tokens
    .map((token) => (token.kind === 'itself' ? text : token.kind === 'text' ? token.text : ''))
    .join('');
}

/** A number without a format: whole numbers with all their digits, others with as many as a sheet shows. */
export function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < PLAIN_BELOW) return BigInt(value).toString();
  const shown = Number(value.toPrecision(SHOWN_DIGITS));
  return Math.abs(shown) < 1e-9 || Math.abs(shown) >= PLAIN_BELOW
    ? String(shown).toUpperCase()
    : decimal(shown, 0, 12, false);
}

/** The section that a value is shown by, and the value as that section takes it: without its sign in a section of negative ones. */
function sectionFor(sections: readonly FormatSection[], value: number): readonly [FormatSection | null, number] {
  const numeric = sections.slice(0, 3);
  const [positive, negative, zero] = numeric;
  if (positive === undefined) return [null, value];
  if (numeric.some(({ condition }) => condition !== null)) {
    const met = numeric.find((section) => meets(section, value)) ?? null;
    return [met, met?.condition?.operator.startsWith('<') === true ? Math.abs(value) : value];
  }
  if (value < 0 && negative !== undefined) return [negative, -value];
  return [value === 0 && zero !== undefined ? zero : positive, value];
}

function meets({ condition }: FormatSection, value: number): boolean {
  if (condition === null) return true;
  switch (condition.operator) {
    case '<':
      return value < condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '>=':
      return value >= condition.value;
    case '<>':
      return value !== condition.value;
    default:
      return value === condition.value;
  }
}

function inSection({ tokens, chinese }: FormatSection, value: number): string {
  if (!tokens.some(({ kind }) => kind === 'digit')) return words(tokens, value, chinese);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  const last = tokens.findLastIndex(({ kind }, at) => kind === 'digit' && (exponent < 0 || at < exponent));
  const thousands = tokens.slice(last + 1).findIndex(({ kind }) => kind !== 'comma');
  const scales = thousands < 0 ? tokens.length - last - 1 : thousands;
  const scaled = shifted(value, 2 * percents - 3 * scales);
  return exponent < 0 ? placed(tokens, scaled) : scientific(tokens, exponent, scaled);
}

/** Times a power of ten, by its decimal digits: 1.005 is 100.5 %. */
function shifted(value: number, power: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** A section without digits: its words, with the number itself where it asks for it. */
function words(tokens: readonly FormatToken[], value: number, chinese: FormatSection['chinese']): string {
  const shown = chinese === 0 || !Number.isSafeInteger(value) ? general(value) : chineseNumber(value, chinese);
  return tokens
    .map((token) => {
      if (token.kind === 'general' || token.kind === 'itself') return shown;
      return token.kind === 'text' ? token.text : token.kind === 'percent' ? '%' : '';
    })
    .join('')
    .trim();
}

/** Digits at the places that the format gives them. */
function placed(tokens: readonly FormatToken[], value: number): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point < 0 ? tokens.length : point;
  const decimals = tokens.slice(end).flatMap((token) => (token.kind === 'digit' ? [token.text] : []));
  const least = decimals.findLastIndex((digit) => digit === '0') + 1;
  const whole = tokens.slice(0, end);
  const isDigit = ({ kind }: FormatToken): boolean => kind === 'digit';
  const between = whole.slice(whole.findIndex(isDigit), whole.findLastIndex(isDigit));
  const grouped = between.some(({ kind }) => kind === 'comma');
  const shown = decimal(Math.abs(value), least, decimals.length, grouped);
  const [integer = '', fraction = ''] = shown.split('.');
  const zero = !/[1-9]/.test(shown);
  const front = wholeDigits(whole, integer === '0' ? '' : integer, grouped);
  return `${value < 0 && !zero ? '-' : ''}${front}${point < 0 ? '' : fractionDigits(tokens.slice(point), fraction)}`.trim();
}

/** From the right, each place takes a digit, the leftmost all that are left; words stand where they are written. */
function wholeDigits(tokens: readonly FormatToken[], digits: string, grouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = digits;
  let shown = '';
  for (const [at, token] of [...tokens.entries()].toReversed()) {
    if (token.kind === 'text') shown = token.text + shown;
    else if (token.kind === 'percent') shown = `%${shown}`;
    else if (token.kind === 'digit') {
      if (grouped && left.endsWith(',')) {
        shown = `,${shown}`;
        left = left.slice(0, -1);
      }
      const taken = at === first ? left : left.slice(-1);
      left = left.slice(0, left.length - taken.length);
      shown = (taken === '' && token.text === '0' ? '0' : taken) + shown;
    }
  }
  return shown;
}

/** From the left; a point that nothing follows is left out. */
function fractionDigits(tokens: readonly FormatToken[], digits: string): string {
  const dropped = digits === '' && tokens.some(({ kind }) => kind === 'digit');
  let at = 0;
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'point':
          return dropped ? '' : '.';
        case 'digit':
          at += 1;
          return digits.charAt(at - 1);
        case 'text':
          return token.text;
        case 'percent':
          return '%';
        default:
          return '';
      }
    })
    .join('');
}

function scientific(tokens: readonly FormatToken[], exponent: number, value: number): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : tokens.slice(point, exponent).filter(({ kind }) => kind === 'digit').length;
  const places = tokens.slice(exponent).filter(({ kind }) => kind === 'digit').length;
  const [digits = '0', exact = '0'] = value.toExponential().split('e');
  const rounded = decimal(Number(digits), decimals, decimals, false);
  const over = Math.abs(Number(rounded)) >= 10;
  const mantissa = over ? decimal(Number(rounded) / 10, decimals, decimals, false) : rounded;
  const power = String(Number(exact) + (over ? 1 : 0));
  const token = tokens[exponent];
  const sign = power.startsWith('-') ? '-' : token?.kind === 'exponent' && token.sign ? '+' : '';
  return `${mantissa}E${sign}${power.replace(/^[+-]/, '').padStart(places, '0')}`;
}

const writers = new Map<string, Intl.NumberFormat>();

/** Rounded half away from zero by its shortest decimal digits, as sheet programs do: 1.005 is 1.01. */
function decimal(value: number, least: number, most: number, grouped: boolean): string {
  const [minimumFractionDigits, maximumFractionDigits] = [
    Math.min(least, MOST_DECIMALS),
    Math.min(most, MOST_DECIMALS),
  ];
  const key = `${minimumFractionDigits} ${maximumFractionDigits} ${grouped}`;
  let writer = writers.get(key);
  if (writer === undefined) {
    writer = new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits, useGrouping: grouped });
    writers.set(key, writer);
  }
  return writer.format(value);
}
