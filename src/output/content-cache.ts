import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentCache } from '../model/content-cache.ts';
import { sha256 } from '../source/digest.ts';

/** The folder of the archive that holds what can be made anew. */
const FOLDER = '.dossier/cache/content';
const DIGEST_LENGTH = 64;

/** The cache on disk inside an archive folder. Every entry begins with the digest of what follows, so that a broken one counts as absent. */
export function contentCache(root: string): ContentCache {
  const folder = join(root, FOLDER);
  return { get: (key) => readEntry(join(folder, key)), put: (key, bytes) => writeEntry(folder, key, bytes) };
}

function readEntry(file: string): Uint8Array | null {
  try {
    const entry = readFileSync(file);
    const bytes = entry.subarray(DIGEST_LENGTH);
    return entry.toString('latin1', 0, DIGEST_LENGTH) === sha256(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

function writeEntry(folder: string, key: string, bytes: Uint8Array): void {
  const passing = join(folder, `${key}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(passing, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes]));
    renameSync(passing, join(folder, key));
  } catch {
    rmSync(passing, { force: true });
  }
}
