import { dateSpan } from '../../model/plain-date.ts';
import type { FaultHint, FoundType } from '../../text/schema-fault.ts';
import type { Shape } from './shape.ts';
import type { SourceNode } from '../yaml/source-tree.ts';
import { certainForm, isDate, isoDate } from './certain-form.ts';
import { exactNumber } from './typed-value.ts';

/** What stands at a faulty place, and what was probably meant. */
export interface FoundValue {
  readonly foundType: FoundType | null;
  readonly found: string | null;
  readonly suggestion: string | null;
  readonly hint: FaultHint | null;
}

export const NOTHING_FOUND: FoundValue = { foundType: null, found: null, suggestion: null, hint: null };

const LONGEST_SHOWN = 40;
const NUMBER_AND_UNIT = /^\+?(-?\d+(?:\.\d+)?)\s*(万)?(?:%|m2|m²|\p{L}{1,6})?$/u;

/** Describes a value without repeating what is personal or long. */
export function foundValue(node: SourceNode, shape: Shape, personal: boolean): FoundValue {
  if (node.type !== 'text') return { ...NOTHING_FOUND, foundType: node.type };
  const { text, plain } = node;
  if (text === '' && plain) return { ...NOTHING_FOUND, foundType: 'nothing' };
  const shown = !personal && !holdsPersons(shape) && isShort(text);
  return {
    foundType: 'text',
    found: shown ? text : null,
    suggestion: shown ? meant(text, shape) : null,
    hint: hintOf(text, shape),
  };
}

/** True if a text is short enough to be repeated in a message. */
export function isShort(text: string): boolean {
  return text.length <= LONGEST_SHOWN && !text.includes('\n');
}

/** What is known of shapes, each of which is asked about for every key that stands in its place. */
const persons = new WeakMap<Shape, boolean>();

/** True if personal data stand here or below; text in their place is then about people. */
export function holdsPersons(shape: Shape): boolean {
  const known = persons.get(shape);
  if (known !== undefined) return known;
  const { personal, properties = {}, items, values } = shape;
  const inner = [
    ...Object.values(properties),
    ...(items === undefined ? [] : [items]),
    ...(values === undefined ? [] : [values]),
  ];
  const holds = personal === true || inner.some(holdsPersons);
  persons.set(shape, holds);
  return holds;
}

function hintOf(text: string, shape: Shape): FaultHint | null {
  const { types = [] } = shape;
  if (types.includes('object') && text.includes('：')) return 'fullWidthColon';
  if (types.includes('array') && /^[［【]/.test(text)) return 'fullWidthBrackets';
  if (types.includes('array') && /[，、,]/.test(text)) return 'listMarks';
  if (isDate(shape) && sheetDate(text) !== null) return 'sheetDate';
  const isNumber = types.includes('number') || types.includes('integer');
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) && exactNumber(text) === null ? 'tooManyDigits' : null;
}

/** A number without separators and units, a date in the one accepted form. */
function meant(text: string, shape: Shape): string | null {
  const { types = [] } = shape;
  if (types.includes('number') || types.includes('integer')) {
    const number = certainForm(text, { types: ['number'] }) ?? numberBeforeUnit(text);
    const fits =
      number !== null && exactNumber(number) !== null && (types.includes('number') || /^-?\d+$/.test(number));
    return number === text || !fits ? null : number;
  }
  if (!isDate(shape)) return null;
  const date = sheetDate(text) ?? isoDate(westernDigits(text).replace(DAYTIME, '').trim());
  return date === null || date === text || dateSpan(date) === null ? null : date;
}

/** The time of day that sheets and phones write behind a date. */
const DAYTIME = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$|\s*[上下中]午.*$/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二四年四月十五日 as 2024年4月15日; other texts as they are, in plain width. */
function westernDigits(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (!/^[〇零○一二三四五六七八九]{4}年/.test(plain)) return plain;
  const digits = plain
    .replaceAll(/[零○]/g, '〇')
    .replaceAll(/[〇一二三四五六七八九]?十[一二三四五六七八九]?/g, (tens) => {
      const [before = '', after = ''] = tens.split('十');
      return `${before === '' ? '1' : before}${after === '' ? '0' : after}`;
    });
  return digits.replaceAll(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}

/** The number in `4180人`, `１．２万`. */
function numberBeforeUnit(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/(?<=\d)[,_](?=\d{3})/g, '');
  const [, number, tenThousands] = NUMBER_AND_UNIT.exec(bare) ?? [];
  if (number === undefined || tenThousands === undefined) return number ?? null;
  const [whole = '', fraction = ''] = number.split('.');
  const rest = fraction.slice(4);
  return (
    `${whole}${fraction.slice(0, 4).padEnd(4, '0')}`.replace(/^(-?)0+(?=\d)/, '$1') + (rest === '' ? '' : `.${rest}`)
  );
}

/** The day that a sheet program keeps as a number, where it lies between 2000 and 2099. */
function sheetDate(text: string): string | null {
  const days = Math.floor(Number(/^\d{5}(?:\.\d+)?$/.exec(text)?.[0] ?? Number.NaN));
  if (!(days >= 36_526 && days <= 73_050)) return null;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
