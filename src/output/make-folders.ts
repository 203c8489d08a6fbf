import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, OutputRefusal } from './refusal.ts';

/**
 * Makes a folder and those above it that are missing. Node’s own recursive `mkdir` never ends where a folder is there and yet takes none (`/proc`).
 * @throws OutputRefusal there; whatever the system says elsewhere
 */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolders(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new OutputRefusal('notWritable', folder, { cause: error });
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
