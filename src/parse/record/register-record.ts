import { stringify } from 'yaml';
import { REGISTER_ORIGIN, registerOrigin } from '../../text/register-notes.ts';
import type { EditValue } from '../yaml/edit.ts';

/** Keys of a record in the order in which people write them; others stand between the last two groups. */
const BEFORE = ['year', 'item', 'part', 'parts', 'title', 'author', 'documentNumber', 'date', 'group', 'covers'];
const BEHIND = ['retention', 'medium', 'copy', 'original', 'files', 'paper', 'also', 'figures'];

/** The text of a record written from a row of the register. */
export function registeredRecordText(
  fields: Readonly<Record<string, EditValue>>,
  { id, stamp }: { readonly id: string; readonly stamp: string },
): string {
  const keys = Object.keys(fields).filter((key) => !BEFORE.includes(key) && !BEHIND.includes(key));
  const ordered = [...BEFORE, ...keys, ...BEHIND].flatMap((key) =>
    fields[key] === undefined ? [] : [[key, fields[key]] as const],
  );
  const body = stringify(Object.fromEntries(ordered), { lineWidth: 0, flowCollectionPadding: true });
  return `# ${registerOrigin(id, stamp)}\n${body}`;
}

/** Row and workbook that a record was written from; null for any other record. */
export function registeredFrom(text: string): { readonly id: string; readonly stamp: string } | null {
  const [, id, stamp] = REGISTER_ORIGIN.exec(text.slice(0, 2000)) ?? [];
  return id === undefined || stamp === undefined ? null : { id, stamp };
}
