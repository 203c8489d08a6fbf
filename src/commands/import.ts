import { isAbsolute, join, resolve } from 'node:path';
import type { FilingPlan } from '../model/intake.ts';
import type { FileChange } from '../output/changes/change-set.ts';
import { INBOX, inboxNote } from '../parse/inbox.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import { type LooseEntry, looseFiles } from '../source/loose-files.ts';
import { steadyFiles } from '../source/steady-files.ts';
import { intakeWords } from '../text/intake-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { intakeTarget } from './intake-archive.ts';
import { fileLoose, type IntakeOptions } from './intake-run.ts';
import { type SeenFile, survey } from './intake-survey.ts';
import { onDisk } from './on-disk.ts';
import { archiveAt } from './open-archive.ts';
import { undo } from './undo.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier import`. */
export interface ImportOptions extends IntakeOptions {
  /** Folders or files elsewhere, instead of the inbox. */
  readonly from?: readonly string[];
  readonly move?: boolean;
}

/** Files what lies in the inbox: shows where each file goes and why, asks, copies, writes the records. @throws UsageError, InputError, OutputRefusal */
export async function importFiles(
  dir: string | null,
  options: ImportOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const files = steadyFiles(archiveAt(dir, context));
  const words = intakeWords[context.language];
  if (options.undo === true) return undo(files.root, 'import', words, context);
  const inbox = join(files.root, INBOX);
  const entries =
    options.from === undefined
      ? files.find(INBOX) === null
        ? []
        : looseFiles(inbox).filter((entry) => !isOurNote(entry))
      : options.from.flatMap((path) => loose(path, context));
  if (entries.length === 0) {
    context.out(`${words.nothingInInbox(options.from?.join(' ') ?? inbox)}\n`);
    return 0;
  }
  const found = await survey(entries, twinsIn(files), context);
  const filing = {
    command: 'import',
    inPlace: false,
    removals: (plan: FilingPlan) => (options.move === true ? removals(plan, found.seen, files) : []),
    done: (count: number) => words.imported(count, options.move === true),
  } as const;
  return fileLoose(found, await intakeTarget(files), filing, options, context);
}

/** The note that `init` laid there, untouched. */
function isOurNote({ path, read }: LooseEntry): boolean {
  return path === inboxNote.name && new TextDecoder().decode(read()) === inboxNote.text;
}

function loose(path: string, { cwd }: CommandContext): readonly LooseEntry[] {
  const start = isAbsolute(path) ? path : resolve(cwd, path);
  try {
    const found = looseFiles(start);
    if (found.length > 0) return found;
  } catch (error) {
    throw notThere(path, error);
  }
  throw notThere(path, null);
}

function notThere(path: string, cause: unknown): UsageError {
  return new UsageError(
    { zh: `这里没有文件：${path}`, en: `no files here: ${path}` },
    { zh: '请核对 --from 后面的文件夹或文件。', en: 'Check the folder or file after --from.' },
    { cause },
  );
}

/** Finds the file of an archive, its inbox left aside, with the same bytes; only files of the same size are read. */
function twinsIn(files: ArchiveFiles): (digest: string, size: number) => string | null {
  const bySize = new Map<number, string[]>();
  for (const { path, size, kind } of files.entries) {
    if (kind !== 'file' || path.startsWith(`${INBOX}/`)) continue;
    const same = bySize.get(size);
    if (same === undefined) bySize.set(size, [path]);
    else same.push(path);
  }
  return (digest, size) => bySize.get(size)?.find((path) => sha256(files.read(path)) === digest) ?? null;
}

/** What was filed goes from the inbox. */
function removals(plan: FilingPlan, seen: readonly SeenFile[], files: ArchiveFiles): readonly FileChange[] {
  const digests = new Map(seen.map(({ entry, digest }) => [entry.path, digest]));
  return plan.filed.map(({ path }) => {
    return { kind: 'remove', path: onDisk(`${INBOX}/${path}`, files), known: digests.get(path) ?? '' };
  });
}
