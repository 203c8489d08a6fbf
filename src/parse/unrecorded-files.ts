import type { ArchiveConfig } from '../model/archive.ts';
import { raise, type Finding } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { ArchiveFiles, FileEntry } from '../source/archive-files.ts';
import { filesUnrecorded } from '../text/rules/files-unrecorded.ts';
import { folderOf, nameOf, resolvePath } from './file-path.ts';
import { INBOX } from './inbox.ts';
import type { ItemLookup } from './item-lookup.ts';
import { isYaml } from '../source/yaml-name.ts';

/** Names shown of a folder's files. */
const SHOWN = 5;

/** Files that lie among the evidence although no record names them, told folder by folder; the inbox and hidden folders are left alone. */
export function unrecordedFiles(
  {
    files,
    config,
  }: { readonly files: ArchiveFiles; readonly config: Pick<ArchiveConfig, 'checklist' | 'layoutFiles'> },
  wasNamed: (path: string) => boolean,
  lookup: ItemLookup,
): readonly Finding[] {
  const folders = new Map<string, string[]>();
  const checklist = resolvePath('', config.checklist);
  for (const { path } of files.entries.filter(
    (entry) => isEvidence(entry, checklist) && !wasNamed(entry.path) && !config.layoutFiles.includes(entry.path),
  )) {
    const names = folders.get(folderOf(path));
    if (names === undefined) folders.set(folderOf(path), [nameOf(path)]);
    else names.push(nameOf(path));
  }
  return [...folders].map(([folder, names]) => {
    const where = { ...lookup.byFolder(`${folder}/-`), place: wholeFile(folder), subject: [folder] };
    return raise(filesUnrecorded, where, { folder, names: names.slice(0, SHOWN), count: names.length });
  });
}

/** What stands at the root is the archive's own: a README, settings. */
export function isEvidence({ path, kind }: FileEntry, checklist: string | null): boolean {
  if (kind !== 'file' || isYaml(path) || path === checklist || !path.includes('/')) return false;
  return !path.split('/').some((step) => step.startsWith('.') || step === INBOX);
}
