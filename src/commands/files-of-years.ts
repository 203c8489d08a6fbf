import { yearsOfFiles } from '../arrange/package-size.ts';
import type { Archive } from '../model/archive.ts';
import { type ArchiveFiles, onlyFiles } from '../source/archive-files.ts';

/** The files of an archive without those that only other years name; what no record names stays. Null: all of them. */
export function filesOfYears(files: ArchiveFiles, archive: Archive, years: readonly number[] | null): ArchiveFiles {
  if (years === null) return files;
  const named = yearsOfFiles(archive);
  const isKept = (path: string): boolean => {
    const of = named.get(path);
    return of === undefined || years.some((year) => of.has(year));
  };
  return onlyFiles(files, new Set(files.entries.map(({ path }) => path).filter(isKept)));
}
