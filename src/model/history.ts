import type { ItemStatus } from './report.ts';
import { daysBetween, type PlainDate } from './plain-date.ts';

/** How things stood on a day, as `check --record` noted it. */
export interface HistoryPoint {
  readonly date: PlainDate;
  /** Units of each status. */
  readonly statuses: Readonly<Record<ItemStatus, number>>;
  readonly errors: number;
  readonly warnings: number;
}

/** The past of an archive as far as it is known. */
export interface History {
  /** Oldest first, one a day. */
  readonly points: readonly HistoryPoint[];
  /** Of them the days that nobody noted: what git held then was judged anew. */
  readonly fromGit: ReadonlySet<PlainDate>;
  /** Files of those days whose content is not on this machine (Git LFS). */
  readonly lacking: number;
}

/** Where the history of an archive lies; it is shared with the archive. */
export const HISTORY_FILE = '.dossier/history.jsonl';

/**
 * At most so many of things that happened on days, newest first, evenly over time: the newest of each stretch of 1, 2, 4, 8 … days. The stretches
 * begin on the same days whatever is given, so that a thing chosen today is mostly chosen tomorrow too.
 */
export function sampled<Thing extends { readonly date: PlainDate }>(
  things: readonly Thing[],
  most: number,
): readonly Thing[] {
  for (let days = 1; ; days *= 2) {
    const stretches = new Map<number, Thing>();
    for (const thing of things) {
      const stretch = Math.floor(daysBetween('1970-01-01', thing.date) / days);
      if (!stretches.has(stretch)) stretches.set(stretch, thing);
    }
    if (stretches.size <= most) return [...stretches.values()];
  }
}
