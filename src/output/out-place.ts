import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { errorCode, OutputRefusal } from './refusal.ts';

/** Makes sure that output and archive do not lie in one another, links followed. @throws OutputRefusal */
export async function checkPlace(out: string, archive: string): Promise<void> {
  const [realOut, realArchive] = [await real(out), await real(archive)];
  if (contains(realArchive, realOut)) throw new OutputRefusal('insideArchive', out);
  if (contains(realOut, realArchive)) throw new OutputRefusal('aroundArchive', out);
}

/** The real path of something that need not exist yet. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return join(await real(dirname(path)), basename(path));
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
