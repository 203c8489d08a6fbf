import { guesserFor } from '../intake/guess.ts';
import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { FilingGuess, LooseFile } from '../model/intake.ts';
import { isRecord } from '../parse/archive.ts';
import { checkConfig, readConfig } from '../parse/config.ts';
import { type ItemLookup, itemLookup } from '../parse/item-lookup.ts';
import { type RecordOutline, recordOutline } from '../parse/record/outline.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import { checklistNamed } from './checklist-named.ts';

/** An archive into which loose files are filed. */
export interface IntakeTarget {
  readonly files: ArchiveFiles;
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  readonly lookup: ItemLookup;
  readonly outlines: readonly RecordOutline[];
  readonly guess: (file: LooseFile) => FilingGuess;
}

/** Reads what filing needs to know of an archive. @throws UsageError, InputError */
export async function intakeTarget(files: ArchiveFiles): Promise<IntakeTarget> {
  const config = readConfig(files);
  const checklist = checklistNamed(config.checklist, files);
  checkConfig(config, checklist);
  const lookup = itemLookup(checklist, config.years);
  const { spelled } = await import('../parse/pinyin.ts');
  const { years, community, street } = config;
  const records = files.entries.filter((entry) => isRecord(entry, config));
  return {
    files,
    config,
    checklist,
    lookup,
    outlines: records.flatMap(({ path }) => outlineAt(path, files, lookup) ?? []),
    guess: guesserFor({ checklist, years, community, street }, spelled),
  };
}

function outlineAt(path: string, files: ArchiveFiles, lookup: ItemLookup): RecordOutline | null {
  try {
    return recordOutline(path, files.read(path), lookup);
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}
