/** The rows, or the columns, of a sheet that are printed. */
export interface KeptLines {
  /** 0-based in the sheet, ascending. */
  readonly kept: readonly number[];
  /** Empty ones left out between others. */
  readonly skipped: number;
}

/** What decides which lines are kept. */
export interface LineRules {
  readonly isHidden: (line: number) => boolean;
  /** So many empty lines one after another are kept; of more but one is. */
  readonly mostEmpty: number;
}

/** Lines with content, ascending, and the empty ones between them; of a long stretch of empty ones the first. */
export function keptLines(content: readonly number[], { isHidden, mostEmpty }: LineRules): KeptLines {
  const kept: number[] = [];
  let skipped = 0;
  let before: number | null = null;
  for (const line of content) {
    if (before !== null) {
      const empty = line - before - 1;
      const shown = empty > mostEmpty ? 1 : empty;
      skipped += empty - shown;
      for (let each = before + 1; each <= before + shown; each += 1) if (!isHidden(each)) kept.push(each);
    }
    if (!isHidden(line)) kept.push(line);
    before = line;
  }
  return { kept, skipped };
}

/** Index of the first kept line at or after a line. */
export function indexFrom(kept: readonly number[], line: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
