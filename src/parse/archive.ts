import type { Archive, ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import { raise, type Finding } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import { ReadFailure, type ArchiveFiles, type FileEntry } from '../source/archive-files.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { decodeText } from '../source/encoding.ts';
import { entryUnreadable } from '../text/rules/entry-unreadable.ts';
import { attachmentReader, type MediaInspection } from './attachments.ts';
import { configProblems, dueOf } from './config.ts';
import { resolvePath } from './file-path.ts';
import { INBOX } from './inbox.ts';
import { itemLookup, type ItemLookup } from './item-lookup.ts';
import { withItemsBySound } from './items-by-sound.ts';
import { encodingNotes } from './yaml/read.ts';
import { recordOutline } from './record/outline.ts';
import { readRecord } from './record/record.ts';
import { unrecordedFiles } from './unrecorded-files.ts';
import { withinDue } from './waiver-term.ts';
import { readWaivers, WAIVERS_FILE } from './waivers.ts';
import { isYaml } from '../source/yaml-name.ts';

/** A folder, what is known of it, and how attachments are looked at. */
export interface ArchiveInput extends MediaInspection {
  readonly files: ArchiveFiles;
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
}

/** Reads every record of an archive with its files. Nothing a user can write makes it throw. */
export async function readArchive(input: ArchiveInput): Promise<Archive> {
  const { files, checklist } = input;
  const config = { ...input.config, due: dueOf(input.config, checklist) };
  const lookup = itemLookup(checklist, config.years);
  const attachments = attachmentReader(files, input);
  const context = { files, lookup, attachments };
  const waivers = readWaivers(files, checklist, lookup);
  const termed = waivers.waivers.map((waiver) => withinDue(waiver, config.due));
  const read = [];
  for (const { path } of files.entries.filter((entry) => isRecord(entry, config))) {
    read.push(await readRecord(path, context));
  }
  // What a record that cannot be accepted names is recorded all the same.
  const named = new Set(
    read.flatMap((each) => ('rejected' in each ? filesNamedIn(each.rejected.path, files, lookup) : [])),
  );
  return {
    config,
    records: read.flatMap((each) => ('accepted' in each ? [each.accepted] : [])),
    rejected: read.flatMap((each) => ('rejected' in each ? [each.rejected] : [])),
    starters: read.flatMap((each) => ('starter' in each ? [each.starter] : [])),
    waivers: termed.map(({ waiver }) => waiver),
    problems: await withItemsBySound(
      [
        ...checklistNotes(input),
        ...configProblems(input.config, checklist),
        ...waivers.findings,
        ...termed.flatMap(({ findings }) => findings),
        ...files.entries.flatMap((entry) => (attachments.wasNamed(entry.path) ? [] : unreadable(entry, input))),
        ...read.flatMap((each) => ('findings' in each ? each.findings : [])),
        ...unrecordedFiles(input, (path) => attachments.wasNamed(path) || named.has(path), lookup),
      ],
      checklist,
    ),
  };
}

function filesNamedIn(path: string, files: ArchiveFiles, lookup: ItemLookup): readonly string[] {
  try {
    return recordOutline(path, files.read(path), lookup)?.files ?? [];
  } catch (error) {
    if (error instanceof ReadFailure) return [];
    throw error;
  }
}

/** A checklist of one's own is read like the records, so its encoding is noted like theirs. */
function checklistNotes({ files, config }: ArchiveInput): readonly Finding[] {
  const path = resolvePath('', config.checklist);
  if (path === null || files.find(path)?.kind !== 'file') return [];
  return encodingNotes(path, decodeText(files.read(path))?.encoding ?? 'UTF-8');
}

/** True for a YAML file that is to hold a record. */
export function isRecord({ path, kind }: FileEntry, config: ArchiveConfig): boolean {
  if (kind === 'folder' || !isYaml(path)) return false;
  if (path === ARCHIVE_FILE || path === WAIVERS_FILE || path === resolvePath('', config.checklist)) return false;
  if (config.layoutFiles.includes(path)) return false;
  return !path.split('/').some((step) => step.startsWith('.') || step === INBOX);
}

/** What cannot be opened may hold evidence. Records tell so themselves. */
function unreadable(entry: FileEntry, { files, config }: ArchiveInput): readonly Finding[] {
  const { path, kind } = entry;
  if (kind !== 'other' || isRecord(entry, config) || path === WAIVERS_FILE) return [];
  const problem = problemOf(path, files);
  const severity = problem === 'denied' || problem === 'unreadable' ? 'error' : 'warning';
  return [raise(entryUnreadable, { place: wholeFile(path), subject: [path], severity }, { problem })];
}

function problemOf(path: string, files: ArchiveFiles): string {
  try {
    files.read(path);
    return 'unreadable';
  } catch (error) {
    if (error instanceof ReadFailure) return error.problem;
    throw error;
  }
}
