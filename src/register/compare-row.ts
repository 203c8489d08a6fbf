import type { RegisterColumn } from '../model/register.ts';
import type { CellFault } from './filled.ts';
import type { FieldChange } from './edits.ts';
import type { RegisterFault, RowFault } from './faults.ts';
import type { ChangedCell } from './plan.ts';
import type { FilledRow } from './filled-register.ts';
import { OPAQUE } from './written.ts';

/** What a row of the workbook would change of what it stands for. */
export interface RowComparison {
  readonly cells: readonly ChangedCell[];
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RegisterFault[];
  /** Heads of columns that were changed here and, since the export, in the record as well. */
  readonly contested: readonly string[];
}

/** The row as it stands in the archive, and as it was when it was exported. */
export interface RowBefore {
  readonly text: (column: RegisterColumn) => string;
  /** True when the archive still says what it did then. */
  readonly isUnchanged: (column: RegisterColumn) => boolean;
  /** True for a text that the workbook was exported with. */
  readonly wasExported: (column: RegisterColumn, text: string) => boolean;
  /** Where its fields stand in the record. */
  readonly at: readonly (string | number)[];
  /** Nothing of it is in the archive yet. */
  readonly isNew: boolean;
}

/** Compares a row cell by cell: what she did not touch is left as the archive has it. */
export function compareRow(row: FilledRow, columns: readonly RegisterColumn[], before: RowBefore): RowComparison {
  const cells: ChangedCell[] = [];
  const changes: FieldChange[] = [];
  const faults: RegisterFault[] = [];
  const contested: string[] = [];
  for (const column of columns) {
    const reading = row.reading(column);
    if (reading === null) continue;
    if ('fault' in reading) {
      faults.push(faultAt(row, column, reading.fault));
      continue;
    }
    const now = before.text(column);
    if (reading.text === now || before.wasExported(column, reading.text)) continue;
    if (!before.isUnchanged(column)) contested.push(column.head);
    else if (now.startsWith(OPAQUE) || reading.text.startsWith(OPAQUE))
      faults.push(faultAt(row, column, { kind: 'keptElsewhere' }));
    else if (reading.text === '' && column.whenBlank === 'wanted' && !before.isNew)
      faults.push(faultAt(row, column, { kind: 'blankWanted' }));
    else {
      const value = reading.text === '' && column.whenBlank === 'nothing' ? null : reading.value;
      changes.push({ path: [...before.at, ...column.path], value });
      cells.push({
        place: placeOf(row, column.head),
        head: column.head,
        before: now,
        after: reading.text,
        personal: column.personal,
      });
    }
  }
  return { cells, changes, faults, contested };
}

export function placeOf(row: FilledRow, head: string): { readonly sheet: string; readonly cell: string } {
  return { sheet: row.sheet, cell: row.cell(head) };
}

export function faultAt(row: FilledRow, column: RegisterColumn, fault: CellFault | RowFault): RegisterFault {
  const { head, personal } = column;
  return { place: placeOf(row, head), head, personal, fault };
}

/** A fault of the row as a whole, shown at one of its closed cells. */
export function rowFault(row: FilledRow, head: string, fault: RowFault): RegisterFault {
  return { place: placeOf(row, head), head: null, personal: false, fault };
}
