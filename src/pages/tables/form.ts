import type { PrintedTable } from '../../model/rendition.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import { columnNeeds } from './columns.ts';
import type { ColumnNeed } from './columns.ts';
import type { Setting } from '../typesetting/setting.ts';
import { areaOf } from '../side.ts';
import type { Area } from '../side.ts';
import { stylesOf } from '../typesetting/styles.ts';

/** Columns of a table that stand on one side together, from left to right. */
export interface Band {
  /** 0-based columns of the table, ascending. */
  readonly columns: readonly number[];
  /** Edges of the columns, one more than there are columns, mm from the left edge of the paper. */
  readonly edges: readonly number[];
}

/** How a table is set: how its sides lie, in what type, over how many sides its columns go. */
export interface TableForm {
  readonly landscape: boolean;
  readonly area: Area;
  readonly style: TextStyle;
  /** Least height of a row, mm. */
  readonly rowHeight: number;
  readonly bands: readonly Band[];
}

/** What columns are given at least: nearly all cells take one line, few take more than three, some do. */
type Ease = 'line' | 'comfort' | 'tight';

/** Part of what comforts a column that it is left with when room is scarce. */
const TIGHT = 0.72;

/** The sides a table may lie on. */
export function tableArea(setting: Setting, landscape: boolean): Area {
  const { paper, margins } = setting.layout;
  return landscape
    ? areaOf({ width: paper.height, height: paper.width }, margins.boundLandscape)
    : areaOf(paper, margins.bound);
}

/** The form of a table: upright in large type, else lying, else in ever smaller type, else its columns over several sides. */
export function formOf(setting: Setting, table: PrintedTable): TableForm {
  const { sizes, splitSize } = setting.layout.tables;
  const [upright, lying] = [tableArea(setting, false), tableArea(setting, true)];
  const [largest = splitSize, second = largest] = sizes;
  const onUpright = { landscape: false, area: upright };
  const onLying = { landscape: true, area: lying };
  const tries: readonly (typeof onUpright & { readonly size: number; readonly ease: Ease })[] = [
    ...[largest, second].map((size) => ({ ...onUpright, size, ease: 'line' as const })),
    ...[largest, second].map((size) => ({ ...onLying, size, ease: 'line' as const })),
    ...[largest, second].map((size) => ({ ...onUpright, size, ease: 'comfort' as const })),
    ...sizes.map((size) => ({ ...onLying, size, ease: 'comfort' as const })),
    ...sizes.map((size) => ({ ...onLying, size, ease: 'tight' as const })),
  ];
  const needsIn = columnNeeds(setting, table);
  for (const { landscape, area, size, ease } of tries) {
    const needs = needsIn(cellStyle(setting, size));
    const least = needs.map((need) => leastWidth(need, ease));
    if (sum(least) > area.width) continue;
    const edges = edgesOf(area, least, needs);
    return form(setting, { landscape, area, size }, [{ columns: needs.map((_, at) => at), edges }]);
  }
  const needs = needsIn(cellStyle(setting, splitSize));
  const bands = bandsOf(setting, table, needs, lying);
  return form(setting, { landscape: true, area: lying, size: splitSize }, bands);
}

/** The form of a table that stands in a text: upright, in one band, whatever it asks for. */
export function formInText(setting: Setting, table: PrintedTable, area: Area): TableForm {
  const { sizes, splitSize } = setting.layout.tables;
  const needsIn = columnNeeds(setting, table);
  const fits = (size: number): boolean =>
    sum(needsIn(cellStyle(setting, size)).map((need) => leastWidth(need, 'comfort'))) <= area.width;
  const size = sizes.find(fits) ?? sizes.at(-1) ?? splitSize;
  const needs = needsIn(cellStyle(setting, size));
  const least = needs.map((need) => leastWidth(need, 'comfort'));
  const narrower = Math.min(1, area.width / Math.max(sum(least), 1));
  const edges = edgesOf(
    area,
    least.map((width) => width * narrower),
    needs,
  );
  return form(setting, { landscape: false, area, size }, [{ columns: needs.map((_, at) => at), edges }]);
}

function form(
  setting: Setting,
  { landscape, area, size }: { readonly landscape: boolean; readonly area: Area; readonly size: number },
  bands: readonly Band[],
): TableForm {
  const { rowHeight, sizes } = setting.layout.tables;
  const scale = size / (sizes[0] ?? size);
  return { landscape, area, style: cellStyle(setting, size), rowHeight: rowHeight * scale, bands };
}

function cellStyle(setting: Setting, size: number): TextStyle {
  return { ...stylesOf(setting.layout).cell, size };
}

function leastWidth({ least, unbroken, comfortable, line }: ColumnNeed, ease: Ease): number {
  if (ease === 'line') return line;
  return ease === 'tight' ? Math.max(least, comfortable * TIGHT) : Math.max(unbroken, comfortable);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Widths from the least up to what the columns wish, and over that in proportion, so that the table fills the area. */
function edgesOf(area: Area, least: readonly number[], needs: readonly ColumnNeed[]): readonly number[] {
  const spare = Math.max(area.width - sum(least), 0);
  const wanting = needs.map(({ wished }, at) => Math.max(wished - (least[at] ?? 0), 0));
  const granted = Math.min(spare, sum(wanting));
  const wished = least.map((width, at) => width + (granted * (wanting[at] ?? 0)) / Math.max(sum(wanting), 1e-9));
  const growth = area.width / Math.max(sum(wished), 1e-9);
  const edges = [area.left];
  let edge = area.left;
  for (const width of wished) {
    edge += width * growth;
    edges.push(edge);
  }
  return edges;
}

/** Columns in as few bands as hold them; the first columns stand in each. */
function bandsOf(setting: Setting, table: PrintedTable, needs: readonly ColumnNeed[], area: Area): readonly Band[] {
  const widths = needs.map((need) => Math.min(leastWidth(need, 'comfort'), area.width * 0.5));
  const repeated = repeatedColumns(table, widths, area.width * setting.layout.tables.repeatedShare);
  const room = area.width - sum(widths.slice(0, repeated));
  const groups: number[][] = [[]];
  let taken = 0;
  for (let column = repeated; column < widths.length; column += 1) {
    const width = widths[column] ?? 0;
    if (taken > 0 && taken + width > room) {
      groups.push([]);
      taken = 0;
    }
    groups.at(-1)?.push(column);
    taken += width;
  }
  return groups.map((group) => {
    const columns = [...Array.from({ length: repeated }, (_, at) => at), ...group];
    const chosen = columns.flatMap((column) => needs[column] ?? []);
    const least = columns.map((column) => widths[column] ?? 0);
    return { columns, edges: edgesOf(area, least, chosen) };
  });
}

function repeatedColumns({ headColumns }: PrintedTable, widths: readonly number[], most: number): number {
  let count = Math.min(headColumns, widths.length - 1);
  while (count > 0 && sum(widths.slice(0, count)) > most) count -= 1;
  return Math.max(count, 0);
}
