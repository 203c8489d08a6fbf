import type { Printing } from '../arrange/plan-input.ts';
import type { Check } from '../checks/context.ts';
import { evaluate } from '../checks/evaluate.ts';
import { checks } from '../checks/index.ts';
import { paperCheck } from '../checks/paper.ts';
import { pictureCheck } from '../checks/pictures.ts';
import { extensionFits } from '../media/extension.ts';
import { fontFault } from '../media/font.ts';
import { inspect } from '../media/inspect.ts';
import { firstDrawing } from '../media/pdf/inspect.ts';
import type { Archive, ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Layout } from '../model/layout.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { factsCache } from '../output/kept/facts-cache.ts';
import { readArchive } from '../parse/archive.ts';
import { type CommunityLayout, communityLayout } from '../parse/layout/community-layout.ts';
import { checkConfig, readConfig } from '../parse/config.ts';
import { INBOX } from '../parse/inbox.ts';
import { withExcerpts } from '../parse/excerpts.ts';
import { InputError } from '../parse/input-error.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { type KnownFacts, nothingKnown } from '../source/known-facts.ts';
import { checklistNamed } from './checklist-named.ts';
import type { CommandContext } from './context.ts';
import { archiveAt } from './open-archive.ts';
import { narrate, tell } from './narrate.ts';
import { selectionOf } from './options.ts';

/** An archive read and judged. */
export interface Examination {
  readonly files: ArchiveFiles;
  readonly checklist: Checklist;
  readonly archive: Archive;
  readonly report: Report;
  /** How its pages look. */
  readonly look: CommunityLayout;
}

/** What is looked at, and as of which day. */
export interface ExaminationOptions {
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf: PlainDate;
  /** Greatest size of the package in bytes; null: no matter. Boxes and package are foreseen only when this is stated. */
  readonly maxSize?: number | null;
  /** One photograph a page on one side of the sheet when not stated. */
  readonly printing?: Printing;
  /** Told of a check that throws. */
  readonly crashed?: (check: string, error: unknown) => void;
}

/** What the archive is, by which checklist it is judged, how its pages look. */
interface Settings {
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  readonly look: CommunityLayout;
}

/** @throws InputError whose findings show their lines */
async function settingsOf(files: ArchiveFiles): Promise<Settings> {
  try {
    const written = readConfig(files);
    const look = await communityLayout(files, written, { fontFault, backgroundFault });
    const config = { ...written, layoutFiles: look.files, notes: [...written.notes, ...look.notes] };
    const checklist = checklistNamed(config.checklist, files);
    checkConfig(config, checklist);
    return { config, checklist, look };
  } catch (error) {
    throw error instanceof InputError ? new InputError(withExcerpts(error.findings, files)) : error;
  }
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
  const { config, checklist, look } = await settingsOf(files);
  const selection = selectionOf(options, config, checklist);
  const archive = await readArchive({ files, config, checklist, inspect, extensionFits, known });
  const { layout } = look;
  const { asOf, crashed, maxSize, printing = { duplex: false, photosPerPage: 1 } } = options;
  const onPaper = { ...checks, pictures: pictureCheck(layout, printing.photosPerPage) };
  const registry =
    maxSize === undefined ? onPaper : { ...onPaper, paper: paperForecast(files, layout, maxSize, printing) };
  const report = evaluate(
    { archive, checklist, asOf, selection, ...(crashed === undefined ? {} : { crashed }) },
    registry,
  );
  const found = { ...report, findings: withExcerpts(report.findings, files) };
  return { files, checklist, archive, report: found, look };
}

async function backgroundFault(bytes: Uint8Array): Promise<string | null> {
  const { type, problem, pdf } = await inspect(bytes);
  if (problem === null && (type === 'png' || type === 'jpeg')) return null;
  if (problem !== null || type !== 'pdf' || firstDrawing(bytes) === null) return 'noBackground';
  return (pdf?.fontsNotEmbedded.length ?? 0) > 0 ? 'fontsOutside' : null;
}

function paperForecast(files: ArchiveFiles, { boxes }: Layout, maxSize: number | null, printing: Printing): Check {
  const packed = files.entries.filter(({ kind }) => kind === 'file').map(({ path, size }) => ({ path, bytes: size }));
  return paperCheck({ boxes, printing, maxSize, files: packed });
}

/** Opens the archive at or above a folder and examines it; what its files are is kept in its cache. @throws UsageError, InputError */
export async function examine(
  dir: string | null,
  options: ExaminationOptions,
  context: CommandContext,
): Promise<Examination> {
  narrate(context, (words) => words.program(context.version, process.version));
  const files = archiveAt(dir, context);
  narrateFiles(files, context);
  const facts = factsCache(files, context.build);
  const counted = counting(facts);
  const examination = await examineFiles(files, { ...options, crashed: stackTo(context) }, counted);
  facts.save();
  context.signal.throwIfAborted();
  narrateExamination(examination, counted, context);
  return examination;
}

/** With `--debug`, where a check failed. */
function stackTo({ debug, err }: CommandContext): (check: string, error: unknown) => void {
  return (check, error) => {
    if (debug) err(`${check}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
}

/** What is known of files, and how often it was asked for and had or not. */
interface CountedFacts extends KnownFacts {
  readonly tally: { reused: number; looked: number };
}

function counting(known: KnownFacts): CountedFacts {
  const tally = { reused: 0, looked: 0 };
  return {
    tally,
    find: (entry) => {
      const found = known.find(entry);
      if (found !== null) tally.reused += 1;
      return found;
    },
    keep: (entry, facts) => {
      tally.looked += 1;
      known.keep(entry, facts);
    },
  };
}

function narrateFiles({ root, entries, leftOut }: ArchiveFiles, context: CommandContext): void {
  narrate(context, (words) => words.archive(root));
  const files = entries.filter(({ kind }) => kind === 'file');
  narrate(context, (words) => words.listed(files.length));
  if (leftOut.length > 0 && context.verbosity === 'normal') tell(context, (words) => words.clutter(leftOut.length));
  for (const path of leftOut) narrate(context, (words) => words.leftOut(path));
  const waiting = files.filter(({ path }) => path.startsWith(`${INBOX}/`)).length;
  if (waiting > 0) narrate(context, (words) => words.inbox(waiting, INBOX));
}

function narrateExamination(
  { files, archive, report }: Examination,
  { tally }: CountedFacts,
  context: CommandContext,
): void {
  const { config, records, rejected, starters } = archive;
  narrate(context, (words) => words.checklist(config.checklist));
  narrate(context, (words) => words.read(records.length, rejected.length, starters.length));
  narrate(context, (words) => words.cache(tally.reused, tally.looked, `${files.root}/.dossier/cache`));
  narrate(context, (words) => words.judged(report.items.length, report.findings.length));
}
