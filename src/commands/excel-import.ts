import { applyChanges, type FileChange } from '../output/changes/change-set.ts';
import { readConfig } from '../parse/config.ts';
import { maskedText } from '../parse/masked-lines.ts';
import type { RegisterChange, RegisterPlan } from '../register/plan.ts';
import { registerPreview, removalsOf } from '../report/register/preview.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { changedFiles } from '../source/changed-files.ts';
import { sha256 } from '../source/digest.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { encodedLike } from '../source/encoding.ts';
import { steadyFiles } from '../source/steady-files.ts';
import { excelWords, type ExcelWords } from '../text/excel-words.ts';
import { agreed } from './agreed.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { dirArgument, type ExcelOptions } from './excel-options.ts';
import { ifUnchanged } from './if-unchanged.ts';
import { onDisk } from './on-disk.ts';
import { archiveAt } from './open-archive.ts';
import { originOf, planImport, registerArchive } from './register-archive.ts';
import { openRegister, problemWith, registerFile, shownFile } from './register-file.ts';
import { sayer } from './say.ts';
import { undo } from './undo.ts';

/** Reads a filled-in register: shows what changes, asks, writes it all or nothing. @throws UsageError, InputError, OutputRefusal */
export async function importRegister(
  given: string | null,
  options: ExcelOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const files = steadyFiles(archiveAt(options.dir ?? null, context));
  const words = excelWords[context.language];
  if (options.undo === true) return undo(files.root, 'excel', words, context);
  const file = registerFile(given, files.root, context);
  const shown = shownFile(file, context);
  const archive = registerArchive(files);
  const register = await openRegister(file, shown);
  if (register.community !== archive.config.community) throw problemWith('otherArchive', shown, register.community);
  const plan = await planImport(register, archive, file);
  const { language, colour, width } = context;
  context.out(registerPreview(plan, { language, colour, width, masked: maskedText }));
  const wanted = await agreement(plan, options, { words, context });
  if (typeof wanted === 'number') return wanted;
  context.signal.throwIfAborted();
  return write(plan, wanted.removals, {
    files,
    origin: originOf(register, file),
    archive: dirArgument(options),
    words,
    context,
  });
}

interface Telling {
  readonly words: ExcelWords;
  readonly context: CommandContext;
}

/** What is to be written, or the status to end with because nothing is. */
async function agreement(
  plan: RegisterPlan,
  options: ExcelOptions,
  telling: Telling,
): Promise<{ readonly removals: boolean } | ExitStatus> {
  const { words, context } = telling;
  const say = saying(context);
  const removals = removalsOf(plan).length;
  const edits = plan.changes.filter(({ cells }) => cells.length > 0).length;
  const left = plan.faults.length > 0 ? 1 : 0;
  if (edits === 0 && removals === 0) return left;
  if (options.dryRun === true) {
    say(words.dryRun);
    return left;
  }
  const wanted =
    options.yes === true ? { edits: true, removals: options.remove === true } : await asked(edits, removals, telling);
  if (wanted === null) return 1;
  if (removals > 0 && !wanted.removals) say(options.yes === true ? words.needsRemove : words.keptRemovals(removals));
  const isAny = (wanted.edits && edits > 0) || (wanted.removals && removals > 0);
  return isAny ? { removals: wanted.removals } : 1;
}

/** Tells something after an empty line. */
function saying(context: CommandContext): (text: string) => void {
  const say = sayer(context);
  return (text) => say(`\n${text}`);
}

/** Asks for what changes, then for what would go; null when there is no terminal, or the changes are not wanted. */
async function asked(
  edits: number,
  removals: number,
  { words, context }: Telling,
): Promise<{ readonly edits: boolean; readonly removals: boolean } | null> {
  const say = saying(context);
  if (context.ask === null) {
    say(words.needsYes);
    return null;
  }
  context.out('\n');
  if (edits > 0 && !(await agreed({}, words.ask, context))) {
    say(words.notWritten);
    return null;
  }
  return { edits: true, removals: removals > 0 && (await agreed({}, words.askRemove(removals), context)) };
}

async function write(
  plan: RegisterPlan,
  withRemovals: boolean,
  {
    files,
    origin,
    archive,
    words,
    context,
  }: Telling & { readonly files: ArchiveFiles; readonly origin: string; readonly archive: string },
): Promise<ExitStatus> {
  const writes = plan.changes.flatMap((change) => writeOf(change, withRemovals, files));
  const removes = withRemovals
    ? plan.removals.map(({ path }): FileChange => {
        return { kind: 'remove', path: onDisk(path, files), known: sha256(files.read(path)) };
      })
    : [];
  refuseBrokenSettings(writes, files);
  const result = await ifUnchanged(() =>
    applyChanges(files.root, 'excel', [...writes, ...removes], { origin, signal: context.signal }),
  );
  if ('conflict' in result) {
    saying(context)(words.changedMeanwhile(result.conflict));
    return 1;
  }
  const counts = {
    changed: plan.changes.filter(({ isNew, cells }) => !isNew && cells.length > 0).length,
    added: plan.changes.filter(({ isNew }) => isNew).length,
    removed: withRemovals ? removalsOf(plan).length : 0,
  };
  const lines = [
    words.written(counts),
    ...(plan.faults.length === 0 ? [] : [words.faultsLeft(plan.faults.length)]),
    words.undo(archive),
  ];
  saying(context)(lines.join('\n'));
  return plan.faults.length === 0 ? 0 : 1;
}

function writeOf(
  { path, isNew, cells, text, textWithRemovals }: RegisterChange,
  withRemovals: boolean,
  files: ArchiveFiles,
): readonly FileChange[] {
  if (cells.length === 0 && !withRemovals) return [];
  const written = withRemovals ? textWithRemovals : text;
  if (isNew) return [{ kind: 'write', path, known: null, bytes: new TextEncoder().encode(written) }];
  const before = files.read(path);
  return [{ kind: 'write', path: onDisk(path, files), known: sha256(before), bytes: encodedLike(before, written) }];
}

/** Settings that could not be read any more would keep every command from running. @throws InputError */
function refuseBrokenSettings(writes: readonly FileChange[], files: ArchiveFiles): void {
  const settings = writes.find(({ path }) => path === ARCHIVE_FILE);
  if (settings?.kind === 'write') readConfig(changedFiles(files, new Map([[ARCHIVE_FILE, settings.bytes]])));
}
