import {
  accessSync,
  appendFileSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import { makeFolders } from './make-folders.ts';
import { OutputRefusal, writing } from './refusal.ts';

/**
 * Writes a report into a file, whole or not at all; folders are made. A link keeps pointing where it points; a device or a pipe takes the bytes.
 * @throws OutputRefusal when it cannot be written there
 */
export async function writeReport(file: string, content: string | Uint8Array): Promise<void> {
  await writing(file, async () => {
    makeFolders(dirname(file));
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) throw new OutputRefusal('isFolder', file);
    if (there === undefined) replace(file, content);
    else if (there.isFile()) {
      const meant = realpathSync(file);
      // Renaming over it asks only for the folder; what the user made read-only is to stay.
      accessSync(meant, constants.W_OK);
      replace(meant, content);
    } else writeFileSync(file, content);
  });
}

function replace(file: string, content: string | Uint8Array): void {
  const passing = `${file}.${pid}.part`;
  try {
    writeFileSync(passing, content);
    renameSync(passing, file);
  } finally {
    rmSync(passing, { force: true });
  }
}

/** Where a file truly lies, or would: links followed, names as the disk has them, as far as the folders are there. */
export function truePath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    const above = dirname(file);
    return above === file ? file : join(truePath(above), basename(file));
  }
}

/** Adds to a file that others write to as well. @throws OutputRefusal when it cannot be written there */
export async function appendReport(file: string, content: string): Promise<void> {
  await writing(file, async () => appendFileSync(file, content));
}
