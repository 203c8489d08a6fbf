import { relative } from 'node:path';
import type { ArchiveFiles } from '../source/archive-files.ts';

/** The archive-relative path of a file under the name that it bears on disk, which may be composed otherwise. */
export function onDisk(path: string, files: ArchiveFiles): string {
  return relative(files.root, files.locate(path)).replaceAll('\\', '/');
}
