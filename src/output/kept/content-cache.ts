import { join } from 'node:path';
import type { ContentCache } from '../../model/content-cache.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** The cache on disk inside an archive folder. A broken entry counts as absent. */
export function contentCache(root: string): ContentCache {
  return {
    get: (key) => keptFile(join(root, '.dossier/cache/content', key))?.bytes ?? null,
    put: (key, bytes) => keepFile(root, join('content', key), bytes),
  };
}
