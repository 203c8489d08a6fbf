import type { Layout } from '../model/layout.ts';
import type { Page } from '../model/page.ts';
import type { Block } from './blocks.ts';

/** How thickness follows from pages. */
export interface BoxMeasure {
  readonly sizes: Layout['boxes'];
  readonly duplex: boolean;
  /** A4 sides of a page. */
  readonly sides: (page: Page) => number;
}

/** What a load takes up beside its own pages: sheets that are printed for its box. */
type Load = readonly Block[];

/** Rounding of decimal fractions, mm; far below a sheet. */
const ROUNDING = 1e-6;

/** Sides to print. */
export function sidesOf(load: Load, { sides }: Pick<BoxMeasure, 'sides'>): number {
  return load.reduce((sum, { pages }) => sum + pages.reduce((all, page) => all + sides(page), 0), 0);
}

/** Sheets to print. */
export function sheetsOf(load: Load, measure: BoxMeasure): number {
  return Math.ceil(sidesOf(load, measure) / (measure.duplex ? 2 : 1));
}

/** Sheets of print that lie in the box; caption strips are cut up and pasted under photographs. */
export function boxedSheets(load: Load, measure: BoxMeasure): number {
  const boxed = load.map((block) => ({ ...block, pages: block.pages.filter(({ kind }) => kind !== 'captionStrips') }));
  return sheetsOf(boxed, measure);
}

/** Sheets of what is only paper. */
export function paperSheets(load: Load): number {
  return load.reduce((sum, { paper }) => sum + (paper?.sheets ?? 0), 0);
}

/** Thickness of the thinnest box that holds a load and so many sheets more; null if none does. */
export function boxFor(load: Load, more: number, measure: BoxMeasure): number | null {
  const { sheet, slack, thicknesses } = measure.sizes;
  const paper = load.reduce((sum, block) => sum + (block.paper === null ? 0 : paperThickness(block.paper, sheet)), 0);
  const needed = (boxedSheets(load, measure) + more) * sheet + paper;
  return thicknesses.find((thickness) => needed <= thickness - slack + ROUNDING) ?? null;
}

function paperThickness({ sheets, thickness }: NonNullable<Block['paper']>, sheet: number): number {
  return thickness ?? sheets * sheet;
}
