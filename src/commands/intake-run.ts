import { safeName } from '../arrange/file-names.ts';
import { filingPlan } from '../intake/filing-plan.ts';
import type { FilingPlan, GuessedFile, PlannedRecord, SetAside } from '../model/intake.ts';
import { applyChanges, type FileChange } from '../output/changes/change-set.ts';
import { newRecordText, withMoreFiles } from '../parse/record/new-record.ts';
import { intakeTable } from '../report/intake.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import { decodeText, encodedLike } from '../source/encoding.ts';
import { intakeWords } from '../text/intake-words.ts';
import { agreed } from './agreed.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { ifUnchanged } from './if-unchanged.ts';
import type { IntakeTarget } from './intake-archive.ts';
import { onDisk } from './on-disk.ts';
import { archiveArgument } from './open-archive.ts';
import { sayer } from './say.ts';
import type { SeenFile, Survey } from './intake-survey.ts';

/** Options that `import` and `sync` share. */
export interface IntakeOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly undo?: boolean;
}

/** How files get to where they are filed. */
export interface Filing {
  readonly command: 'import' | 'sync';
  /** The files lie in the archive already and stay where they are. */
  readonly inPlace: boolean;
  /** Changes beside records and copies: what is moved goes from where it was. */
  readonly removals: (plan: FilingPlan) => readonly FileChange[];
  readonly done: (files: number) => string;
}

/** Shows where each file goes, asks, and does it all or nothing. */
export async function fileLoose(
  { seen, aside }: Survey,
  target: IntakeTarget,
  filing: Filing,
  options: IntakeOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { language, colour, width } = context;
  const words = intakeWords[language];
  const { files, lookup, checklist, outlines, guess, config } = target;
  const say = sayer(context);
  const { guessed, twins } = withoutTwins(seen, guess);
  const plan = {
    ...filingPlan(guessed, {
      checklist,
      lookup,
      outlines: outlines.filter((outline) => isEditable(outline.path, files)),
      paths: files.entries.map(({ path }) => path),
      folders: files.entries.flatMap(({ path, kind }) => (kind === 'folder' ? [path] : [])),
      safeName,
      inPlace: filing.inPlace,
    }),
    aside: [...aside, ...twins],
  };
  const unitOf: Parameters<typeof intakeTable>[1]['unitOf'] = (year, item) =>
    [year, ...config.years.toReversed()].map((each) => lookup.unitOf(each ?? 0, item)).find((unit) => unit !== null) ??
    null;
  context.out(intakeTable(plan, { language, colour, width, unitOf }));
  if (plan.filed.length === 0) return seen.length === 0 ? 0 : 1;
  context.out('\n');
  for (const line of summary(plan.records, words)) say(line);
  if (options.dryRun === true) {
    say(words.dryRun);
    return 0;
  }
  if (!(await agreed(options, words.ask, context))) {
    say(context.ask === null ? words.needsYes : words.notWritten);
    return 1;
  }
  context.signal.throwIfAborted();
  const locations = new Map(seen.map(({ entry }) => [entry.path, entry.location]));
  const copies = filing.inPlace
    ? []
    : plan.filed.map(({ path, target: to }): FileChange => {
        return { kind: 'copy', path: to, from: locations.get(path) ?? path };
      });
  const changes = [...copies, ...plan.records.map((each) => recordChange(each, files)), ...filing.removals(plan)];
  const result = await ifUnchanged(() => applyChanges(files.root, filing.command, changes, { signal: context.signal }));
  if ('conflict' in result) {
    say(words.changedMeanwhile(result.conflict));
    return 1;
  }
  say(filing.done(plan.filed.length));
  const archive = archiveArgument(files.root, context.cwd);
  say(words.next(filing.command, archive, archive === '' ? '' : ` --dir${archive}`));
  return 0;
}

/** Of files with the same bytes the one whose place is surest; the others are its twins. */
function withoutTwins(
  seen: readonly SeenFile[],
  guess: IntakeTarget['guess'],
): { readonly guessed: readonly GuessedFile[]; readonly twins: readonly SetAside[] } {
  const all = seen.map(({ loose, digest }) => ({
    digest,
    file: { path: loose.path, kind: loose.kind, guess: guess(loose) },
  }));
  const best = new Map<string, GuessedFile>();
  for (const { digest, file } of all) {
    const known = best.get(digest);
    if (known === undefined || file.guess.confidence > known.guess.confidence) best.set(digest, file);
  }
  return {
    guessed: all.flatMap(({ digest, file }) => (best.get(digest) === file ? [file] : [])),
    twins: all.flatMap(({ digest, file: { path } }) => {
      const kept = best.get(digest)?.path ?? path;
      return kept === path ? [] : [{ path, reason: 'duplicate', detail: kept } as const];
    }),
  };
}

/** Only a text stored as everyone reads it is added to; a record of another kind gets a new one beside it. */
function isEditable(path: string, files: ArchiveFiles): boolean {
  const decoded = decodeText(files.read(path));
  return decoded !== null && decoded.encoding === 'UTF-8';
}

function summary(records: readonly PlannedRecord[], words: (typeof intakeWords)['zh']): readonly string[] {
  const written = records.filter(({ extended }) => !extended);
  const author = written.filter((record) => record.author === null).length;
  const date = written.filter((record) => record.date === null).length;
  const lines = [words.records(written.length, records.length - written.length)];
  return written.length === 0 ? lines : [...lines, words.missing({ author, date, all: written.length })];
}

function recordChange(record: PlannedRecord, files: ArchiveFiles): FileChange {
  if (!record.extended) {
    const bytes = new TextEncoder().encode(newRecordText(record));
    return { kind: 'write', path: record.path, known: null, bytes };
  }
  const before = files.read(record.path);
  const text = withMoreFiles(decodeText(before)?.text ?? '', record);
  return { kind: 'write', path: onDisk(record.path, files), known: sha256(before), bytes: encodedLike(before, text) };
}
