import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

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

/** Names of the archives in a folder; none where it cannot be listed. */
export function archivesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => isFile(join(folder, name, ARCHIVE_FILE)));
  } catch {
    return [];
  }
}

/** Whether a folder holds nothing that a person would see. */
export function isEmptyFolder(folder: string): boolean {
  return readdirSync(folder).every((name) => name.startsWith('.'));
}

/** Where a folder lies in its git repository: a POSIX path ending in `/`; empty when it is the root of one or in none. */
export function pathInRepository(folder: string, cwd: string): string {
  const start = resolve(cwd, folder);
  for (let root = start; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return asBase(relative(root, start));
    if (dirname(root) === root) return '';
  }
}

function asBase(path: string): string {
  return path === '' ? '' : `${path.split(sep).join('/').normalize('NFC')}/`;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
