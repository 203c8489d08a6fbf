import { cellName, type FilledSheet } from '../parse/tables/workbook-cells.ts';
import type { RegisterFault, RegisterNote } from './faults.ts';
import type { FilledRegister, FilledRow } from './filled-register.ts';
import { cellText, type Heads, plain, sheetNameOf } from './sheet-heads.ts';

/** Cells to be filled in that were joined. */
export function mergedFaults(sheet: FilledSheet, { row: headRow, layout, at }: Heads): readonly RegisterFault[] {
  const filled = new Set(layout.columns.flatMap(({ head }) => at.get(plain(head)) ?? []));
  return sheet.merged
    .filter(({ top, bottom, left, right }) => {
      const columns = Array.from({ length: Math.min(64, right - left + 1) }, (_, step) => left + step);
      return bottom > headRow && (top > headRow || bottom > top) && columns.some((column) => filled.has(column));
    })
    .map(({ top, left, bottom, right }) => {
      const area = `${cellName(top, left)}:${cellName(bottom, right)}`;
      const where = { sheet: sheet.name, cell: cellName(top, left) };
      return { place: where, head: null, personal: false, fault: { kind: 'merged', area } } as const;
    });
}

/** Heads that stand twice. */
export function twiceFaults(sheet: FilledSheet, { row, layout, at }: Heads): readonly RegisterFault[] {
  const known = new Set([layout.key, ...layout.columns.map(({ head }) => head)].map(plain));
  return [...(sheet.rows.get(row) ?? [])].flatMap(([column, cell]) => {
    const head = plain(cellText(cell));
    const first = at.get(head);
    if (first === undefined || first === column || !known.has(head)) return [];
    const fault = { kind: 'headTwice', head: cellText(cell), other: cellName(row, first) } as const;
    return [{ place: { sheet: sheet.name, cell: cellName(row, column) }, head: null, personal: false, fault }];
  });
}

/** A sheet that bears another name than it was exported with. */
export function nameNotes(
  { name: sheet }: FilledSheet,
  { layout }: Heads,
  rows: readonly FilledRow[],
  index: FilledRegister['index'],
): readonly RegisterNote[] {
  const homes = rows.map((row) => index.get(row.id)?.sheet).filter((home) => home !== undefined);
  const was = layout.kind === 'volume' ? homes[0] : sheetNameOf(layout);
  const isRenamed = was !== undefined && was !== null && was !== sheet && !homes.includes(sheet);
  return isRenamed ? [{ kind: 'sheetRenamed', sheet, was }] : [];
}

/** Columns that are gone, and strange ones. */
export function columnNotes(sheet: FilledSheet, { row, layout, at }: Heads): readonly RegisterNote[] {
  const heads = [layout.key, ...layout.columns.map(({ head }) => head), ...layout.closed];
  const known = new Set(heads.map(plain));
  const optional = new Set(['contains', 'summary', 'reason']);
  const missing = layout.columns.filter(({ key, head }) => !optional.has(key) && !at.has(plain(head)));
  const foreign = [...(sheet.rows.get(row) ?? [])]
    .map(([, cell]) => cellText(cell))
    .filter((head) => head !== '' && !known.has(plain(head)));
  return [
    ...missing.map(({ head }) => ({ kind: 'columnMissing', sheet: sheet.name, head }) as const),
    ...foreign.map((head) => ({ kind: 'columnForeign', sheet: sheet.name, head }) as const),
  ];
}

/** What is out of sight and read all the same. */
export function hiddenNotes(sheet: FilledSheet, rows: readonly FilledRow[]): readonly RegisterNote[] {
  const count = rows.filter(({ row, filled }) => filled && sheet.hiddenRows.has(row)).length;
  return [
    ...(sheet.hidden ? [{ kind: 'hiddenSheet', sheet: sheet.name } as const] : []),
    ...(count === 0 ? [] : [{ kind: 'hiddenRows', sheet: sheet.name, count } as const]),
  ];
}
