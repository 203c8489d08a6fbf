import type { RegisterColumn, RegisterRow } from '../../model/register.ts';
import { OPAQUE } from '../../register/written.ts';
import { registerWords } from '../../text/register-words.ts';
import type { BookCell, BookChoice, BookColumn } from './book.ts';

/** The cell of a field, to be filled in unless it says that more stands elsewhere. */
export function fieldCell(row: RegisterRow | null, { key, form }: RegisterColumn, open: boolean): BookCell {
  const text = row?.get(key) ?? '';
  const isDay = form === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isNumber = /^(?:integer|number)$/.test(form) && /^-?\d{1,15}(?:\.\d+)?$/.test(text);
  const kind = isDay || (form === 'date' && text === '') ? 'date' : isNumber ? 'number' : 'text';
  return { text, kind, open: open && !text.startsWith(OPAQUE) };
}

export function fieldColumn({ head, width, form }: RegisterColumn): BookColumn {
  const hint = registerWords.hints[form];
  return { head, width, note: hint === '' ? null : hint };
}

/** The lists that columns offer. */
export function fieldChoices(
  columns: readonly RegisterColumn[],
  at: number,
  rows: { readonly from: number; readonly to: number },
): readonly BookChoice[] {
  return columns.flatMap(({ choices }, index) =>
    choices.length === 0 ? [] : [{ column: at + index, ...rows, list: `"${choices.join(',')}"`, strict: true }],
  );
}
