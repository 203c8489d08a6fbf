import { REGISTER_FILE } from '../../source/left-out.ts';
import { statSync } from 'node:fs';
import type { ArchiveFiles } from '../../source/archive-files.ts';
import { byCodePoint } from '../../source/code-points.ts';
import { fileDigest } from '../file-digest.ts';
import { piecesOfFile } from '../file-pieces.ts';
import { OutputRefusal } from '../refusal.ts';
import { contentOf, type PayloadContent } from './payload-content.ts';

/** A file that goes into a package. */
export interface PayloadFile {
  /** Path in the bag. */
  readonly path: string;
  /** Bytes of the file as it lies on disk. */
  readonly size: number;
  /** Digest of the file as it lies on disk, which is read once at most. @throws OutputRefusal */
  readonly digest: () => Promise<string>;
  /** What of it goes into the package. */
  readonly read: () => Promise<PayloadContent>;
}

/** Where the payload of a package comes from. */
export interface PayloadInput {
  /** Documents made: path under the output folder, where the file lies, and the digest of its bytes. */
  readonly documents: readonly { readonly path: string; readonly file: string; readonly sha256: string }[];
  readonly files: ArchiveFiles;
  /** Digest of a file of the archive as it was when it was inspected; null where it was not. */
  readonly inspected: (path: string) => string | null;
}

/** The folder of what is printed; in the package its content lies in data/volumes/. */
const PRINTED = /^[^/]+\//;
/** Working state of the archive folder, ignored by git as well. */
const WORKING_STATE = /^\.dossier\/(?:cache|undo)\//;

/** True for what goes into a package of the files of an archive. */
export function isPacked(path: string): boolean {
  return path !== REGISTER_FILE && !WORKING_STATE.test(path);
}

/** Where a file of the archive lies in a package. */
export function archivePath(path: string): string {
  return `data/archive/${path}`;
}

/** Where a document lies in a package, its path being under the output folder. */
export function volumePath(path: string): string {
  return `data/volumes/${path.replace(PRINTED, '')}`;
}

/** The files of a package in the order of their paths. */
export function payloadOf({ documents, files, inspected }: PayloadInput): readonly PayloadFile[] {
  const volumes = documents.map(({ path, file, sha256: digest }): PayloadFile => ({
    path: volumePath(path),
    size: statSync(file).size,
    digest: async () => digest,
    read: async () => ({ chunks: piecesOfFile(file), source: null }),
  }));
  const archive = files.entries
    .filter(({ kind, path }) => kind === 'file' && isPacked(path))
    .map(({ path, size }): PayloadFile => ({
      path: archivePath(path),
      size,
      digest: once(() => readable(path, async () => inspected(path) ?? (await fileDigest(files.locate(path))).sha256)),
      read: () => readable(path, async () => contentOf(files, path)),
    }));
  return [...volumes, ...archive].toSorted((left, right) => byCodePoint(left.path, right.path));
}

function once<Result>(find: () => Promise<Result>): () => Promise<Result> {
  let found: Promise<Result> | null = null;
  return () => (found ??= find());
}

async function readable<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new OutputRefusal('unreadable', path, { cause: error });
  }
}
