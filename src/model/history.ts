import type { ItemStatus } from './report.ts';
import type { PlainDate } from './plain-date.ts';

/** How things stood on a day, as `check --record` noted it. */
export interface HistoryPoint {
  readonly date: PlainDate;
  /** Units of each status. */
  readonly statuses: Readonly<Record<ItemStatus, number>>;
  readonly errors: number;
  readonly warnings: number;
}

/** Where the history of an archive lies; it is shared with the archive. */
export const HISTORY_FILE = '.dossier/history.jsonl';
