import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArchiveFiles, ReadFailure } from './archive-files.ts';
import { contentsOf, type Git, treeFiles } from './git.ts';
import { memoryFiles, type MemoryContent } from './memory-files.ts';

/** A commit in which something of an archive changed. */
export interface PastCommit {
  readonly id: string;
  /** When it was committed, in ms since 1970. */
  readonly moment: number;
}

/** An archive as a commit holds it. */
export interface PastArchive {
  readonly files: ArchiveFiles;
  /** Id of a file's content, by which it is the same file wherever it lies; null for what is no file of the commit. */
  readonly objectOf: (path: string) => string | null;
  /** Files of which the commit holds only the address in a store (Git LFS), whose content is not on this machine. */
  readonly lacking: readonly string[];
}

/** What git knows of the past of an archive. */
export interface ArchivePast {
  /** Newest first. */
  readonly commits: readonly PastCommit[];
  /** Null when the commit is not whole, as in a repository cloned without its files. */
  readonly archiveAt: (commit: PastCommit) => PastArchive | null;
}

/** Commits looked at. */
const MOST_COMMITS = 5000;
/** Texts of an archive, read all at once, and the addresses of a store, which are shorter. */
const TEXT = /\.(?:ya?ml|csv|txt|md|json)$/iu;
const MOST_TEXT = 2 ** 20;
const MOST_ADDRESS = 200;
/** Bytes of other files that are kept from one commit to the next. */
const KEPT = 2 ** 26;

/** The past of the archive in a folder; without commits where git does not know it. */
export function archivePast(root: string, git: Git): ArchivePast {
  const place = git.read(['rev-parse', '--show-prefix', '--git-common-dir'])?.toString('utf8').split('\n');
  const listed = place === undefined ? null : git.read(commitsHere);
  if (place === undefined || listed === null) return { commits: [], archiveAt: () => null };
  const [prefix = '', store = ''] = place;
  const commits = listed
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [seconds, id] = line.split(' ');
      return id === undefined ? [] : [{ id, moment: Number(seconds) * 1000 }];
    });
  const contents = readerOf(git, resolve(root, store));
  return {
    commits,
    archiveAt: ({ id }) => archiveIn(git, prefix === '' ? id : `${id}:${prefix.replace(/\/$/u, '')}`, contents),
  };
}

const commitsHere = ['rev-list', '--first-parent', '--timestamp', `--max-count=${MOST_COMMITS}`, 'HEAD', '--', '.'];

/** Contents by id. */
interface Reader {
  /** Brings the contents of many at once. */
  readonly bring: (objects: readonly string[]) => void;
  /** Null where the content is not on this machine. */
  readonly read: (object: string) => Uint8Array | null;
}

function archiveIn(git: Git, tree: string, contents: Reader): PastArchive | null {
  const listed = treeFiles(git, tree);
  if (listed === null) return null;
  const files = [...listed].map(([path, file]) => ({ path: path.normalize('NFC'), ...file }));
  const short = files.filter(({ path, size }) => size < MOST_ADDRESS || (TEXT.test(path) && size < MOST_TEXT));
  contents.bring(short.map(({ object }) => object));
  const isShort = new Set(short.map(({ path }) => path));
  const lacking: string[] = [];
  const held = files.map(({ path, object, size }): readonly [string, MemoryContent] => {
    const bytes = isShort.has(path) ? contents.read(object) : undefined;
    if (bytes === null) lacking.push(path);
    if (bytes === null) return [path, { problem: 'unreadable' }];
    return [path, bytes ?? { size, read: () => contents.read(object) ?? fail(path) }];
  });
  const objects = new Map(files.map(({ path, object }) => [path, object]));
  return { files: memoryFiles(Object.fromEntries(held)), objectOf: (path) => objects.get(path) ?? null, lacking };
}

function fail(path: string): never {
  throw new ReadFailure('unreadable', path);
}

function readerOf(git: Git, store: string): Reader {
  const texts = new Map<string, Uint8Array>();
  const others = new Map<string, Uint8Array>();
  const bring = (objects: readonly string[]): void => {
    const wanted = [...new Set(objects)].filter((object) => !texts.has(object));
    for (const [object, bytes] of contentsOf(git, wanted)) texts.set(object, bytes);
  };
  const other = (object: string): Uint8Array | undefined => {
    const bytes = others.get(object) ?? contentsOf(git, [object]).get(object);
    if (bytes === undefined) return undefined;
    others.set(object, bytes);
    for (let sum = [...others.values()].reduce((all, { length }) => all + length, 0); sum > KEPT && others.size > 1;) {
      const [oldest = '', dropped] = others.entries().next().value ?? [];
      others.delete(oldest);
      sum -= dropped?.length ?? 0;
    }
    return bytes;
  };
  return {
    bring,
    read: (object) => {
      const bytes = texts.get(object) ?? other(object);
      return bytes === undefined ? null : stored(bytes, store);
    },
  };
}

const ADDRESS =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n[^]*oid sha256:(([0-9a-f]{2})([0-9a-f]{2})[0-9a-f]{60})\n/u;

/** The content that an address in the store of Git LFS stands for, the bytes themselves where they are none; null where the store lacks it. */
function stored(bytes: Uint8Array, store: string): Uint8Array | null {
  if (bytes.length > MOST_ADDRESS) return bytes;
  const [, digest, first, second] = ADDRESS.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  if (digest === undefined || first === undefined || second === undefined) return bytes;
  try {
    return readFileSync(join(store, 'lfs', 'objects', first, second, digest));
  } catch {
    return null;
  }
}

/** The id that git gives to the bytes of a file, by the kind of ids that a repository uses. */
export function objectId(bytes: Uint8Array, like: string): string {
  return createHash(like.length > 40 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
