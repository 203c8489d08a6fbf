import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BagFile, Listing } from './bag-file.ts';
import { NotABag } from './not-a-bag.ts';
import type { PackageFault } from '../../model/package.ts';

/** Lists an unpacked bag: only the folders that can belong to one are walked. @throws NotABag */
export async function listFolder(root: string): Promise<Listing> {
  const files = new Map<string, BagFile>();
  const faults: PackageFault[] = [];
  try {
    for (const base of await bagFolders(root)) await walk(root, base, files, faults);
  } catch (error) {
    throw new NotABag('unreadable', root, { cause: error });
  }
  return { files, faults, limit: Number.POSITIVE_INFINITY, close: async () => {} };
}

/** The folder itself, or those right under it, that hold a bagit.txt. */
async function bagFolders(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'bagit.txt')) return [''];
  const folders: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const names = await readdir(join(root, entry.name));
    if (names.includes('bagit.txt')) folders.push(`${entry.name}/`);
  }
  return folders;
}

async function walk(root: string, folder: string, files: Map<string, BagFile>, faults: PackageFault[]): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) await walk(root, `${path}/`, files, faults);
    else if (entry.isFile()) files.set(path, { read: () => createReadStream(join(root, path)) });
    else faults.push({ kind: 'unsafeName', path });
  }
}
