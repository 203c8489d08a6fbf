import { safeName } from '../arrange/file-names.ts';
import { filingFolder } from '../intake/filing-folder.ts';
import { freePath } from '../intake/free-path.ts';
import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import { leftBy } from '../output/changes/undo-journal.ts';
import { isRecord } from '../parse/archive.ts';
import { checkConfig, readConfig } from '../parse/config.ts';
import { nameOf, resolvePath } from '../parse/file-path.ts';
import { INBOX } from '../parse/inbox.ts';
import { type ItemLookup, itemLookup } from '../parse/item-lookup.ts';
import { nearFile } from '../parse/near-file.ts';
import { recordOutline } from '../parse/record/outline.ts';
import { registerPlan } from '../register/compare.ts';
import type { PlanInput, RegisterPlan } from '../register/plan.ts';
import { type RegisterRecord, registerRecord } from '../register/record.ts';
import type { FilledRegister } from '../register/filled-register.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { decodeText } from '../source/encoding.ts';
import { checklistNamed } from './checklist-named.ts';

/** An archive as the register takes it. */
export interface RegisterArchive {
  readonly files: ArchiveFiles;
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  readonly lookup: ItemLookup;
  readonly records: readonly RegisterRecord[];
}

/** Reads the records of an archive and what they are laid out by, without their files. @throws UsageError, InputError */
export function registerArchive(files: ArchiveFiles): RegisterArchive {
  const config = readConfig(files);
  const checklist = checklistNamed(config.checklist, files);
  checkConfig(config, checklist);
  const lookup = itemLookup(checklist, config.years);
  return { files, config, checklist, lookup, records: registerRecords(files, config, lookup) };
}

/** Every record of an archive, complete or not; those that cannot be opened are left to `check`. */
export function registerRecords(
  files: ArchiveFiles,
  config: ArchiveConfig,
  lookup: ItemLookup,
): readonly RegisterRecord[] {
  return files.entries
    .filter((entry) => isRecord(entry, config))
    .flatMap(({ path }) => {
      try {
        return registerRecord(path, files.read(path), lookup) ?? [];
      } catch (error) {
        if (error instanceof ReadFailure) return [];
        throw error;
      }
    });
}

/** Says of a workbook what it is, to know it again in the notes of earlier imports. */
export function originOf({ stamp }: FilledRegister, file: string): string {
  return `${stamp} ${file}`;
}

/** What a filled-in register would change of an archive. */
export async function planImport(
  register: FilledRegister,
  archive: RegisterArchive,
  file: string,
): Promise<RegisterPlan> {
  const { files, config, checklist } = archive;
  const left = await leftBy(files.root, 'excel', originOf(register, file));
  const isOurs: PlanInput['isOurs'] = ({ path, bytes }) => left.get(path) === sha256(bytes);
  const bytes = files.read(ARCHIVE_FILE);
  const text = decodeText(bytes)?.text ?? '';
  const settings = { config, checklist, text, bytes, isOurs };
  return registerPlan(register, { ...archive, isOurs, ...placing(archive), fileFault: fileFaults(files) }, settings);
}

/** Where new records go: beside others of their item, else into the folder that was laid out for it. */
function placing({ files, checklist, lookup, records }: RegisterArchive): Pick<PlanInput, 'folderFor' | 'pathFor'> {
  const folders = files.entries.flatMap(({ path, kind }) => (kind === 'folder' ? [path] : []));
  const outlines = records.flatMap(({ path, bytes }) => recordOutline(path, bytes, lookup) ?? []);
  const taken = new Set(files.entries.map(({ path }) => path.toLowerCase()));
  return {
    folderFor: (item, year) => filingFolder({ item, part: '' }, year, { outlines, folders, lookup, checklist }),
    pathFor: (folder, name) => freePath(folder, `${safeName(name)}.yaml`, taken),
  };
}

function fileFaults(files: ArchiveFiles): PlanInput['fileFault'] {
  const near = nearFile(files);
  return (folder, written) => {
    const path = resolvePath(folder, written);
    if (path === null) return { kind: 'fileOutside', found: written };
    const kind = files.find(path)?.kind;
    if (kind === 'file' || kind === 'other') return null;
    const inInbox = files.entries.some(
      (entry) => entry.path.startsWith(`${INBOX}/`) && nameOf(entry.path) === nameOf(path),
    );
    if (inInbox) return { kind: 'fileInInbox', found: written };
    return { kind: 'fileMissing', found: written, folder, suggestion: near(path) };
  };
}
