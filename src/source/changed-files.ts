import type { ArchiveFiles } from './archive-files.ts';

/** An archive as it would be if some of its files held other bytes; by path. */
export function changedFiles(files: ArchiveFiles, changes: ReadonlyMap<string, Uint8Array>): ArchiveFiles {
  return {
    ...files,
    entries: files.entries.map((entry) => {
      const bytes = changes.get(entry.path);
      return bytes === undefined ? entry : { ...entry, size: bytes.length };
    }),
    find: (path) => files.find(path),
    read: (path) => {
      const changed = changes.get(path.normalize('NFC'));
      return changed === undefined ? files.read(path) : Uint8Array.from(changed);
    },
    show: async (path, see) => {
      const changed = changes.get(path.normalize('NFC'));
      return changed === undefined ? files.show(path, see) : see(changed);
    },
    locate: (path) => files.locate(path),
  };
}
