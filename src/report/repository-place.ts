import type { Finding } from '../model/finding.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';

/** A finding's place for readers who know the repository; what blames no file is shown at the archive's own, as a whole. */
export interface RepositoryPlace {
  /** From the root of the repository, POSIX. */
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** @param base where the archive lies in its repository, ending in `/`, or empty */
export function repositoryPlace({ place }: Pick<Finding, 'place'>, base: string): RepositoryPlace {
  if (place === null) return { path: `${base}${ARCHIVE_FILE}`, line: null, column: null };
  return { ...place, path: `${base}${place.path}` };
}
