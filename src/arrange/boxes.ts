import type { Box } from '../model/volume.ts';
import { filingWords } from '../text/filing-words.ts';
import type { Block, BoxShare, VolumePages } from './blocks.ts';
import { type BoxMeasure, boxFor, boxedSheets, paperSheets, sheetsOf, sidesOf } from './bulk.ts';

/** A box with what lies in it. */
export interface FilledBox extends Box, BoxShare {
  readonly blocks: readonly Block[];
  /** Sides to print. */
  readonly sides: number;
  /** Sheets to print. */
  readonly sheets: number;
  /** Sheets that are only paper. */
  readonly paperSheets: number;
  /** More than the thickest box holds: a single piece is never split. */
  readonly overfull: boolean;
}

type Load = readonly Block[];

/** Front and closing of every box for given shares, and the sheets they take. */
interface Frame {
  readonly shares: readonly BoxShare[];
  readonly fronts: readonly Block[];
  readonly closing: Block;
  readonly frontSheets: number;
  readonly closingSheets: number;
}

/**
 * The boxes of a volume, at least one: the thinnest that holds it; where even the thickest does not, it is split between items,
 * and within an item only where that alone is too thick, between its pieces. Each box begins with a cover and the contents of the whole volume, which
 * name what lies in it; so the split is sought again until what they take is what was left free for them.
 */
export function fillBoxes(pages: VolumePages, volume: number, measure: BoxMeasure): readonly FilledBox[] {
  let frame = frameOf(pages, sharesOf([pages.blocks], volume), measure);
  let room = { front: frame.frontSheets, closing: frame.closingSheets };
  for (;;) {
    const loads = split(pages.blocks, room, measure);
    const shares = sharesOf(loads, volume);
    if (isSame(shares, frame.shares)) return loads.map((load, at) => filled(load, frame, at, measure));
    frame = frameOf(pages, shares, measure);
    // Room is never given back, so the search ends.
    room = {
      front: Math.max(room.front, frame.frontSheets),
      closing: Math.max(room.closing, frame.closingSheets),
    };
  }
}

function frameOf(pages: VolumePages, shares: readonly BoxShare[], measure: BoxMeasure): Frame {
  const fronts = shares.map((_, at) => pages.front(shares, at));
  const closing = pages.closing(shares);
  return {
    shares,
    fronts,
    closing,
    frontSheets: Math.max(...fronts.map((front) => boxedSheets([front], measure))),
    closingSheets: boxedSheets([closing], measure),
  };
}

function sharesOf(loads: readonly Load[], volume: number): readonly BoxShare[] {
  return loads.map((load, index) => {
    const items = load.flatMap(({ item }) => (item === null ? [] : [item]));
    const ranges = load.flatMap(({ range }) => (range === null ? [] : [range]));
    const [first] = load;
    return {
      label: filingWords.boxLabel(volume, loads.length, index + 1),
      box: index + 1,
      boxes: loads.length,
      firstItem: items[0] ?? null,
      lastItem: items.at(-1) ?? null,
      firstPage: ranges[0]?.first ?? null,
      lastPage: ranges.at(-1)?.last ?? null,
      begins: first === undefined ? null : { section: first.section, entry: first.entry },
    };
  });
}

function isSame(left: readonly BoxShare[], right: readonly BoxShare[]): boolean {
  const begins = (shares: readonly BoxShare[]): string =>
    shares.map((share) => `${share.begins?.section}:${share.begins?.entry}`).join();
  return begins(left) === begins(right);
}

function filled(load: Load, { shares, fronts, closing }: Frame, at: number, measure: BoxMeasure): FilledBox {
  const [front, share] = [fronts[at], shares[at]];
  if (front === undefined || share === undefined) throw new Error('a frame has a front and a share for every box');
  const blocks = [front, ...load, ...(at === shares.length - 1 ? [closing] : [])];
  const thickness = boxFor(blocks, 0, measure);
  return {
    ...share,
    thickness: thickness ?? Math.max(0, ...measure.sizes.thicknesses),
    blocks,
    sides: sidesOf(blocks, measure),
    sheets: sheetsOf(blocks, measure),
    paperSheets: paperSheets(load),
    overfull: thickness === null,
  };
}

/** Loads of a box each, `room` left free in sheets for what frames them. */
function split(
  blocks: readonly Block[],
  room: { readonly front: number; readonly closing: number },
  measure: BoxMeasure,
): readonly Load[] {
  const fits = (load: Load): boolean => {
    const closes = load.at(-1) === blocks.at(-1);
    return boxFor(load, room.front + (closes ? room.closing : 0), measure) !== null;
  };
  const boxes: Load[] = [];
  let current: Load = [];
  const put = (load: Load): void => {
    if (current.length > 0 && !fits([...current, ...load])) {
      boxes.push(current);
      current = [];
    }
    current = [...current, ...load];
  };
  for (const section of bySection(blocks)) {
    if (fits(section)) put(section);
    else for (const block of section) put([block]);
  }
  return [...boxes, current];
}

/** The blocks item by item. */
function bySection(blocks: readonly Block[]): readonly Load[] {
  const sections = new Map<number | null, Block[]>();
  for (const block of blocks) sections.set(block.section, [...(sections.get(block.section) ?? []), block]);
  return [...sections.values()];
}
