import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pid } from 'node:process';
import { errorCode } from '../refusal.ts';

/** Commands that change the user's own files, each able to take its newest change back. */
export type UndoableCommand = 'fix' | 'import' | 'sync' | 'excel';

/** What becomes of one file. */
export interface JournalEntry {
  /** Archive-relative. */
  readonly path: string;
  /** Digest of its bytes before; null: there was none. */
  readonly before: string | null;
  /** When it was last changed before, in ms since 1970. */
  readonly modified: number | null;
  /** Digest of its bytes afterwards; null: it is gone. */
  readonly after: string | null;
  /** Archive-relative folders made for it, the outermost first. */
  readonly folders: readonly string[];
}

/** The note of one run, with a copy of every file as it was before. */
export interface Journal {
  readonly command: UndoableCommand;
  readonly entries: readonly JournalEntry[];
  /** What the run read its changes from; null where that does not matter. */
  readonly origin: string | null;
  /** False: the run was interrupted. */
  readonly done: boolean;
  /** The process that wrote it, for what it may have left half-written. */
  readonly pid: number;
  /** Absolute. */
  readonly folder: string;
  /** Absolute path of the bytes that the file of an entry held before. */
  readonly keptCopy: (at: number) => string;
}

/** Runs that can be taken back. */
const KEPT = 20;
const NOTE = 'journal.json';

/** Where journals lie, absolute. */
export function undoFolder(root: string): string {
  return join(root, '.dossier', 'undo');
}

/** Notes what is about to be changed and copies what is there, before anything is touched. */
export async function beginJournal(
  root: string,
  command: UndoableCommand,
  entries: readonly JournalEntry[],
  origin: string | null,
): Promise<Journal> {
  const earlier = await journalFolders(root);
  const number = Number(earlier.at(-1)?.slice(0, 6) ?? '0') + 1;
  const folder = join(undoFolder(root), `${String(number).padStart(6, '0')}-${command}`);
  const journal = {
    command,
    entries,
    origin,
    done: false,
    pid,
    folder,
    keptCopy: (at: number) => join(folder, String(at)),
  };
  // A folder without its note says that nothing was touched yet.
  await mkdir(folder);
  for (const [at, { path, before }] of entries.entries())
    if (before !== null) await copyFile(join(root, path), journal.keptCopy(at));
  await note(journal);
  return journal;
}

/** Says that all was done, and lets the oldest go. */
export async function finishJournal(journal: Journal): Promise<void> {
  await note({ ...journal, done: true });
  const folders = await journalFolders(join(journal.folder, '..', '..', '..'));
  for (const name of folders.slice(0, -KEPT))
    await rm(join(journal.folder, '..', name), { recursive: true, force: true });
}

/** Forgets a run that was taken back. */
export async function dropJournal({ folder }: Journal): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** All journals, oldest first. */
export async function journals(root: string): Promise<readonly Journal[]> {
  const found: Journal[] = [];
  for (const name of await journalFolders(root)) {
    const folder = join(undoFolder(root), name);
    const journal = await readJournal(folder);
    if (journal === null) await rm(folder, { recursive: true, force: true });
    else found.push(journal);
  }
  return found;
}

/** What finished runs of a command that read from `origin` left in files: digests by archive-relative path, each the newest. Changes nothing. */
export async function leftBy(
  root: string,
  command: UndoableCommand,
  origin: string,
): Promise<ReadonlyMap<string, string | null>> {
  const left = new Map<string, string | null>();
  for (const name of await journalFolders(root)) {
    const journal = await readJournal(join(undoFolder(root), name));
    if (journal === null || !journal.done || journal.command !== command || journal.origin !== origin) continue;
    for (const { path, after } of journal.entries) left.set(path.normalize('NFC'), after);
  }
  return left;
}

async function note({ command, entries, origin, done, pid: writer, folder }: Journal): Promise<void> {
  const file = join(folder, NOTE);
  await writeFile(`${file}.part`, JSON.stringify({ command, origin, done, pid: writer, entries }));
  await rename(`${file}.part`, file);
}

async function journalFolders(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(undoFolder(root))).filter((name) => /^\d{6}-[a-z]+$/.test(name)).toSorted();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Null for a folder whose note was never written: its run had touched nothing. */
async function readJournal(folder: string): Promise<Journal | null> {
  try {
    const noted: Pick<Journal, 'command' | 'origin' | 'done' | 'pid' | 'entries'> = JSON.parse(
      await readFile(join(folder, NOTE), 'utf8'),
    );
    return { ...noted, folder, keptCopy: (at) => join(folder, String(at)) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
