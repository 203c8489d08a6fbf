import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openArchive } from './disk-files.ts';

/** A file that lies somewhere to be filed. */
export interface LooseEntry {
  /** Under the folder it was looked for in, POSIX, NFC. */
  readonly path: string;
  /** Absolute, under its real name. */
  readonly location: string;
  /** Bytes; 0 where that cannot be told. */
  readonly size: number;
  /** Left by a program, filed by no person. */
  readonly isClutter: boolean;
  /** @throws ReadFailure */
  readonly read: () => Uint8Array;
}

/** Every file in a folder, clutter too, or the one file itself, by path. @throws ReadFailure when it cannot be listed */
export function looseFiles(start: string): readonly LooseEntry[] {
  if (statSync(start, { throwIfNoEntry: false })?.isFile() !== true) return filesIn(start);
  const name = basename(start).normalize('NFC');
  return filesIn(dirname(start)).filter(({ path }) => path === name);
}

function filesIn(folder: string): readonly LooseEntry[] {
  const files = openArchive(folder);
  const found = files.entries
    .filter(({ kind }) => kind !== 'folder')
    .map(({ path, size }) => {
      const read = (): Uint8Array => files.read(path);
      return { path, location: files.locate(path), size, isClutter: false, read };
    });
  const clutter = files.leftOut.map((path) => {
    const location = join(folder, path);
    return { path, location, size: 0, isClutter: true, read: () => new Uint8Array() };
  });
  return [...found, ...clutter];
}
