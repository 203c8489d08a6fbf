import { readFileSync, statSync } from 'node:fs';
import { ReadFailure } from './archive-files.ts';
import { problemOf } from './disk-files.ts';

/** The bytes of a file anywhere on the disk. @throws ReadFailure */
export function readOneFile(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new ReadFailure('folder', file);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure(problemOf(error), file, { cause: error });
  }
}
