import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { MediaFacts } from '../../model/evidence.ts';
import type { ArchiveFiles, FileEntry } from '../../source/archive-files.ts';
import type { FileFacts, KnownFacts } from '../../source/known-facts.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** Facts kept in the archive's cache from one run to the next. */
export interface FactsCache extends KnownFacts {
  /** Writes what is new; nothing is written when nothing is. */
  readonly save: () => void;
}

/** A file as it was when it was looked at. */
interface Known {
  readonly size: number;
  readonly modified: number;
  readonly facts: FileFacts;
}

const FILE = 'facts.json';
/** ms by which a change must lie before the writing of the cache: disks tell time so coarsely that a later change could bear the same time. */
const RACE = 2000;

/**
 * The facts of an archive's files, found by path, size and time of change.
 * @param tool what looked at the files: another version may see other things, and trusts nothing of this one
 */
export function factsCache(files: ArchiveFiles, tool: string): FactsCache {
  const known = read(files.root, tool);
  let isNew = false;
  return {
    find: (entry) => {
      const found = known.get(entry.path);
      return found !== undefined && isOf(found, entry) ? found.facts : null;
    },
    keep: ({ path, size, modified }, facts) => {
      known.set(path, { size, modified, facts });
      isNew = true;
    },
    save: () => {
      if (isNew) write(files, tool, known);
    },
  };
}

function isOf({ size, modified }: Known, entry: FileEntry): boolean {
  return entry.kind === 'file' && size === entry.size && modified === entry.modified;
}

function read(root: string, tool: string): Map<string, Known> {
  const kept = keptFile(join(root, '.dossier/cache', FILE));
  const content = kept === null || !isUtf8(kept.bytes) ? null : parsed(Buffer.from(kept.bytes).toString('utf8'));
  const known = new Map<string, Known>();
  if (kept === null || !isCache(content) || content.tool !== tool) return known;
  for (const row of content.files) {
    if (!isRow(row)) continue;
    const [path, size, modified, sha256, media] = row;
    if (modified < kept.written - RACE) known.set(path, { size, modified, facts: { sha256, media } });
  }
  return known;
}

function write(files: ArchiveFiles, tool: string, known: ReadonlyMap<string, Known>): void {
  const rows = files.entries.flatMap((entry): readonly Row[] => {
    const found = known.get(entry.path);
    if (found === undefined || !isOf(found, entry)) return [];
    return [[entry.path, found.size, found.modified, found.facts.sha256, found.facts.media]];
  });
  keepFile(files.root, FILE, Buffer.from(JSON.stringify({ tool, files: rows })));
}

type Row = readonly [path: string, size: number, modified: number, sha256: string, media: MediaFacts];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCache(value: unknown): value is { readonly tool: string; readonly files: readonly unknown[] } {
  return (
    typeof value === 'object' && value !== null && 'tool' in value && 'files' in value && Array.isArray(value.files)
  );
}

function isRow(value: unknown): value is Row {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [path, size, modified, sha256, media]: readonly unknown[] = value;
  if (typeof path !== 'string' || typeof size !== 'number' || typeof modified !== 'number') return false;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return false;
  return typeof media === 'object' && media !== null && 'type' in media && 'problem' in media;
}
