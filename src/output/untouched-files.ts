import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFile, keptFile } from './kept/kept-file.ts';
import type { PackedFile } from './package/package.ts';

/** A package that was made. */
export interface MadePackage {
  /** Path under the output folder, POSIX. */
  readonly path: string;
  /** Digest of everything that its entries have in common. */
  readonly manner: string;
  /** Digest of what it says of itself. */
  readonly info: string;
  readonly entries: readonly PackedFile[];
}

/** What was written into output folders, so that it need not be read again to know that it still is what it was. */
export interface UntouchedFiles {
  /** True when a file, or the one that is to take its place, is as it was when it was noted. */
  readonly is: (place: string, file: string) => Promise<boolean>;
  /** The package at a place, as it was noted. */
  readonly packageAt: (place: string) => MadePackage | null;
  /** Notes a file as it is now; `place` is where it will lie in the end. */
  readonly note: (place: string, file: string, made?: MadePackage) => Promise<void>;
  /** Keeps what was noted for the next run. */
  readonly save: () => void;
}

/** Size and last writing (ms since 1970) of a file. */
interface Noted {
  readonly size: number;
  readonly modified: number;
  readonly made: MadePackage | null;
}

const FILE = 'output.json';

/** What the cache of an archive knows of the output folders it was built into. */
export function untouchedFiles(root: string): UntouchedFiles {
  const noted = read(root);
  const now = new Set<string>();
  return {
    is: async (place, file) => {
      const known = noted.get(place);
      if (known === undefined) return false;
      const found = await stat(file).catch(() => null);
      return found !== null && found.size === known.size && found.mtimeMs === known.modified;
    },
    packageAt: (place) => noted.get(place)?.made ?? null,
    note: async (place, file, made) => {
      const { size, mtimeMs } = await stat(file);
      noted.set(place, { size, modified: mtimeMs, made: made ?? null });
      now.add(place);
    },
    save: () => {
      const left = [...noted].filter(([place]) => now.has(place) || existsSync(place));
      keepFile(root, FILE, Buffer.from(JSON.stringify(left)));
    },
  };
}

function read(root: string): Map<string, Noted> {
  const bytes = keptFile(join(root, '.dossier/cache', FILE))?.bytes;
  if (bytes === undefined || !isUtf8(bytes)) return new Map();
  try {
    const rows: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return new Map(Array.isArray(rows) ? rows.filter(isRow) : []);
  } catch {
    return new Map();
  }
}

function isRow(value: unknown): value is [string, Noted] {
  if (!Array.isArray(value)) return false;
  const [place, noted]: readonly unknown[] = value;
  if (typeof place !== 'string' || !has(noted, [], ['size', 'modified']) || !('made' in noted)) return false;
  return noted.made === null || isPackage(noted.made);
}

function isPackage(value: unknown): value is MadePackage {
  if (!has(value, ['path', 'manner', 'info'], []) || !('entries' in value)) return false;
  return (
    Array.isArray(value.entries) && value.entries.every((entry) => has(entry, ['path', 'digest', 'source'], ['bytes']))
  );
}

/** True of an object with texts and numbers under these names. */
function has(value: unknown, texts: readonly string[], numbers: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const types = new Map(Object.entries(value).map(([key, content]) => [key, typeof content]));
  return texts.every((key) => types.get(key) === 'string') && numbers.every((key) => types.get(key) === 'number');
}
