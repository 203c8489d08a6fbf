import { createHash } from 'node:crypto';
import { piecesOfFile } from './file-pieces.ts';

/** SHA-256 of a file's bytes as hex, and how many they are. */
export async function fileDigest(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOfFile(file)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
