import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getuid } from 'node:process';
import { join } from 'node:path';

function mounts(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', [folder]);
}

/** A disk of its own of so many bytes, mounted at a folder; null where this machine does not let us. */
export function smallDisk(folder: string, bytes: number): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  return mounts('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder) ? () => unmount(folder) : null;
}

/** Fills a disk to the last byte; gives back what frees it again. */
export function fill(folder: string): () => void {
  const filler = join(folder, '占满');
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      while (true) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Fuller than that it gets in smaller pieces.
    }
  }
  return () => rmSync(filler);
}

/** Makes a folder read-only with all in it, also for the superuser; gives back what undoes it, null where this machine does not let us. */
export function readOnly(folder: string): (() => void) | null {
  if (getuid?.() === 0) {
    const isBound = mounts('--bind', folder, folder);
    if (isBound && mounts('-o', 'remount,ro,bind', folder)) return () => unmount(folder);
    if (isBound) unmount(folder);
    return null;
  }
  const folders = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isDirectory());
  for (const each of folders) chmodSync(each, 0o555);
  return () => folders.forEach((each) => chmodSync(each, 0o755));
}
