/** Something of a height that stands on one side; `keep`: never the last of its side unless nothing follows. Heights in mm. */
export interface Block {
  readonly height: number;
  readonly keep: boolean;
}

/**
 * Distributes blocks over sides, in order. `room(side)` is the height of a side (0-based).
 * A block higher than any side has a side of its own. No blocks still take one side. `above`: what stands again above a block that begins a side.
 */
export function paginate<B extends Block>(
  blocks: readonly B[],
  room: (side: number) => number,
  above: (block: B) => readonly B[] = () => [],
): readonly (readonly B[])[] {
  const sides: B[][] = [[]];
  let left = room(0);
  for (let at = 0; at < blocks.length;) {
    const chain = chainAt(blocks, at);
    const together = chain.reduce((sum, block) => sum + block.height, 0);
    const taken = together <= room(sides.length) ? chain : chain.slice(0, 1);
    const height = taken.reduce((sum, block) => sum + block.height, 0);
    if (height > left && sides.at(-1)?.length !== 0) {
      const again = taken.slice(0, 1).flatMap(above);
      sides.push([...again]);
      left = room(sides.length - 1) - again.reduce((sum, block) => sum + block.height, 0);
    }
    sides.at(-1)?.push(...taken);
    left -= height;
    at += taken.length;
  }
  return sides;
}

/** A block with those that must follow it on the same side. */
function chainAt<B extends Block>(blocks: readonly B[], at: number): readonly B[] {
  let end = at;
  while (end < blocks.length && blocks[end]?.keep === true) end += 1;
  return blocks.slice(at, end + 1);
}

/** Rows of a table, lines of a note that stand at least on its last side where it has several. */
const LEAST_ROWS = 3;

/**
 * Distributes the rows of a table or the lines of a note over sides of a height, so that no row or two stand alone on the last: it takes some of the side before, as long as
 * they fit on it. `beyond`: blocks at the end that are no rows.
 */
export function tableSides<B extends Block>(rows: readonly B[], height: number, beyond = 0): readonly (readonly B[])[] {
  const sides = paginate(rows, () => height);
  const [before, last] = sides.slice(-2);
  if (before === undefined || last === undefined) return sides;
  let from = before.length - Math.max(0, LEAST_ROWS + beyond - last.length);
  while (from > 0 && from < before.length && before[from - 1]?.keep === true) from -= 1;
  const filled = [...before.slice(from), ...last];
  const taken = filled.reduce((sum, block) => sum + block.height, 0);
  if (from < LEAST_ROWS || taken > height) return sides;
  return [...sides.slice(0, -2), before.slice(0, from), filled];
}
