import { ReadFailure, type ArchiveFiles, type FileEntry, type ReadProblem } from './archive-files.ts';
import { byCodePoint } from './code-points.ts';
import { isClutter, MARKERS } from './left-out.ts';

/** Content that is brought only when it is read. */
export interface DistantContent {
  readonly size: number;
  /** @throws ReadFailure */
  readonly read: () => Uint8Array;
}

/** A file's content, or why it cannot be read. */
export type MemoryContent = string | Uint8Array | DistantContent | { readonly problem: ReadProblem };

/** An archive folder that exists only in memory, by path; its folders are those that the paths imply. */
export function memoryFiles(contents: Readonly<Record<string, MemoryContent>>): ArchiveFiles {
  const kept = Object.entries(contents).map(([path, content]) => [path.normalize('NFC'), content] as const);
  const packages = kept.flatMap(([path]) => (isMarker(path) ? [folderOf(path)] : []));
  const bytes = new Map(
    kept
      .filter(
        ([path]) => !isLeftOut(path) && !packages.some((folder) => folder !== '' && path.startsWith(`${folder}/`)),
      )
      .map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  );
  const entries = new Map<string, FileEntry>();
  for (const [path, content] of bytes) {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      entries.set(folder, { path: folder, size: 0, modified: 0, kind: 'folder' });
    }
    entries.set(path, {
      path,
      size: 'problem' in content ? 0 : 'read' in content ? content.size : content.length,
      modified: 0,
      kind: 'problem' in content ? 'other' : 'file',
    });
  }
  const read = (path: string): Uint8Array => {
    const content = bytes.get(path.normalize('NFC'));
    if (content instanceof Uint8Array) return Uint8Array.from(content);
    if (content !== undefined && 'read' in content) return content.read();
    if (content !== undefined) throw new ReadFailure(content.problem, path);
    throw new ReadFailure(entries.has(path.normalize('NFC')) ? 'folder' : 'missing', path);
  };
  return {
    root: 'memory',
    entries: [...entries.values()].sort((a, b) => byCodePoint(a.path, b.path)),
    leftOut: Object.keys(contents).filter(isLeftOut).toSorted(byCodePoint),
    find: (path) => entries.get(path.normalize('NFC')) ?? null,
    read,
    show: async (path, see) => {
      const shown = Uint8Array.from(read(path));
      try {
        return await see(shown);
      } finally {
        // Whoever keeps them shall not get away with it.
        shown.fill(0);
      }
    },
    locate: (path) => `/memory/${path}`,
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function isMarker(path: string): boolean {
  return MARKERS.includes(path.slice(path.lastIndexOf('/') + 1));
}

function isLeftOut(path: string): boolean {
  const steps = path.split('/');
  return steps.some((name, depth) => isClutter(steps.slice(0, depth).join('/'), name));
}
