import { access, copyFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pid } from 'node:process';
import { sha256 } from '../../source/digest.ts';
import { fileDigest } from '../file-digest.ts';
import { keepOutOfGit } from '../kept/kept-file.ts';
import { takeLock } from '../lock.ts';
import { errorCode, writing } from '../refusal.ts';
import {
  beginJournal,
  dropJournal,
  finishJournal,
  type Journal,
  type JournalEntry,
  journals,
  type UndoableCommand,
  undoFolder,
} from './undo-journal.ts';
import { makeFolders } from '../make-folders.ts';

/** One change of the user's folder; paths are archive-relative. */
export type FileChange =
  /** New bytes for a file; `known` is the digest of what it held when the change was planned, null when it is to be a new file. */
  | { readonly kind: 'write'; readonly path: string; readonly known: string | null; readonly bytes: Uint8Array }
  /** A new file with the bytes of another one, absolute. */
  | { readonly kind: 'copy'; readonly path: string; readonly from: string }
  /** A file that goes; its bytes stay in the journal until they are no longer kept. */
  | { readonly kind: 'remove'; readonly path: string; readonly known: string };

/** A file is no longer what it was when the change was planned, or a new one stands in the way; nothing was changed. */
export class ChangeConflict extends Error {
  /** Archive-relative. */
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`changed meanwhile: ${paths.join(', ')}`);
    this.paths = paths;
  }
}

/**
 * Does all changes or none, and notes how to take them back. What an interrupted run had begun is taken back first.
 * @param origin what the changes were read from, for `leftBy`
 * @param signal an interruption takes back what was begun
 * @throws ChangeConflict; OutputRefusal when it cannot be written there, the disk is full or another run is at it
 */
export async function applyChanges(
  root: string,
  command: UndoableCommand,
  changes: readonly FileChange[],
  { origin = null, signal }: { readonly origin?: string | null; readonly signal?: AbortSignal } = {},
): Promise<void> {
  await alone(root, async () => {
    const entries = await planned(root, changes);
    const journal = await beginJournal(root, command, entries, origin);
    try {
      for (const [at, change] of changes.entries()) {
        signal?.throwIfAborted();
        await carryOut(root, change, entries[at]);
      }
      await finishJournal(journal);
    } catch (error) {
      await takeBack(root, journal);
      throw error;
    }
  });
}

/**
 * Takes back the newest changes of a command: every file gets the bytes it had before, new ones go.
 * @returns the paths that were restored; null when there is nothing to take back
 * @throws ChangeConflict naming the files that were changed since; OutputRefusal
 */
export async function undoChanges(root: string, command: UndoableCommand): Promise<readonly string[] | null> {
  if (!existsSync(undoFolder(root))) return null;
  return alone(root, async () => {
    const journal = (await journals(root)).findLast((each) => each.command === command);
    if (journal === undefined) return null;
    const touched: string[] = [];
    for (const { path, after } of journal.entries) if ((await digestAt(join(root, path))) !== after) touched.push(path);
    if (touched.length > 0) throw new ChangeConflict(touched);
    await takeBack(root, journal);
    return journal.entries.map(({ path }) => path);
  });
}

/** One run at a time; what an interrupted one left is taken back before anything else. */
async function alone<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const folder = undoFolder(root);
  return writing(root, async () => {
    makeFolders(folder);
    keepOutOfGit(root);
    const release = await takeLock(join(folder, 'lock'));
    try {
      for (const journal of (await journals(root)).toReversed()) if (!journal.done) await takeBack(root, journal);
      return await work();
    } finally {
      await release();
    }
  });
}

async function planned(root: string, changes: readonly FileChange[]): Promise<readonly JournalEntry[]> {
  const conflicts: string[] = [];
  const entries: JournalEntry[] = [];
  for (const change of changes) {
    const before = await digestAt(join(root, change.path));
    if (before !== (change.kind === 'copy' ? null : change.known) || liesUnderFile(root, change.path))
      conflicts.push(change.path);
    const modified = before === null ? null : (await stat(join(root, change.path))).mtimeMs;
    entries.push({
      path: change.path,
      before,
      modified,
      after: await resultOf(change),
      folders: foldersToMake(root, change.path),
    });
  }
  if (conflicts.length > 0) throw new ChangeConflict(conflicts);
  return entries;
}

async function resultOf(change: FileChange): Promise<string | null> {
  if (change.kind === 'remove') return null;
  return change.kind === 'write' ? sha256(change.bytes) : (await fileDigest(change.from)).sha256;
}

/** True where a file stands in place of one of the folders above. */
function liesUnderFile(root: string, path: string): boolean {
  return foldersOf(path).some((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isFile() === true);
}

/** The folders above a path, the outermost first. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}

/** Archive-relative folders that are not there yet, the outermost first. */
function foldersToMake(root: string, path: string): readonly string[] {
  return foldersOf(path).filter((folder) => !existsSync(join(root, folder)));
}

async function digestAt(file: string): Promise<string | null> {
  try {
    return (await fileDigest(file)).sha256;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

async function carryOut(root: string, change: FileChange, entry: JournalEntry | undefined): Promise<void> {
  const file = join(root, change.path);
  if (change.kind === 'remove') return rm(file);
  makeFolders(dirname(file));
  const passing = `${file}.${pid}.part`;
  try {
    if (change.kind === 'write') await writeFile(passing, change.bytes, await rightsOf(file));
    else await copyFile(change.from, passing, constants.COPYFILE_FICLONE);
    if ((await digestAt(passing)) !== entry?.after) throw new ChangeConflict([change.path]);
    await rename(passing, file);
  } finally {
    await gone(passing);
  }
}

/** The rights of a file that is replaced; it keeps them. @throws if it may not be written */
async function rightsOf(file: string): Promise<{ readonly mode?: number }> {
  if (!existsSync(file)) return {};
  await access(file, constants.W_OK);
  return { mode: (await stat(file)).mode };
}

/** Gives every file of a journal its old bytes, whether or not its change was carried out. */
async function takeBack(root: string, journal: Journal): Promise<void> {
  for (const [at, { path, before, modified, folders }] of [...journal.entries.entries()].toReversed()) {
    const file = join(root, path);
    await gone(`${file}.${journal.pid}.part`);
    if (before === null) await gone(file);
    else await restore(journal.keptCopy(at), file, modified);
    for (const folder of folders.toReversed()) await removeIfEmpty(join(root, folder));
  }
  await dropJournal(journal);
}

/** Removes a file that may not be there, or whose name could never have been given. */
async function gone(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    if (!['ENAMETOOLONG', 'ENOTDIR'].includes(errorCode(error))) throw error;
  }
}

async function restore(kept: string, file: string, modified: number | null): Promise<void> {
  const passing = `${file}.${pid}.part`;
  makeFolders(dirname(file));
  await copyFile(kept, passing);
  if (modified !== null) await utimes(passing, modified / 1000, modified / 1000);
  await rename(passing, file);
}

/** A folder that something else was put into meanwhile stays. */
async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error))) throw error;
  }
}
