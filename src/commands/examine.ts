import type { Check } from '../checks/context.ts';
import { evaluate } from '../checks/evaluate.ts';
import { checks } from '../checks/index.ts';
import { paperCheck } from '../checks/paper.ts';
import { extensionFits } from '../media/extension.ts';
import { inspect } from '../media/inspect.ts';
import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { factsCache } from '../output/facts-cache.ts';
import { readArchive } from '../parse/archive.ts';
import { checkConfig, readConfig } from '../parse/config.ts';
import { readLayout } from '../parse/layout.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { type KnownFacts, nothingKnown } from '../source/known-facts.ts';
import { checklistNamed } from './checklist-named.ts';
import type { CommandContext } from './context.ts';
import { archiveAt } from './open-archive.ts';
import { selectionOf } from './options.ts';

/** An archive read and judged. */
export interface Examination {
  readonly files: ArchiveFiles;
  readonly checklist: Checklist;
  readonly archive: Archive;
  readonly report: Report;
}

/** What is looked at, and as of which day. */
export interface ExaminationOptions {
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf: PlainDate;
  /** Greatest size of the package in bytes; null: no matter. Boxes and package are foreseen only when this is stated. */
  readonly maxSize?: number | null;
}

/**
 * Reads everything in an archive's files and judges it; files that are `known` are not read again.
 * @throws UsageError, InputError
 */
export async function examineFiles(
  files: ArchiveFiles,
  options: ExaminationOptions,
  known: KnownFacts = nothingKnown,
): Promise<Examination> {
  const config = readConfig(files);
  const checklist = checklistNamed(config.checklist, files);
  checkConfig(config, checklist);
  const selection = selectionOf(options, config, checklist);
  const archive = await readArchive({ files, config, checklist, inspect, extensionFits, known });
  const registry = options.maxSize === undefined ? checks : { ...checks, paper: paperForecast(files, options.maxSize) };
  const report = evaluate({ archive, checklist, asOf: options.asOf, selection }, registry);
  return { files, checklist, archive, report };
}

function paperForecast(files: ArchiveFiles, maxSize: number | null): Check {
  const packed = files.entries.filter(({ kind }) => kind === 'file').map(({ path, size }) => ({ path, bytes: size }));
  return paperCheck({ boxes: readLayout().boxes, duplex: false, maxSize, files: packed });
}

/** Opens the archive at or above a folder and examines it; what its files are is kept in its cache. @throws UsageError, InputError */
export async function examine(
  dir: string | null,
  options: ExaminationOptions,
  context: CommandContext,
): Promise<Examination> {
  const files = archiveAt(dir, context);
  const facts = factsCache(files, context.build);
  const examination = await examineFiles(files, options, facts);
  facts.save();
  return examination;
}
