import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Size and time of a file, by which it is known again without being read; empty when it is not there. */
export function fileStamp(root: string, path: string): string {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.size} ${stats.mtimeMs}`;
}
