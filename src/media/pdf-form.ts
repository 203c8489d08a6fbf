import { scanContent } from './content-operators.ts';
import { decodeStream, dictionaryAt, resolvePdf } from './pdf-file.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isDictionary, isReference, stringBytes } from './pdf-object.ts';
import type { PdfDictionary, PdfValue } from './pdf-object.ts';
import type { PdfPage } from './pdf-pages.ts';
import { readableText } from './pdf-readable.ts';

/** Hidden and NoView (ISO 32000-1, table 165). */
const UNSEEN_FLAGS = 2 | 32;
/** Of buttons: one of several, and one that is only pressed (table 226). */
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
/** Nesting of fields is followed so far. */
const DEPTH = 32;
/** A drawing inside may hold the text. */
const SHOWING = ['Tj', 'TJ', "'", '"', 'Do'];

/** Names of the form fields on pages whose values have no stored look, so that they have to be drawn anew. */
export function fieldsWithoutLook(file: PdfFile, pages: readonly PdfPage[]): readonly string[] {
  const names = pages.flatMap(({ dict }) => {
    const annotations = resolvePdf(file.objects, dict.get('/Annots'));
    return (isArray(annotations) ? annotations : []).flatMap((each) => {
      const widget = dictionaryAt(file, each);
      return widget !== null && lacksLook(file, widget) ? [nameOf(file, widget)] : [];
    });
  });
  return [...new Set(names)];
}

function lacksLook(file: PdfFile, widget: PdfDictionary): boolean {
  const flags = resolvePdf(file.objects, widget.get('/F'));
  const rect = resolvePdf(file.objects, widget.get('/Rect'));
  if (typeof flags === 'number' && (flags & UNSEEN_FLAGS) !== 0) return false;
  if (!isArray(rect) || rect.length !== 4) return false;
  const type = inherited(file, widget, '/FT');
  const look = dictionaryAt(file, widget.get('/AP'))?.get('/N');
  if (type === '/Btn') return isMarked(file, widget) && !hasLook(file, widget, look);
  if (type !== '/Tx' && type !== '/Ch') return false;
  const value = inherited(file, widget, '/V');
  const texts = (isArray(value) ? value : [value]).map((each) => textOf(file, each));
  return texts.join('').trim() !== '' && !showsText(file, look);
}

/** A box is marked when its own state, or its field's value where it has none, is not Off; of several only its own state tells. */
function isMarked(file: PdfFile, widget: PdfDictionary): boolean {
  const flags = inherited(file, widget, '/Ff');
  const kind = typeof flags === 'number' ? flags : 0;
  if ((kind & PUSH_BUTTON) !== 0) return false;
  const own = resolvePdf(file.objects, widget.get('/AS'));
  const state = own ?? ((kind & RADIO) === 0 ? inherited(file, widget, '/V') : undefined);
  return typeof state === 'string' && state.startsWith('/') && state !== '/Off';
}

function hasLook(file: PdfFile, widget: PdfDictionary, look: PdfValue | undefined): boolean {
  if (isReference(look) && file.objects.get(look.number)?.isStream === true) return true;
  const states = dictionaryAt(file, look);
  const state = resolvePdf(file.objects, widget.get('/AS')) ?? inherited(file, widget, '/V');
  return states !== null && typeof state === 'string' && states.has(state);
}

function showsText(file: PdfFile, look: PdfValue | undefined): boolean {
  const body = isReference(look) ? file.objects.get(look.number) : undefined;
  if (body === undefined || !body.isStream) return false;
  const stream = decodeStream(body, (value) => resolvePdf(file.objects, value));
  if (stream === null || !('bytes' in stream)) return true;
  let found = false;
  scanContent(stream.bytes, (operator) => (found ||= SHOWING.includes(operator)));
  return found;
}

function textOf(file: PdfFile, value: PdfValue | undefined): string {
  const found = resolvePdf(file.objects, value);
  if (typeof found === 'string' && /^[(<]/.test(found)) return readableText(stringBytes(found));
  return isDictionary(found) ? ' ' : '';
}

/** Names from the outermost field inwards, with points between (12.7.3.2). */
function nameOf(file: PdfFile, widget: PdfDictionary): string {
  const names: string[] = [];
  let holder: PdfDictionary | null = widget;
  for (let depth = 0; depth < DEPTH && holder !== null; depth += 1) {
    const name = textOf(file, holder.get('/T'));
    if (name !== '') names.unshift(name);
    holder = dictionaryAt(file, holder.get('/Parent'));
  }
  return names.join('.');
}

function inherited(file: PdfFile, field: PdfDictionary, key: string): PdfValue | undefined {
  let holder: PdfDictionary | null = field;
  for (let depth = 0; depth < DEPTH && holder !== null; depth += 1) {
    const value = resolvePdf(file.objects, holder.get(key));
    if (value !== undefined) return value;
    holder = dictionaryAt(file, holder.get('/Parent'));
  }
  return undefined;
}
