import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsCache } from '../../src/output/kept/facts-cache.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import type { FileEntry } from '../../src/source/archive-files.ts';

const facts = { sha256: 'a'.repeat(64), media: { type: 'pdf', pages: 3, problem: null } } as const;
let root = '';
let cache = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-facts-'));
  cache = join(root, '.dossier/cache/facts.json');
  writeFileSync(join(root, '甲.pdf'), '虚构');
});

afterEach(() => {
  chmodSync(root, 0o755);
  rmSync(root, { recursive: true });
});

function entry(): FileEntry {
  const found = openArchive(root).find('甲.pdf');
  if (found === null) throw new Error('the file is not listed');
  return found;
}

function open(tool = 'one'): ReturnType<typeof factsCache> {
  return factsCache(openArchive(root), tool);
}

/** Keeps the facts of the one file, in a cache written so many ms after the file changed. */
function kept(later: number): void {
  const opened = open();
  opened.keep(entry(), facts);
  opened.save();
  const time = (entry().modified + later) / 1000;
  utimesSync(cache, time, time);
}

describe('facts of files', () => {
  it('are found again while the file is as it was', () => {
    kept(10_000);
    expect(open().find(entry())).toEqual(facts);
  });

  it('are not found once size or time differ, or for another path', () => {
    kept(10_000);
    const now = entry();
    const opened = open();
    expect(opened.find({ ...now, size: now.size + 1 })).toBeNull();
    expect(opened.find({ ...now, modified: now.modified + 1 })).toBeNull();
    expect(opened.find({ ...now, path: '乙.pdf' })).toBeNull();
  });

  it('are not found when the file took the place of one of the same size and time of writing', () => {
    const { mtimeMs } = statSync(join(root, '甲.pdf'));
    kept(10_000);
    writeFileSync(join(root, '甲.pdf'), '另作');
    utimesSync(join(root, '甲.pdf'), mtimeMs / 1000, mtimeMs / 1000);
    expect(open().find(entry())).toBeNull();
  });

  it('are trusted only if the file lay still for two seconds before they were written', () => {
    kept(1_999);
    expect(open().find(entry())).toBeNull();
    kept(2_001);
    expect(open().find(entry())).toEqual(facts);
  });

  it('of another build of the program are not trusted', () => {
    kept(10_000);
    expect(open('two').find(entry())).toBeNull();
  });

  it('are left out once their file is gone', () => {
    kept(10_000);
    rmSync(join(root, '甲.pdf'));
    writeFileSync(join(root, '乙.pdf'), '虚构');
    const opened = open();
    const second = openArchive(root).find('乙.pdf');
    if (second !== null) opened.keep(second, facts);
    opened.save();
    expect(readFileSync(cache, 'utf8')).toContain('乙.pdf');
    expect(readFileSync(cache, 'utf8')).not.toContain('甲.pdf');
  });
});

describe('the cache file', () => {
  it('is not written when nothing is new', () => {
    open().save();
    expect(existsSync(cache)).toBe(false);
    kept(10_000);
    const before = statSync(cache).mtimeMs;
    const opened = open();
    opened.find(entry());
    opened.save();
    expect(statSync(cache).mtimeMs).toBe(before);
  });

  it('is kept out of the shared repository, and what that file says already stays', () => {
    kept(10_000);
    const ignored = join(root, '.dossier/.gitignore');
    expect(readFileSync(ignored, 'utf8')).toBe('cache/\nundo/\n');
    writeFileSync(ignored, 'cache/\n');
    kept(10_000);
    expect(readFileSync(ignored, 'utf8')).toBe('cache/\n');
  });

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    ['has one byte changed', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('aaa', 'aab'), 'latin1')],
    ['is empty', () => Buffer.alloc(0)],
    ['is no JSON', () => Buffer.from('别的东西')],
  ])('counts as absent when it %s', (_, spoil) => {
    kept(10_000);
    writeFileSync(cache, spoil(readFileSync(cache)));
    const time = (entry().modified + 10_000) / 1000;
    utimesSync(cache, time, time);
    expect(open().find(entry())).toBeNull();
  });

  it('is done without where a file stands in the place of its folder', () => {
    writeFileSync(join(root, '.dossier'), '别人的');
    const opened = open();
    opened.keep(entry(), facts);
    opened.save();
    expect(readFileSync(join(root, '.dossier'), 'utf8')).toBe('别人的');
  });
});
