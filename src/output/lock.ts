import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { errorCode, OutputRefusal } from './refusal.ts';

/** The locks this process holds or is taking: another process of its number has ended. */
const held = new Set<string>();

/**
 * Takes the lock at a path, so that no two builds make the same output at once; gives back what releases it.
 * A lock whose process has ended is taken over. @throws OutputRefusal when a running build holds it
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  if (held.has(file)) throw new OutputRefusal('inUse', file);
  held.add(file);
  try {
    await acquire(file);
  } catch (error) {
    held.delete(file);
    throw error;
  }
  return async () => {
    await rm(file, { force: true });
    held.delete(file);
  };
}

async function acquire(file: string): Promise<void> {
  if (await create(file)) return;
  const holder = await readHolder(file);
  if (holder !== null && isRunning(holder)) throw new OutputRefusal('inUse', file);
  await takeAway(file, holder);
  if (!(await create(file))) throw new OutputRefusal('inUse', file);
}

/** False when there is one. It appears with its whole text or not at all. */
async function create(file: string): Promise<boolean> {
  const passing = `${file}.${pid}`;
  try {
    await writeFile(passing, `${pid} ${hostname()}\n`);
    await link(passing, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) === 'ENOSPC') throw error;
    return await createWithoutLink(file);
  } finally {
    await rm(passing, { force: true });
  }
}

/** Disks for cameras and sticks know no second name for a file. */
async function createWithoutLink(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Null when it was released meanwhile. */
async function readHolder(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the process of a lock still runs; of another machine that cannot be told, so it is believed. A torn lock is nobody's. */
function isRunning(holder: string): boolean {
  const [, number, machine] = /^(\d+) (.+)\n$/.exec(holder) ?? [];
  if (number === undefined || machine === undefined) return false;
  if (machine !== hostname()) return true;
  // What this process holds was told before.
  if (Number(number) === pid) return false;
  try {
    kill(Number(number), 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Only one of two that find a lock stale may remove it; the other finds a new one in its place and gives it back. */
async function takeAway(file: string, holder: string | null): Promise<void> {
  if (holder === null) return;
  const aside = `${file}.${pid}.stale`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readHolder(aside)) !== holder) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
