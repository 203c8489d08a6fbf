import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-room-'));
const LARGE = 34 * 1024 * 1024;
writeFileSync(join(folder, 'one.txt'), 'the first of them');
writeFileSync(join(folder, 'two.txt'), 'two');
writeFileSync(join(folder, 'empty.txt'), '');
writeFileSync(join(folder, 'large.bin'), Buffer.alloc(LARGE, 'large'));
const files = openArchive(folder);

const text = async (bytes: Uint8Array): Promise<string> => Buffer.from(bytes).toString();

describe('a file that is shown', () => {
  it('has all its bytes, those of no other before it, and no more', async () => {
    expect(await files.show('one.txt', text)).toBe('the first of them');
    expect(await files.show('two.txt', text)).toBe('two');
    expect(await files.show('empty.txt', text)).toBe('');
  });

  it('may be larger than the room', async () => {
    const seen = await files.show('large.bin', async (bytes) => [bytes.length, Buffer.from(bytes.subarray(-3))]);
    expect(seen).toEqual([LARGE, Buffer.alloc(LARGE, 'large').subarray(-3)]);
    expect(await files.show('two.txt', text)).toBe('two');
  });

  it('keeps its bytes while others are shown', async () => {
    const both = await files.show('one.txt', async (one) => [
      await files.show('two.txt', text),
      await text(one),
      await files.show('empty.txt', text),
    ]);
    expect(both).toEqual(['two', 'the first of them', '']);
  });

  it('leaves the room though looking at it fails', async () => {
    const failing = files.show('one.txt', async () => {
      throw new Error('seen enough');
    });
    await expect(failing).rejects.toThrow('seen enough');
    const [first, second] = await Promise.all([
      files.show('one.txt', async (bytes) => bytes.buffer),
      files.show('two.txt', async (bytes) => bytes.buffer),
    ]);
    expect(first).not.toBe(second);
    expect(await files.show('two.txt', async (bytes) => bytes.buffer)).toBe(first);
  });

  it('is told of when it cannot be read', async () => {
    await expect(files.show('none.txt', text)).rejects.toThrow(ReadFailure);
  });
});

describe('a file in memory', () => {
  it('is of no use to whoever keeps what was shown', async () => {
    const kept = await memoryFiles({ 'a.txt': 'something' }).show('a.txt', async (bytes) => bytes);
    expect([...kept].every((byte) => byte === 0)).toBe(true);
  });
});
