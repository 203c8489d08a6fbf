import { isAbsolute, resolve } from 'node:path';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { findArchive } from '../source/discover.ts';
import { openArchive } from '../source/disk-files.ts';
import type { CommandContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** Opens the archive at or above a folder (null: the current one). @throws UsageError if there is none */
export function archiveAt(dir: string | null, context: CommandContext): ArchiveFiles {
  return openArchive(rootAt(dir, context));
}

/** The archive folder at or above a folder (null: the current one). @throws UsageError if there is none */
export function rootAt(dir: string | null, context: CommandContext): string {
  const start = dir === null ? context.cwd : isAbsolute(dir) ? dir : resolve(context.cwd, dir);
  const root = findArchive(start);
  if (root !== null) return root;
  throw new UsageError(
    { zh: `这里没有专卷：${start}`, en: `no archive here: ${start}` },
    {
      zh: '这个文件夹和它上面的文件夹里都没有 dossier.yaml。请写明专卷文件夹，或用 dossier init 新建一个。',
      en: 'Neither it nor a folder above it holds dossier.yaml. Name the archive folder, or make one with dossier init.',
    },
  );
}
