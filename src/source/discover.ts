import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The file that makes a folder an archive. */
export const ARCHIVE_FILE = 'dossier.yaml';

/** The archive folder at or above a path (a file of it will do); null when there is none. */
export function findArchive(start: string): string | null {
  let folder = resolve(start);
  for (;;) {
    if (isFile(join(folder, ARCHIVE_FILE))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
