import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import { sha256 } from '../../source/digest.ts';
import { makeFolders } from '../make-folders.ts';

/** The folder of an archive that is the program's. */
const STATE = '.dossier';
/** What of it is no matter for a shared repository. */
const IGNORED = 'cache/\nundo/\n';
const DIGEST_LENGTH = 64;

/** A file that can be made anew at any time, as it was found. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** When it was written by the clock of its disk, in ms since 1970. */
  readonly written: number;
}

/** Reads what `keepFile` wrote; null when it is not there or not whole. */
export function keptFile(file: string): KeptFile | null {
  try {
    const entry = readFileSync(file);
    const bytes = entry.subarray(DIGEST_LENGTH);
    if (entry.toString('latin1', 0, DIGEST_LENGTH) !== sha256(bytes)) return null;
    return { bytes, written: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

/** Writes bytes behind their own digest into the cache of an archive, whole or not at all; says nothing when it cannot. */
export function keepFile(root: string, path: string, bytes: Uint8Array): void {
  if (isPackaged(root)) return;
  const file = join(root, STATE, 'cache', path);
  const passing = join(dirname(file), `${basename(file)}.${pid}.part`);
  try {
    makeFolders(dirname(file));
    keepOutOfGit(root);
    writeFileSync(passing, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes]));
    renameSync(passing, file);
  } catch {
    forget(passing);
  }
}

/** An archive inside an unpacked 报送包 (data/archive) is to stay as its manifest says. */
function isPackaged(root: string): boolean {
  return existsSync(join(root, '..', '..', 'bagit.txt'));
}

/** What the program keeps for itself is no matter for a shared repository. */
export function keepOutOfGit(root: string): void {
  const file = join(root, STATE, '.gitignore');
  // One that is there may say more.
  if (existsSync(file)) return;
  try {
    writeFileSync(file, IGNORED, { flag: 'wx' });
  } catch {
    // A full disk leaves an empty one.
    if (existsSync(file) && statSync(file).size === 0) forget(file);
  }
}

/** On a disk that may not be written, even this fails. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was kept, and nothing is lost.
  }
}
