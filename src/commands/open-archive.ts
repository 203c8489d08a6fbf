import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { archivesIn, findArchive } from '../source/discover.ts';
import { openArchive } from '../source/disk-files.ts';
import type { CommandContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** How an archive is named after a command: not at all where the command finds it by itself, else from where the user is. */
export function archiveArgument(root: string, cwd: string): string {
  return findArchive(cwd) === root ? '' : ` ${quoted(relative(cwd, root))}`;
}

/** A path as it is written on a command line. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}./\\:_-]+$/u.test(path) ? path : `"${path}"`;
}

/** Opens the archive at or above a folder (null: the current one). @throws UsageError if there is none */
export function archiveAt(dir: string | null, context: CommandContext): ArchiveFiles {
  return openArchive(rootAt(dir, context));
}

/** The archive folder at or above a folder (null: the current one). @throws UsageError if there is none */
export function rootAt(dir: string | null, context: CommandContext): string {
  const start = dir === null ? context.cwd : isAbsolute(dir) ? dir : resolve(context.cwd, dir);
  const root = findArchive(start);
  if (root !== null) return root;
  const [below] = archivesIn(start).map((name) => quoted(relative(context.cwd, join(start, name))));
  throw new UsageError(
    { zh: `这里没有专卷：${start}`, en: `no archive here: ${start}` },
    below === undefined
      ? {
          zh: '这个文件夹和它上面的文件夹里都没有 dossier.yaml。请写明专卷文件夹，或用 dossier init 新建一个。',
          en: 'Neither it nor a folder above it holds dossier.yaml. Name the archive folder, or make one with dossier init.',
        }
      : {
          zh: `它下面有一个：请在命令后面写上 ${below}，或先进入那个文件夹（cd ${below}）。`,
          en: `There is one below: write ${below} after the command, or go there first (cd ${below}).`,
        },
  );
}
