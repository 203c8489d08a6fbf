import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OutputRefusal } from './refusal.ts';

/** What laying out did. */
export interface LaidOut {
  readonly written: readonly string[];
  /** Paths that were there already and were left alone. */
  readonly kept: readonly string[];
}

/**
 * Writes text files below a folder, each only where nothing of that name is; never replaces anything.
 * @throws OutputRefusal where it may not write or the disk is full
 */
export function layOut(root: string, files: readonly { readonly path: string; readonly text: string }[]): LaidOut {
  const written: string[] = [];
  const kept: string[] = [];
  for (const { path, text } of files) {
    const absolute = join(root, path);
    if (existsSync(absolute)) {
      kept.push(path);
      continue;
    }
    try {
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, text, { flag: 'wx' });
      written.push(path);
    } catch (error) {
      const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      throw new OutputRefusal(full ? 'diskFull' : 'notWritable', absolute, { cause: error });
    }
  }
  return { written, kept };
}
