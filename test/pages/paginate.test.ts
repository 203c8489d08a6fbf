import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../src/pages/paginate.ts';

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
