import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import { isRecord } from '../parse/archive.ts';
import type { ItemLookup } from '../parse/item-lookup.ts';
import { type RegisterRecord, registerRecord } from '../register/record.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';

/** Every record of an archive as the register takes it, complete or not; those that cannot be opened are left to `check`. */
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

/** An archive, and what it is laid out by. */
export interface RegisterArchive {
  readonly files: ArchiveFiles;
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  readonly lookup: ItemLookup;
  readonly records: readonly RegisterRecord[];
}
