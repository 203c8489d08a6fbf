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
