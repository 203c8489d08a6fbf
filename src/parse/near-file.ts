import type { ArchiveFiles } from '../source/archive-files.ts';
import { folderOf, nameOf } from './file-path.ts';
import { suggest } from './suggest.ts';

/** Finds the file that somebody most likely meant by a path that leads to none; null if none is near. */
export type NearFile = (path: string) => string | null;

/** Looks among the files of the same folder, then for the one file of the same name elsewhere. Folders are indexed only when a file is missing. */
export function nearFile(files: ArchiveFiles): NearFile {
  let known: { readonly byFolder: Index; readonly byName: Index } | null = null;
  return (path) => {
    known ??= { byFolder: index(files, folderOf), byName: index(files, keyOf) };
    const here = suggest(nameOf(path), (known.byFolder.get(folderOf(path)) ?? []).map(nameOf));
    if (here !== null) return here;
    const elsewhere = known.byName.get(keyOf(path)) ?? [];
    return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null;
  };
}

type Index = ReadonlyMap<string, readonly string[]>;

function index(files: ArchiveFiles, key: (path: string) => string): Index {
  const found = new Map<string, string[]>();
  for (const { path, kind } of files.entries) {
    if (kind !== 'file') continue;
    const known = found.get(key(path));
    if (known === undefined) found.set(key(path), [path]);
    else known.push(path);
  }
  return found;
}

function keyOf(path: string): string {
  return nameOf(path).toLowerCase();
}
