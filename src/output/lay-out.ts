import { existsSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from './make-folders.ts';
import { errorCode, refusalFor } from './refusal.ts';

/** What laying out did. */
export interface LaidOut {
  readonly written: readonly string[];
  /** Paths that were there already and were left alone. */
  readonly kept: readonly string[];
}

/**
 * Writes text files below a folder, in their order, each only where nothing of that name is; never replaces anything, and leaves nothing behind
 * when it cannot write them all.
 * @throws OutputRefusal where it may not write or the disk is full
 */
export function layOut(root: string, files: readonly { readonly path: string; readonly text: string }[]): LaidOut {
  const kept: string[] = [];
  const made: Made = { files: [], folders: [] };
  for (const { path, text } of files) {
    const absolute = join(root, path);
    try {
      if (!write(absolute, text, made)) kept.push(path);
    } catch (error) {
      takeBack(made);
      throw refusalFor(error, absolute);
    }
  }
  const untouched = new Set(kept);
  return { written: files.map(({ path }) => path).filter((path) => !untouched.has(path)), kept };
}

/** What this run made, absolute paths in order. */
interface Made {
  readonly files: string[];
  readonly folders: string[];
}

/** False where something of that name is, be it put there this very moment by another run. */
function write(file: string, text: string, made: Made): boolean {
  if (existsSync(file)) return false;
  makeFolder(dirname(file), made);
  try {
    writeFileSync(file, '', { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  made.files.push(file);
  writeFileSync(file, text);
  return true;
}

function makeFolder(folder: string, made: Made): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  makeFolders(folder);
  made.folders.push(folder);
}

function takeBack({ files, folders }: Made): void {
  for (const file of files) rmSync(file, { force: true });
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // Something else was put into it meanwhile.
    }
  }
}
