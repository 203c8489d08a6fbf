/** An entry of the user's folder; its path is archive-relative, POSIX, NFC. */
export interface FileEntry {
  readonly path: string;
  /** Bytes; 0 for folders. */
  readonly size: number;
  /** When its content, name or rights last changed, in ms since 1970; 0 where that is not known. */
  readonly modified: number;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Why a file cannot be read. */
export type ReadProblem = 'missing' | 'folder' | 'outside' | 'denied' | 'unreadable';

/** A file that exists but cannot be read, or does not exist. */
export class ReadFailure extends Error {
  readonly problem: ReadProblem;
  readonly path: string;

  constructor(problem: ReadProblem, path: string, options?: ErrorOptions) {
    super(`${problem}: ${path}`, options);
    this.problem = problem;
    this.path = path;
  }
}

/** The archive folder as the rest of the program sees it. Tests use an in-memory twin. */
export interface ArchiveFiles {
  /** The folder as the user named it, for messages. */
  readonly root: string;
  /** Every file and folder, sorted by code point; `.git`, `.dossier/cache`, clutter and build output are left out. */
  readonly entries: readonly FileEntry[];
  /** Paths of what was left out that a person might look for: clutter of other programs, packages and build output; sorted by code point. */
  readonly leftOut: readonly string[];
  /** The entry at a path in NFC, or null. */
  find(path: string): FileEntry | null;
  /** All bytes of a file, for the caller to keep or change. @throws ReadFailure */
  read(path: string): Uint8Array;
  /** Shows all bytes of a file; once `see` is done they are there no longer. @throws ReadFailure; whatever `see` throws */
  show<Seen>(path: string, see: (bytes: Uint8Array) => Promise<Seen>): Promise<Seen>;
  /** Absolute path on disk under its real on-disk name, for streaming into the package. */
  locate(path: string): string;
}

/** An archive folder without the files that are not among the paths. */
export function onlyFiles(files: ArchiveFiles, paths: ReadonlySet<string>): ArchiveFiles {
  return {
    root: files.root,
    entries: files.entries.filter(({ path, kind }) => kind !== 'file' || paths.has(path)),
    find: (path) => (paths.has(path) ? files.find(path) : null),
    read: (path) => files.read(path),
    show: (path, see) => files.show(path, see),
    leftOut: files.leftOut,
    locate: (path) => files.locate(path),
  };
}
