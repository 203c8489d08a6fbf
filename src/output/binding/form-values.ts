import { PdfArray, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import type { PDF, PdfDict, PdfObject } from '@libpdf/core';
import { scanContent } from '../../media/pdf/content-operators.ts';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import { showsValue } from '../../media/pdf/look.ts';
import { readableText } from '../../media/pdf/readable.ts';
import type { FormValue } from '../../pages/form-value.ts';
import { cornersOf } from './page-box.ts';
import { resolver } from './page-content.ts';
import { dataOf } from './stream-data.ts';

/** A value to be drawn, and where on its page: the matrix that takes its lower left corner there. */
export interface PlacedValue {
  readonly value: FormValue;
  readonly matrix: PageMatrix;
}

/** Bits of a field's flags (ISO 32000-1, tables 226 and 228). */
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const PASSWORD = 1 << 13;
const COMB = 1 << 24;
const MM_PER_POINT: number = 25.4 / 72;

/** What a form field holds that its stored look, if it has one, does not show; null when there is nothing. Where a form says so, a look of another value is not believed. */
export function unseenValue(widget: PdfDict, look: PdfStream | null, pdf: PDF): PlacedValue | null {
  const rect = cornersOf(widget, 'Rect', pdf, 0);
  const field = (key: string): PdfObject | undefined => inherited(widget, key, pdf);
  const shown = shownIn(widget, field, pdf);
  if (shown === null || rect === null) return null;
  if (look !== null && (typeof shown === 'string' || shows(look, shown.text, pdf))) return null;
  const flags = numberOf(field('Ff')) ?? 0;
  const turn = (((numberOf(widget.getDict('MK', resolver(pdf))?.get('R', resolver(pdf))) ?? 0) % 360) + 360) % 360;
  const [x1, y1, x2, y2] = rect;
  const [width, height] = turn % 180 === 0 ? [x2 - x1, y2 - y1] : [y2 - y1, x2 - x1];
  const value: FormValue = {
    shown: typeof shown === 'string' ? shown : { text: shown.text },
    width: width * MM_PER_POINT,
    height: height * MM_PER_POINT,
    size: sizeIn(field('DA') ?? formDefault(pdf)),
    align: (['left', 'center', 'right'] as const)[numberOf(field('Q')) ?? 0] ?? 'left',
    multiline: (flags & MULTILINE) !== 0,
    comb: (flags & COMB) === 0 ? null : numberOf(field('MaxLen')),
  };
  return { value, matrix: turnedInto(rect, turn) };
}

/** True for a text field or list that holds nothing while its look still shows a text, in a form that says that looks may be outdated. */
export function isEmptied(widget: PdfDict, look: PdfStream, pdf: PDF): boolean {
  const field = (key: string): PdfObject | undefined => inherited(widget, key, pdf);
  const type = field('FT');
  if (!(type instanceof PdfName) || (type.value !== 'Tx' && type.value !== 'Ch')) return false;
  const isSecret = type.value === 'Tx' && ((numberOf(field('Ff')) ?? 0) & PASSWORD) !== 0;
  return !isSecret && shownIn(widget, field, pdf) === null && !shows(look, '', pdf);
}

function turnedInto([x1, y1, x2, y2]: readonly [number, number, number, number], turn: number): PageMatrix {
  if (turn === 90) return [0, 1, -1, 0, x2, y1];
  if (turn === 180) return [-1, 0, 0, -1, x2, y2];
  return turn === 270 ? [0, -1, 1, 0, x1, y2] : [1, 0, 0, 1, x1, y1];
}

function shownIn(
  widget: PdfDict,
  field: (key: string) => PdfObject | undefined,
  pdf: PDF,
): { readonly text: string } | 'tick' | 'dot' | null {
  const type = field('FT');
  const value = field('V');
  if (!(type instanceof PdfName)) return null;
  if (type.value === 'Btn') return markOf(widget, value, numberOf(field('Ff')) ?? 0, pdf);
  if (type.value !== 'Tx' && type.value !== 'Ch') return null;
  if (type.value === 'Tx' && ((numberOf(field('Ff')) ?? 0) & PASSWORD) !== 0) return null;
  const values = value instanceof PdfArray ? itemsOf(value, pdf) : [value];
  const texts = values.flatMap((each) => textOf(each, pdf));
  const shown = type.value === 'Ch' ? texts.map((text) => displayed(text, field('Opt'), pdf)) : texts;
  const text = shown.join('\n');
  return text.trim() === '' ? null : { text };
}

/** A box is marked when its own state, or its field's value where it has none, is not Off. */
function markOf(widget: PdfDict, value: PdfObject | undefined, flags: number, pdf: PDF): 'tick' | 'dot' | null {
  if ((flags & PUSH_BUTTON) !== 0) return null;
  // Of several, only their own states tell which one it is.
  const own = widget.get('AS', resolver(pdf)) ?? ((flags & RADIO) === 0 ? value : undefined);
  if (!(own instanceof PdfName) || own.value === 'Off') return null;
  return (flags & RADIO) === 0 ? 'tick' : 'dot';
}

/** What a list shows for the value it exports. */
function displayed(text: string, options: PdfObject | undefined, pdf: PDF): string {
  for (const option of options instanceof PdfArray ? itemsOf(options, pdf) : []) {
    const [exported, shown] =
      option instanceof PdfArray ? itemsOf(option, pdf).flatMap((each) => textOf(each, pdf)) : [];
    if (exported === text && shown !== undefined) return shown;
  }
  return text;
}

function itemsOf(array: PdfArray, pdf: PDF): readonly (PdfObject | undefined)[] {
  return array.toArray().map((_, index) => array.at(index, resolver(pdf)) ?? undefined);
}

function textOf(value: PdfObject | undefined, pdf: PDF): readonly string[] {
  if (value instanceof PdfString) return [readableText(value.bytes)];
  return value instanceof PdfStream ? [readableText(dataOf(value, pdf))] : [];
}

function numberOf(value: PdfObject | null | undefined): number | null {
  return value instanceof PdfNumber ? value.value : null;
}

function formDefault(pdf: PDF): PdfObject | undefined {
  return formOf(pdf)?.get('DA', resolver(pdf));
}

function formOf(pdf: PDF): PdfDict | undefined {
  return pdf.context.catalog.getDict().getDict('AcroForm', resolver(pdf));
}

/** Size of type in a default appearance; null when it is to fit. */
function sizeIn(appearance: PdfObject | undefined): number | null {
  if (!(appearance instanceof PdfString)) return null;
  let size: number | null = null;
  scanContent(appearance.bytes, (operator, [, given]) => {
    if (operator === 'Tf' && typeof given === 'number' && given > 0) size = given;
  });
  return size;
}

function shows(look: PdfStream, text: string, pdf: PDF): boolean {
  const isOutdated = formOf(pdf)?.getBool('NeedAppearances', resolver(pdf))?.value === true;
  return showsValue(dataOf(look, pdf), text, isOutdated);
}

function inherited(field: PdfDict, key: string, pdf: PDF): PdfObject | undefined {
  let holder: PdfDict | undefined = field;
  for (let depth = 0; depth < 32 && holder !== undefined; depth += 1) {
    const value = holder.get(key, resolver(pdf));
    if (value !== undefined) return value;
    holder = holder.getDict('Parent', resolver(pdf));
  }
  return undefined;
}
