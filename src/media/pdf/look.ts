import { type Operand, scanContent } from './content-operators.ts';

const SHOWING = ['Tj', 'TJ', "'", '"'];

/**
 * Whether what a form field's look draws shows the field's value. What a drawing inside it shows is not known and believed.
 * @param isOutdated the form says that looks have to be made anew (NeedAppearances): a look is then believed only if it says what the field holds
 */
export function showsValue(content: Uint8Array, value: string, isOutdated: boolean): boolean {
  const strings: Uint8Array[] = [];
  let holdsDrawing = false;
  scanContent(content, (operator, operands) => {
    holdsDrawing ||= operator === 'Do';
    if (SHOWING.includes(operator)) strings.push(...operands.flatMap(stringsIn));
  });
  if (!isOutdated) return holdsDrawing || strings.length > 0;
  const bytes = Buffer.concat(strings);
  const readings = [
    bytes.toString('latin1'),
    ...(bytes.length % 2 === 0 ? [Buffer.from(bytes).swap16().toString('utf16le')] : []),
  ];
  return readings.some((reading) => inked(reading) === inked(value));
}

function stringsIn(operand: Operand): readonly Uint8Array[] {
  if (operand instanceof Uint8Array) return [operand];
  return typeof operand === 'object' ? operand.flatMap(stringsIn) : [];
}

function inked(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The text of a field in its look (ISO 32000-1, 12.7.3.3). */
const FIELD_TEXT = /\/Tx\s+BMC\b[^]*\bEMC\b/;

/** Strings, which may hold anything, and the ends of a text object (9.4.1). */
const TEXT_ENDS = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|(?<![^\s)\]>])(?:BT|ET)(?![^\s(/[<])/g;

/** The content of a look without the text of its field, so that its ground and frame are left; null when it does not tell them apart. */
export function withoutValue(content: Uint8Array): Uint8Array | null {
  if (!showsValue(content, '', false)) return content;
  const text = Buffer.from(content).toString('latin1');
  if (FIELD_TEXT.test(text)) return Buffer.from(text.replace(FIELD_TEXT, ''), 'latin1');
  const rest = Buffer.from(withoutTexts(text), 'latin1');
  return showsValue(rest, '', false) ? null : rest;
}

function withoutTexts(text: string): string {
  let rest = '';
  let from = 0;
  let isText = false;
  for (const { 0: token, index } of text.matchAll(TEXT_ENDS)) {
    if (token === 'BT' && !isText) {
      rest += text.slice(from, index);
      isText = true;
    } else if (token === 'ET' && isText) {
      from = index + token.length;
      isText = false;
    }
  }
  return isText ? rest : rest + text.slice(from);
}
