import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { fontOnDisk } from '../../src/source/font-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'font-file-'));

/** A file of which each byte tells its place. */
function numbered(size: number): { readonly path: string; readonly bytes: Buffer } {
  const path = join(folder, `${size}.ttf`);
  const bytes = Buffer.from(Array.from({ length: size }, (_, at) => 1 + (at % 251)));
  writeFileSync(path, bytes);
  return { path, bytes };
}

describe('a font file on disk', () => {
  it('is as long as the file and holds what was asked for, not the rest', () => {
    const { path, bytes } = numbered(40_000);
    const file = fontOnDisk(path);
    expect(file.bytes.length).toBe(40_000);
    expect(file.bytes.every((byte) => byte === 0)).toBe(true);
    file.need(12_000, 600);
    expect(Buffer.from(file.bytes.subarray(12_000, 12_600)).equals(bytes.subarray(12_000, 12_600))).toBe(true);
    expect(file.bytes.subarray(20_000).every((byte) => byte === 0)).toBe(true);
  });

  it('holds every stretch that was asked for, in whatever order they overlap', () => {
    const { path, bytes } = numbered(50_001);
    const file = fontOnDisk(path);
    const stretches = [
      [4095, 2],
      [30_000, 9000],
      [28_000, 8000],
      [0, 1],
      [49_990, 400],
      [8192, 0],
      [60_000, 10],
    ] as const;
    for (const [from, length] of stretches) {
      file.need(from, length);
      const to = Math.min(from + length, bytes.length);
      expect(Buffer.from(file.bytes.subarray(from, to)).equals(bytes.subarray(from, to))).toBe(true);
    }
    file.need(0, bytes.length);
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true);
  });

  it('knows the digest of the whole file, also of one of several pieces', () => {
    for (const size of [0, 1, 300_000, 262_144]) {
      const { path, bytes } = numbered(size);
      const file = fontOnDisk(path);
      expect(file.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(file.bytes.every((byte) => byte === 0)).toBe(true);
    }
  });

  it('that is not there is told', () => {
    expect(() => fontOnDisk(join(folder, 'none.ttf'))).toThrow(ReadFailure);
  });

  it('that was cut while in use is told', () => {
    const { path } = numbered(30_000);
    const file = fontOnDisk(path);
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    expect(() => file.need(20_000, 10)).toThrow(ReadFailure);
  });
});
