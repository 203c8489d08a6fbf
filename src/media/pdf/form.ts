import type { DrawnField } from '../../model/evidence.ts';
import { catalogueOf, decodeStream, dictionaryAt, resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { isArray, isDictionary, isReference, stringBytes } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import { showsValue } from './look.ts';
import type { PdfPage } from './pages.ts';
import { readableText } from './readable.ts';

/** Hidden and NoView (ISO 32000-1, table 165). */
const UNSEEN_FLAGS = 2 | 32;
/** Of buttons: one of several, and one that is only pressed (table 226). */
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
/** Of text fields: what is typed is not to be seen (table 228). */
const PASSWORD = 1 << 13;
/** Nesting of fields is followed so far. */
const DEPTH = 32;
/** The form fields on pages whose values no stored look shows, so that they have to be drawn anew; of one name in several places once. */
export function fieldsWithoutLook(file: PdfFile, pages: readonly PdfPage[]): readonly DrawnField[] {
  const form = dictionaryAt(file, catalogueOf(file)?.get('/AcroForm'));
  const isOutdated = form?.get('/NeedAppearances') === 'true';
  const fields = new Map<string, string>();
  for (const { dict } of pages) {
    const annotations = resolvePdf(file.objects, dict.get('/Annots'));
    for (const each of isArray(annotations) ? annotations : []) {
      const widget = dictionaryAt(file, each);
      const unseen = widget === null ? null : unseenText(file, widget, isOutdated);
      if (widget === null || unseen === null) continue;
      const name = nameOf(file, widget);
      fields.set(name, charactersOf(`${fields.get(name) ?? ''}${unseen}`));
    }
  }
  return [...fields].map(([name, characters]) => ({ name, characters }));
}

function charactersOf(text: string): string {
  return [...new Set(text.replaceAll(/\s/gu, ''))].toSorted().join('');
}

/** What a field holds and its look does not show, empty for a mark; null when there is nothing. */
function unseenText(file: PdfFile, widget: PdfDictionary, isOutdated: boolean): string | null {
  const flags = resolvePdf(file.objects, widget.get('/F'));
  const rect = resolvePdf(file.objects, widget.get('/Rect'));
  if (typeof flags === 'number' && (flags & UNSEEN_FLAGS) !== 0) return null;
  if (!isArray(rect) || rect.length !== 4) return null;
  const look = dictionaryAt(file, widget.get('/AP'))?.get('/N');
  if (inherited(file, widget, '/FT') === '/Btn')
    return isMarked(file, widget) && !hasLook(file, widget, look) ? '' : null;
  const text = heldText(file, widget);
  return text.trim() === '' || shows(file, look, text, isOutdated) ? null : text;
}

/** What a text field or list holds and shows. */
function heldText(file: PdfFile, widget: PdfDictionary): string {
  const type = inherited(file, widget, '/FT');
  const flags = inherited(file, widget, '/Ff');
  const value = inherited(file, widget, '/V');
  const texts = (isArray(value) ? value : [value]).map((each) => textOf(file, each));
  if (type === '/Ch') return texts.map((each) => displayed(file, each, inherited(file, widget, '/Opt'))).join('\n');
  const isSecret = typeof flags === 'number' && (flags & PASSWORD) !== 0;
  return type === '/Tx' && !isSecret ? texts.join('\n') : '';
}

/** What a list shows for the value it exports. */
function displayed(file: PdfFile, text: string, options: PdfValue | undefined): string {
  for (const each of isArray(options) ? options : []) {
    const option = resolvePdf(file.objects, each);
    const [exported, shown] = isArray(option) ? option.map((part) => textOf(file, part)) : [];
    if (exported === text && shown !== undefined) return shown;
  }
  return text;
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

function shows(file: PdfFile, look: PdfValue | undefined, text: string, isOutdated: boolean): boolean {
  const body = isReference(look) ? file.objects.get(look.number) : undefined;
  if (body === undefined || !body.isStream) return false;
  const stream = decodeStream(body, (value) => resolvePdf(file.objects, value));
  // What is encoded otherwise is believed, unless the form says that it is not to be.
  return stream !== null && 'bytes' in stream ? showsValue(stream.bytes, text, isOutdated) : !isOutdated;
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
