import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ReadFailure, type ArchiveFiles, type FileEntry, type ReadProblem } from './archive-files.ts';
import { takeForNow } from './clear-away.ts';
import { byCodePoint } from './code-points.ts';
import { isClutter, isState, MARKERS } from './left-out.ts';
import { readForNow } from './reading-room.ts';

/** An entry with where it lies under its real name, and why it cannot be read if so. */
interface FoundEntry extends FileEntry {
  readonly location: string;
  readonly problem: ReadProblem | null;
}

interface Walk {
  readonly root: string;
  readonly found: Map<string, FoundEntry>;
  readonly leftOut: string[];
}

/** A folder on the way down; `real` are the real paths of it and its ancestors, so that links cannot lead in circles. */
interface Folder {
  readonly path: string;
  readonly location: string;
  readonly real: readonly string[];
}

/** What an entry has that holds no bytes. */
const nothing = { size: 0, modified: 0, kind: 'other' } as const;

/** The archive folder on disk, listed once. @throws ReadFailure when the folder itself cannot be listed */
export function openArchive(root: string): ArchiveFiles {
  const found = new Map<string, FoundEntry>();
  const leftOut: string[] = [];
  let real: string;
  try {
    real = realpathSync(root);
    walk(
      { root: real, found, leftOut },
      { path: '', location: root, real: [real] },
      readdirSync(root, { withFileTypes: true }),
    );
  } catch (error) {
    throw new ReadFailure(problemOf(error), root, { cause: error });
  }
  const entries = [...found.values()].sort((a, b) => byCodePoint(a.path, b.path));
  return {
    root,
    entries,
    leftOut: leftOut.toSorted(byCodePoint),
    find: (path) => found.get(path.normalize('NFC')) ?? null,
    read: (path) => {
      const entry = found.get(path.normalize('NFC'));
      takeForNow(entry?.size ?? 0);
      return readFound(entry, path, (location) => readFileSync(location));
    },
    show: async (path, see) => {
      const { bytes, leave } = readFound(found.get(path.normalize('NFC')), path, readForNow);
      try {
        return await see(bytes);
      } finally {
        leave();
        // What was made of the bytes, a text as long as they perhaps, is not held any longer either.
        takeForNow(bytes.length);
      }
    },
    locate: (path) => {
      const entry = found.get(path.normalize('NFC'));
      if (entry === undefined) throw new ReadFailure('missing', path);
      return entry.location;
    },
  };
}

function walk(state: Walk, folder: Folder, children: readonly Dirent[]): void {
  for (const child of composedFirst(children)) {
    if (isClutter(folder.path, child.name)) {
      if (!isState(folder.path, child.name)) leaveOut(state, folder, child);
      continue;
    }
    const location = join(folder.location, child.name);
    const path = freePath(state, folder.path === '' ? child.name : `${folder.path}/${child.name}`);
    if (child.isSymbolicLink()) visitLink(state, folder, path, location);
    else if (child.isDirectory())
      visitFolder(state, path, location, [...folder.real, join(folder.real.at(-1) ?? '', child.name)]);
    else if (child.isFile()) addFile(state, path, location);
    else add(state, { ...nothing, path, location, problem: 'unreadable' });
  }
}

function leaveOut({ leftOut }: Walk, folder: Folder, { name }: Dirent): void {
  leftOut.push(`${folder.path === '' ? '' : `${folder.path}/`}${name}`.normalize('NFC'));
}

function isComposed({ name }: Dirent): boolean {
  return name === name.normalize('NFC');
}

function composedFirst(children: readonly Dirent[]): readonly Dirent[] {
  return children.every(isComposed)
    ? children
    : children.toSorted((a, b) => Number(isComposed(b)) - Number(isComposed(a)));
}

/** Two names that differ only in normal form are two files; the decomposed one keeps its own form, so that neither hides the other. */
function freePath(state: Walk, path: string): string {
  const composed = path.normalize('NFC');
  return state.found.has(composed) ? path : composed;
}

function add(state: Walk, entry: FoundEntry): void {
  state.found.set(entry.path, entry);
}

function addFile(state: Walk, path: string, location: string): void {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(location);
    // The later of the two: a file copied over another may keep its old time of writing.
    add(state, { path, location, size, modified: Math.max(mtimeMs, ctimeMs), kind: 'file', problem: null });
  } catch (error) {
    add(state, { ...nothing, path, location, problem: problemOf(error) });
  }
}

function visitFolder(state: Walk, path: string, location: string, real: readonly string[]): void {
  let children: readonly Dirent[];
  try {
    children = readdirSync(location, { withFileTypes: true });
  } catch (error) {
    add(state, { ...nothing, path, location, problem: problemOf(error) });
    return;
  }
  if (children.some(({ name }) => MARKERS.includes(name))) {
    state.leftOut.push(path);
    return;
  }
  add(state, { ...nothing, path, location, kind: 'folder', problem: null });
  walk(state, { path, location, real }, children);
}

/** A link counts as what it leads to, if that lies inside the archive and is not one of the folders it stands in. */
function visitLink(state: Walk, folder: Folder, path: string, location: string): void {
  const refuse = (problem: ReadProblem): void => add(state, { ...nothing, path, location, problem });
  try {
    const target = realpathSync(location);
    if (!isInside(state.root, target)) return refuse('outside');
    if (statSync(target).isFile()) return addFile(state, path, location);
    if (folder.real.includes(target)) return;
    visitFolder(state, path, location, [...folder.real, target]);
  } catch (error) {
    refuse(problemOf(error));
  }
}

function isInside(root: string, target: string): boolean {
  const way = relative(root, target);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function readFound<Read>(entry: FoundEntry | undefined, path: string, read: (location: string) => Read): Read {
  if (entry === undefined) throw new ReadFailure('missing', path);
  if (entry.kind === 'folder') throw new ReadFailure('folder', path);
  if (entry.problem !== null) throw new ReadFailure(entry.problem, path);
  try {
    return read(entry.location);
  } catch (error) {
    throw new ReadFailure(problemOf(error), path, { cause: error });
  }
}

export function problemOf(error: unknown): ReadProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  return code === 'EISDIR' ? 'folder' : 'unreadable';
}
