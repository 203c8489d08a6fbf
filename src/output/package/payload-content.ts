import { type FileHandle, open } from 'node:fs/promises';
import { isFilmHead, placesInFilm } from '../../media/picture/film-position.ts';
import { mayTellPosition, POSITION_HEAD_BYTES, withoutPosition } from '../../media/picture/position.ts';
import type { Telling } from '../../media/picture/telling.ts';
import type { ArchiveFiles } from '../../source/archive-files.ts';
import { sha256 } from '../../source/digest.ts';
import { fileDigest } from '../file-digest.ts';
import { piecesOfFile } from '../file-pieces.ts';
import { OutputRefusal } from '../refusal.ts';

/** What of a file goes into a package: the file itself, or a photograph or film without the place where it was taken. */
export interface PayloadContent {
  /** Each holds only until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Digest of the file where that is not the digest of what goes in. */
  readonly source: string | null;
}

/** What of a file of the archive goes into a package; by its bytes, not its name, it is told whether it is a picture or a film. */
export async function contentOf(files: ArchiveFiles, path: string): Promise<PayloadContent> {
  const file = files.locate(path);
  const { head, places } = await lookAt(file);
  if (mayTellPosition(head)) {
    const photo = files.read(path);
    const bare = withoutPosition(photo);
    return { chunks: pieces(bare), source: bare === photo ? null : sha256(photo) };
  }
  const chunks = refusing(path, piecesOfFile(file));
  if (places.length === 0) return { chunks, source: null };
  return { chunks: blanked(chunks, places), source: (await fileDigest(file)).sha256 };
}

/** The first bytes of a file, and of a film where it tells its place; a film is never read whole. */
async function lookAt(file: string): Promise<{ readonly head: Uint8Array; readonly places: readonly Telling[] }> {
  const handle = await open(file);
  try {
    const read = readerOf(handle);
    const head = await read(0, POSITION_HEAD_BYTES);
    return { head, places: isFilmHead(head) ? await placesInFilm(read) : [] };
  } finally {
    await handle.close();
  }
}

function readerOf(handle: FileHandle): (from: number, length: number) => Promise<Buffer> {
  return async (from, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };
}

async function* blanked(chunks: AsyncIterable<Uint8Array>, places: readonly Telling[]): AsyncIterable<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const end = at + chunk.length;
    for (const { from, to, blank } of places)
      if (from < end && to > at) chunk.fill(blank, Math.max(0, from - at), Math.min(chunk.length, to - at));
    yield chunk;
    at = end;
  }
}

/** Bytes as they are read from a file. */
export async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* refusing(path: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw new OutputRefusal('unreadable', path, { cause: error });
  }
}
