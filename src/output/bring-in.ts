import { copyFile, link, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from './make-folders.ts';

/** Brings a file of one folder into another under the same path. It takes no room twice where the disk can do that. */
export async function bringIn(from: string, to: string, path: string): Promise<void> {
  if (from === to) return;
  const [source, target] = [join(from, path), join(to, path)];
  await rm(target, { force: true });
  makeFolders(dirname(target));
  await link(source, target).catch(() => copyFile(source, target));
}
