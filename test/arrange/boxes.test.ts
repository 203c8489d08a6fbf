import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type BoxShare, type PaperBulk, frameBlock } from '../../src/arrange/blocks.ts';
import { type FilledBox, fillBoxes } from '../../src/arrange/boxes.ts';
import type { BoxMeasure } from '../../src/arrange/bulk.ts';
import type { Page } from '../../src/model/page.ts';

const sizes = { thicknesses: [20, 30, 40, 50], slack: 3, sheet: 0.105 };
const side: Page = { kind: 'blank' };
const one: BoxMeasure = { sizes, duplex: false, sides: () => 1 };

/** A cover and a side of contents, and one more of contents for every further box. */
const front = (shares: readonly BoxShare[]): Block => frameBlock(Array.from({ length: 1 + shares.length }, () => side));
const closing = (): Block => frameBlock([side]);
/** Sheets that frame the only box of a volume: two of the front, one of the 备考表. */
const FRAME = 3;

let page = 0;

function block(section: number, item: number, sides: number, paper: PaperBulk | null = null): Block {
  const first = page + 1;
  page += sides;
  const range = sides === 0 ? null : { first, last: page };
  return { section, entry: item, item, pages: Array.from({ length: sides }, () => side), range, paper };
}

function fill(blocks: readonly Block[], measure: BoxMeasure = one): readonly FilledBox[] {
  return fillBoxes({ blocks, front, closing, bookmarks: [] }, 5, measure);
}

/** [label, thickness, first piece, last piece]. */
function boxes(blocks: readonly Block[], measure: BoxMeasure = one): readonly unknown[] {
  return fill(blocks, measure).map((box) => [box.label, box.thickness, box.firstItem, box.lastItem]);
}

const notebook = (sheets: number, thickness: number | null = null): PaperBulk => ({ sheets, thickness });

describe('boxes of a volume', () => {
  it('are one thin box for an empty volume', () => {
    expect(boxes([])).toEqual([['5', 20, null, null]]);
  });

  // (box − 3 mm) ÷ 0.105 mm: 161, 257, 352 and 447 sheets.
  it.each([
    [20, 161, 30],
    [30, 257, 40],
    [40, 352, 50],
  ])('of %i mm hold %i sheets and not one more', (thickness, sheets, next) => {
    expect(boxes([block(0, 1, sheets - FRAME)])).toEqual([['5', thickness, 1, 1]]);
    expect(boxes([block(0, 1, sheets - FRAME + 1)])).toEqual([['5', next, 1, 1]]);
  });

  it('of the thickest size hold 447 sheets; two pieces with one more fill two', () => {
    expect(boxes([block(0, 1, 400), block(0, 2, 447 - FRAME - 400)])).toEqual([['5', 50, 1, 2]]);
    expect(boxes([block(0, 1, 400), block(0, 2, 447 - FRAME - 399)])).toEqual([
      ['5（2-1）', 50, 1, 1],
      ['5（2-2）', 20, 2, 2],
    ]);
  });

  it.each([
    [20, 161, 30],
    [30, 257, 40],
    [40, 352, 50],
  ])('of %i mm hold twice the sides of %i sheets when both sides are printed', (thickness, sheets, next) => {
    const duplex = { ...one, duplex: true };
    expect(boxes([block(0, 1, 2 * sheets - FRAME)], duplex)).toEqual([['5', thickness, 1, 1]]);
    expect(boxes([block(0, 1, 2 * sheets - FRAME + 1)], duplex)).toEqual([['5', next, 1, 1]]);
  });

  it('of the thickest size hold 447 sheets printed on both sides; two pieces with one more fill two', () => {
    const duplex = { ...one, duplex: true };
    // A sheet of the front, 400 of the first piece, 45 of the second, one of the 备考表.
    const rest = 2 * 45;
    expect(boxes([block(0, 1, 800), block(0, 2, rest)], duplex)).toEqual([['5', 50, 1, 2]]);
    expect(boxes([block(0, 1, 800), block(0, 2, rest + 1)], duplex)).toHaveLength(2);
  });

  it('take the sizes that the community has', () => {
    const own = { ...one, sizes: { ...sizes, thicknesses: [35, 55] } };
    // 32 mm ÷ 0.105 mm = 304 sheets.
    expect(boxes([block(0, 1, 304 - FRAME)], own)).toEqual([['5', 35, 1, 1]]);
    expect(boxes([block(0, 1, 304 - FRAME + 1)], own)).toEqual([['5', 55, 1, 1]]);
  });

  it('leave room for notebooks, by their sheets or as they were measured', () => {
    expect(boxes([block(0, 1, 0, notebook(161 - FRAME))])).toEqual([['5', 20, 1, 1]]);
    expect(boxes([block(0, 1, 0, notebook(161 - FRAME + 1))])).toEqual([['5', 30, 1, 1]]);
    // 17 mm − 3 sheets = 16.685 mm.
    expect(boxes([block(0, 1, 0, notebook(10, 16))])).toEqual([['5', 20, 1, 1]]);
    expect(boxes([block(0, 1, 0, notebook(10, 17))])).toEqual([['5', 30, 1, 1]]);
  });

  it('leave no room for caption strips, which are cut up', () => {
    const strips = frameBlock(
      Array.from({ length: 300 }, (): Page => ({ kind: 'captionStrips', running: '', plates: [] })),
    );
    const pages = { blocks: [block(0, 1, 100)], front, closing: () => strips, bookmarks: [] };
    expect(fillBoxes(pages, 5, one)).toMatchObject([{ thickness: 20, sheets: 402 }]);
  });

  it('are split between items rather than within one', () => {
    expect(boxes([block(0, 1, 200), block(1, 2, 200), block(1, 3, 200)])).toEqual([
      ['5（2-1）', 30, 1, 1],
      ['5（2-2）', 50, 2, 3],
    ]);
  });

  it('are split within an item that is too thick alone', () => {
    expect(boxes([block(0, 1, 300), block(0, 2, 300)])).toEqual([
      ['5（2-1）', 40, 1, 1],
      ['5（2-2）', 40, 2, 2],
    ]);
  });

  it('say what each holds and with what it begins, every box with its own front', () => {
    page = 0;
    const [first, second] = fill([block(0, 1, 400), block(1, 2, 300), block(1, 3, 10)]);
    expect(first).toMatchObject({ box: 1, boxes: 2, firstPage: 1, lastPage: 400, begins: { section: 0, entry: 1 } });
    expect(second).toMatchObject({ box: 2, boxes: 2, firstPage: 401, lastPage: 710, begins: { section: 1, entry: 2 } });
    // Three sides of front each, for two boxes; the 备考表 lies in the last.
    expect([first?.sides, second?.sides]).toEqual([403, 314]);
  });

  it('count the front that further boxes make longer: a volume that just fits two boxes fits them still', () => {
    // A front of two boxes takes three sheets: 444 beside it fill a box of 447.
    expect(boxes([block(0, 1, 444), block(1, 2, 443)])).toEqual([
      ['5（2-1）', 50, 1, 1],
      ['5（2-2）', 50, 2, 2],
    ]);
    expect(fill([block(0, 1, 444), block(1, 2, 443)]).map(({ overfull }) => overfull)).toEqual([false, false]);
    expect(fill([block(0, 1, 444), block(1, 2, 444)]).map(({ overfull }) => overfull)).toEqual([false, true]);
  });

  it('say when a single piece is thicker than the thickest', () => {
    expect(fill([block(0, 1, 447 - FRAME)])).toMatchObject([{ thickness: 50, overfull: false }]);
    expect(fill([block(0, 1, 447 - FRAME + 1)])).toMatchObject([{ thickness: 50, overfull: true }]);
  });

  it('hold every block once, in order, and close unless a single piece is too thick', () => {
    const volumes = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 500 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(volumes, fc.boolean(), (drafts, duplex) => {
        const blocks = drafts
          .toSorted(([a], [b]) => a - b)
          .map(([section, sides], index) => block(section, index + 1, sides));
        const filled = fill(blocks, { ...one, duplex });
        expect(filled.flatMap((box) => box.blocks.filter(({ item }) => item !== null))).toEqual(blocks);
        expect(filled.map((box) => box.blocks[0]?.pages.length)).toEqual(filled.map(() => 1 + filled.length));
        for (const box of filled.filter(({ overfull }) => overfull)) {
          expect(box.blocks.filter(({ item }) => item !== null)).toHaveLength(1);
        }
        expect(filled.every(({ overfull, sheets, thickness }) => overfull || sheets * 0.105 <= thickness - 3)).toBe(
          true,
        );
      }),
    );
  });
});
