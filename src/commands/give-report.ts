import { isAbsolute, relative } from 'node:path';
import { attachmentsOf } from '../model/archive.ts';
import { truePath, writeReport } from '../output/report-file.ts';
import { folderOf } from '../parse/file-path.ts';
import { INBOX } from '../parse/inbox.ts';
import type { CommandContext } from './context.ts';
import type { Examination } from './examine.ts';
import { UsageError } from './usage-error.ts';
import { isYaml } from '../source/yaml-name.ts';

/** As the user would write it: from where they are when it lies there. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') ? file : path;
}

/**
 * Writes a report into a file that may be an earlier report, never into one of the archive's own.
 * @throws UsageError for a file of the archive, OutputRefusal
 */
export async function giveReport(
  file: string,
  content: string | Uint8Array,
  examination: Examination,
  { cwd }: CommandContext,
): Promise<void> {
  if (isOfArchive(file, examination)) throw replacesEvidence(shownPath(file, cwd));
  await writeReport(file, content);
}

/** True for a record, a setting, a file that a record names, one that lies beside records, and what waits in the inbox. */
function isOfArchive(file: string, { files, archive }: Examination): boolean {
  const within = relative(truePath(files.root), truePath(file));
  if (isAbsolute(within) || within.startsWith('..')) return false;
  const path = within.replaceAll('\\', '/').normalize('NFC');
  if (!files.entries.some((entry) => entry.path === path)) return false;
  const folder = folderOf(path);
  return (
    isYaml(path) ||
    path.startsWith(`${INBOX}/`) ||
    archive.config.layoutFiles.includes(path) ||
    attachmentsOf(archive).some((attachment) => attachment.path === path) ||
    (folder !== '' && files.entries.some((entry) => isYaml(entry.path) && folderOf(entry.path) === folder))
  );
}

function replacesEvidence(path: string): UsageError {
  return new UsageError(
    {
      zh: `这是专卷里的文件，不能用报告覆盖：${path}`,
      en: `this file belongs to the archive, no report replaces it: ${path}`,
    },
    {
      zh: '没有动它。请给报告另起一个名字，或放到别的文件夹。',
      en: 'It was left alone. Give the report another name or folder.',
    },
  );
}
