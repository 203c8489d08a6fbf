import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, tableSides } from '../../src/pages/paginate.ts';

const blocks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 60 }), keep: fc.boolean(), id: fc.nat() }), {
  maxLength: 60,
});
const ROOM = 100;

test('every block stands once and in order, and no side is overfull', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const sides = paginate(all, () => ROOM);
      expect(sides.flat()).toEqual(all);
      for (const side of sides) expect(side.reduce((sum, block) => sum + block.height, 0)).toBeLessThanOrEqual(ROOM);
      for (const side of sides.slice(1)) expect(side.length).toBeGreaterThan(0);
    }),
  );
});

test('what must be followed is never the last of a side that has a successor', () => {
  const short = fc
    .array(fc.record({ height: fc.integer({ min: 1, max: 30 }), keep: fc.boolean() }), { maxLength: 60 })
    .map((all) => all.map((block, at) => ({ ...block, keep: block.keep && all[at - 1]?.keep !== true })));
  fc.assert(
    fc.property(short, (all) => {
      for (const side of paginate(all, () => ROOM).slice(0, -1)) expect(side.at(-1)?.keep).toBe(false);
    }),
  );
});

test('no blocks still take a side', () => {
  expect(paginate([], () => ROOM)).toEqual([[]]);
});

test('a block higher than a side has one of its own', () => {
  const sides = paginate(
    [10, 200, 10].map((height) => ({ height, keep: false })),
    () => ROOM,
  );
  expect(sides.map((side) => side.length)).toEqual([1, 1, 1]);
});

test('the first side may have less room than the others', () => {
  const sides = paginate(
    [10, 10, 10, 10].map((height) => ({ height, keep: false })),
    (side) => (side === 0 ? 15 : 100),
  );
  expect(sides.map((side) => side.length)).toEqual([1, 3]);
});

test('what stands above a block stands again when the block begins a side, and has its room there', () => {
  const head = { height: 20, keep: true, id: 'head' };
  const row = (id: string) => ({ height: 30, keep: false, id });
  const rows = ['a', 'b', 'c', 'd', 'e'].map(row);
  const sides = paginate(
    [head, ...rows],
    () => ROOM,
    ({ id }) => (id === 'head' ? [] : [head]),
  );
  expect(sides.map((side) => side.map(({ id }) => id))).toEqual([
    ['head', 'a', 'b'],
    ['head', 'c', 'd'],
    ['head', 'e'],
  ]);
});

/** Ten rows a side. */
const row = (keep = false): { readonly height: number; readonly keep: boolean } => ({ height: 10, keep });

test.each([
  [10, 0, [10]],
  [11, 0, [8, 3]],
  [12, 0, [9, 3]],
  [13, 0, [10, 3]],
  [21, 0, [10, 8, 3]],
  // Three rows and what is no row.
  [11, 1, [7, 4]],
])('a table of %i rows (%i of them none) leaves no row or two alone on its last side: %j', (count, beyond, filled) => {
  const sides = tableSides(
    Array.from({ length: count }, () => row()),
    ROOM,
    beyond,
  );
  expect(sides.map((side) => side.length)).toEqual(filled);
});

test('rows that belong together are moved together, and stay where moving them would leave too little', () => {
  const rows = [...Array.from({ length: 7 }, () => row()), row(true), row(), row(), row(), row()];
  expect(tableSides(rows, ROOM).map((side) => side.length)).toEqual([9, 3]);
  expect(
    tableSides([...rows.slice(0, 7), row(true), row(true), row(), row()], ROOM).map((side) => side.length),
  ).toEqual([7, 4]);
  const high = [row(), row(), { height: 80, keep: false }, row()];
  expect(tableSides(high, ROOM).map((side) => side.length)).toEqual([3, 1]);
});
