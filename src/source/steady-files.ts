import type { ArchiveFiles } from './archive-files.ts';
import { isYaml } from './yaml-name.ts';

/**
 * An archive folder whose records and settings stay as they were first read: all that is worked out from them comes from one state, and what
 * writes them can tell whether they have changed since.
 */
export function steadyFiles(files: ArchiveFiles): ArchiveFiles {
  const texts = new Map<string, Uint8Array>();
  return {
    ...files,
    find: (path) => files.find(path),
    read: (path) => {
      if (!isYaml(path)) return files.read(path);
      const key = path.normalize('NFC');
      const bytes = texts.get(key) ?? files.read(path);
      texts.set(key, bytes);
      return Uint8Array.from(bytes);
    },
    show: (path, see) => files.show(path, see),
    locate: (path) => files.locate(path),
  };
}
