import type { Layout } from '../model/layout.ts';
import type { Page } from '../model/page.ts';
import type { Box } from '../model/volume.ts';
import { filingWords } from '../text/filing-words.ts';

/** What goes into a box as one: a piece with the sheets that stand before it. */
export interface Block {
  /** Place of its item in the volume; null for what belongs to no item. */
  readonly section: number | null;
  /** 顺序号; null when it holds no piece. */
  readonly item: number | null;
  readonly pages: readonly Page[];
  /** Pages that are only paper. */
  readonly paperPages: number;
}

/** How thickness follows from pages. */
export interface BoxMeasure {
  readonly sizes: Layout['boxes'];
  readonly duplex: boolean;
  /** A4 sides of a page. */
  readonly sides: (page: Page) => number;
}

/** A box with what lies in it. */
export interface FilledBox extends Box {
  readonly blocks: readonly Block[];
  /** Sides to print. */
  readonly sides: number;
  /** Sheets of print. */
  readonly sheets: number;
  /** More than the thickest box holds: a single piece is never split. */
  readonly overfull: boolean;
}

/**
 * The boxes of a volume, at least one: the thinnest that holds it; where even the thickest does not, it is split between items,
 * and within an item only where that alone is too thick, between its pieces. `closing` goes into the last box.
 */
export function fillBoxes(
  blocks: readonly Block[],
  closing: Block,
  volume: number,
  measure: BoxMeasure,
): readonly FilledBox[] {
  const loads = split(blocks, closing, measure);
  return loads.map((load, index) => {
    const held = index === loads.length - 1 ? [...load, closing] : load;
    const items = held.flatMap(({ item }) => (item === null ? [] : [item]));
    const thickness = boxFor(held, measure);
    return {
      label: filingWords.boxLabel(volume, loads.length, index + 1),
      thickness: thickness ?? thickest(measure),
      firstItem: items[0] ?? null,
      lastItem: items.at(-1) ?? null,
      blocks: held,
      sides: sidesOf(held, measure),
      sheets: sheetsOf(held, measure),
      overfull: thickness === null,
    };
  });
}

function split(blocks: readonly Block[], closing: Block, measure: BoxMeasure): readonly (readonly Block[])[] {
  const fits = (load: readonly Block[]): boolean => boxFor([...load, closing], measure) !== null;
  const boxes: (readonly Block[])[] = [];
  let current: readonly Block[] = [];
  const put = (load: readonly Block[]): void => {
    if (current.length > 0 && !fits([...current, ...load])) {
      boxes.push(current);
      current = [];
    }
    current = [...current, ...load];
  };
  for (const section of bySection(blocks)) {
    if (fits(section.flat())) put(section.flat());
    else for (const load of section) put(load);
  }
  return [...boxes, current];
}

/** Loads that are not taken apart, item by item; what belongs to no item goes with the piece that follows. */
function bySection(blocks: readonly Block[]): readonly (readonly (readonly Block[])[])[] {
  const sections = new Map<number | null, (readonly Block[])[]>();
  let waiting: readonly Block[] = [];
  for (const block of blocks) {
    waiting = [...waiting, block];
    if (block.section === null) continue;
    sections.set(block.section, [...(sections.get(block.section) ?? []), waiting]);
    waiting = [];
  }
  return waiting.length === 0 ? [...sections.values()] : [...sections.values(), [waiting]];
}

/** Thickness of the thinnest box that holds a load; null if none does. */
function boxFor(load: readonly Block[], measure: BoxMeasure): number | null {
  const { sheet, slack, thicknesses } = measure.sizes;
  const paper = load.reduce((sum, { paperPages }) => sum + paperPages, 0);
  const needed = (sheetsOf(load, measure) + paper) * sheet;
  return thicknesses.find((thickness) => needed <= thickness - slack) ?? null;
}

function thickest({ sizes }: BoxMeasure): number {
  return Math.max(0, ...sizes.thicknesses);
}

function sidesOf(load: readonly Block[], { sides }: BoxMeasure): number {
  return load.reduce((sum, { pages }) => sum + pages.reduce((all, page) => all + sides(page), 0), 0);
}

function sheetsOf(load: readonly Block[], measure: BoxMeasure): number {
  return Math.ceil(sidesOf(load, measure) / (measure.duplex ? 2 : 1));
}
