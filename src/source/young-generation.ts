import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Half of it holds what is new, half is kept free to copy into. With less, checking takes longer; with the 32 MB that the engine would take, nothing is faster. */
const SIZE = 8 * 1024 * 1024;
/** Items of an array that is about as large as any that the young generation holds. */
const ITEMS = 15_000;
/** Arrays that would fill it many times over. */
const MOST = 1000;

function size(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? SIZE;
}

/**
 * Lets the young generation of the heap grow to 8 MB at once, and then no more. How large it may become, the engine reads when the program is started
 * (--max-semi-space-size); by how much it grows, whenever it does. Where much is waited for, the engine makes it small again, and what was read for a
 * moment would soon count as old and be held for long: so this is called again from time to time.
 */
export function settleYoungGeneration(): void {
  if (size() >= SIZE) return;
  setFlagsFromString('--semi-space-growth-factor=4');
  const array = Array.from({ length: ITEMS }, () => 0);
  const held: (typeof array)[] = [];
  while (size() < SIZE && held.length < MOST) held.push([...array]);
  setFlagsFromString('--semi-space-growth-factor=1');
}
