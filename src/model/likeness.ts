/** Bits in which two likenesses of pictures differ: of copies, however resized or recompressed, few; of other pictures many. */
export function differingBits(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 8) {
    let bits = Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16);
    for (; bits !== 0; bits &= bits - 1) count += 1;
  }
  return count;
}
