import type { FaultHint, FoundType } from '../text/schema-fault.ts';
import type { Shape } from './shape.ts';
import type { SourceNode } from './source-tree.ts';
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
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号]?)?\s*月?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBER_AND_UNIT = /^(-?\d+(?:\.\d+)?)\s*(?:%|m2|m²|\p{L}{1,6})?$/u;

/** Describes a value without repeating what is personal or long. */
export function foundValue(node: SourceNode, shape: Shape, personal: boolean): FoundValue {
  if (node.type !== 'text') return { ...NOTHING_FOUND, foundType: node.type };
  const { text, plain } = node;
  if (text === '' && plain) return { ...NOTHING_FOUND, foundType: 'nothing' };
  const shown = !personal && !holdsPersons(shape) && text.length <= LONGEST_SHOWN && !text.includes('\n');
  return {
    foundType: 'text',
    found: shown ? text : null,
    suggestion: shown ? meant(text, shape) : null,
    hint: hintOf(text, shape),
  };
}

/** True if personal data stand here or below; text in their place is then about people. */
export function holdsPersons({ personal, properties = {}, items, values }: Shape): boolean {
  const inner = [
    ...Object.values(properties),
    ...(items === undefined ? [] : [items]),
    ...(values === undefined ? [] : [values]),
  ];
  return personal === true || inner.some(holdsPersons);
}

function hintOf(text: string, { types = [] }: Shape): FaultHint | null {
  if (types.includes('object') && text.includes('：')) return 'fullWidthColon';
  if (types.includes('array') && /[，、,]/.test(text)) return 'listMarks';
  const isNumber = types.includes('number') || types.includes('integer');
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) && exactNumber(text) === null ? 'tooManyDigits' : null;
}

/** A number without separators and units, a date in the one accepted form. */
function meant(text: string, { types = [], example = '' }: Shape): string | null {
  const plain = text.normalize('NFKC').trim();
  if (types.includes('number') || types.includes('integer')) {
    const number = NUMBER_AND_UNIT.exec(plain.replaceAll(/(?<=\d),(?=\d{3})/g, ''))?.[1];
    return number === undefined || number === text || exactNumber(number) === null ? null : number;
  }
  if (!/^\d{4}-\d{2}/.test(example)) return null;
  const date = isoDate(plain);
  return date === text ? null : date;
}

/** `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305` as `2024-03-05`; null for anything else. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text) ?? DIGITS.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day] = match;
  const parts = day === undefined ? [year, month] : [year, month, day];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
