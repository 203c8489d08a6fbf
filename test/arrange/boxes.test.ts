import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, fillBoxes } from '../../src/arrange/boxes.ts';
import type { Page } from '../../src/model/page.ts';

const sizes = { thicknesses: [20, 30, 40, 50], slack: 3, sheet: 0.105 };
const side: Page = { kind: 'captionStrips', running: '', plates: [] };
const one = { sizes, duplex: false, sides: () => 1 };
const closing: Block = { section: null, item: null, pages: [side], paperPages: 0 };

function block(section: number, item: number, sides: number, paperPages = 0): Block {
  return { section, item, pages: Array.from({ length: sides }, () => side), paperPages };
}

/** [label, thickness, first piece, last piece]. */
function boxes(blocks: readonly Block[], measure = one): readonly unknown[] {
  return fillBoxes(blocks, closing, 5, measure).map((box) => [box.label, box.thickness, box.firstItem, box.lastItem]);
}

describe('boxes of a volume', () => {
  it('are one thin box for an empty volume', () => {
    expect(boxes([])).toEqual([['5', 20, null, null]]);
  });

  it('are as thin as the sheets allow', () => {
    expect(boxes([block(0, 1, 160)])).toEqual([['5', 20, 1, 1]]);
    expect(boxes([block(0, 1, 161)])).toEqual([['5', 30, 1, 1]]);
  });

  it('hold twice the sides when both sides are printed', () => {
    expect(boxes([block(0, 1, 320)], { ...one, duplex: true })).toEqual([['5', 20, 1, 1]]);
  });

  it('leave room for notebooks', () => {
    expect(boxes([block(0, 1, 0, 161)])).toEqual([['5', 30, 1, 1]]);
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

  it('never hold a cover alone', () => {
    const front: Block = { section: null, item: null, pages: [side, side], paperPages: 0 };
    expect(boxes([front, block(0, 1, 900), block(0, 2, 1)])).toEqual([
      ['5（2-1）', 50, 1, 1],
      ['5（2-2）', 20, 2, 2],
    ]);
  });

  it('say when a single piece is thicker than the thickest', () => {
    const [box] = fillBoxes([block(0, 1, 800)], closing, 5, one);
    expect(box).toMatchObject({ thickness: 50, overfull: true });
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
        const filled = fillBoxes(blocks, closing, 5, { ...one, duplex });
        expect(filled.flatMap((box) => box.blocks)).toEqual([...blocks, closing]);
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
