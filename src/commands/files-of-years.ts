import { yearsOfFiles } from '../arrange/package-size.ts';
import type { Archive } from '../model/archive.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';

/** The files of an archive without those that only other years name; what no record names stays. Null: all of them. */
export function filesOfYears(files: ArchiveFiles, archive: Archive, years: readonly number[] | null): ArchiveFiles {
  if (years === null) return files;
  const named = yearsOfFiles(archive);
  const isKept = (path: string): boolean => {
    const of = named.get(path);
    return of === undefined || years.some((year) => of.has(year));
  };
  return {
    root: files.root,
    entries: files.entries.filter(({ path }) => isKept(path)),
    find: (path) => (isKept(path) ? files.find(path) : null),
    read: (path) => files.read(path),
    leftOut: files.leftOut,
    locate: (path) => files.locate(path),
  };
}
