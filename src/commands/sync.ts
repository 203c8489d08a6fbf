import { join } from 'node:path';
import { INBOX } from '../parse/inbox.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import type { LooseEntry } from '../source/loose-files.ts';
import { steadyFiles } from '../source/steady-files.ts';
import { isEvidence } from '../parse/unrecorded-files.ts';
import { resolvePath } from '../parse/file-path.ts';
import { intakeWords } from '../text/intake-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { intakeTarget } from './intake-archive.ts';
import { fileLoose, type IntakeOptions } from './intake-run.ts';
import { survey } from './intake-survey.ts';
import { archiveAt } from './open-archive.ts';
import { undo } from './undo.ts';

/** Records the files that were put straight into the folders of items: proposes, asks, writes. @throws UsageError, InputError, OutputRefusal */
export async function sync(dir: string | null, options: IntakeOptions, context: CommandContext): Promise<ExitStatus> {
  const files = steadyFiles(archiveAt(dir, context));
  const words = intakeWords[context.language];
  if (options.undo === true) return undo(files.root, 'sync', words, context);
  const target = await intakeTarget(files);
  const named = new Set(target.outlines.flatMap((outline) => outline.files));
  const checklist = resolvePath('', target.config.checklist);
  const { layoutFiles } = target.config;
  const entries = files.entries
    .filter((entry) => isEvidence(entry, checklist) && !named.has(entry.path) && !layoutFiles.includes(entry.path))
    .map(({ path, size }) => {
      return { path, size, location: files.locate(path), isClutter: false, read: () => files.read(path) };
    });
  if (entries.length === 0) {
    context.out(`${words.nothingToSync}\n`);
    return 0;
  }
  const found = await survey([...entries, ...clutterIn(files)], () => null, context);
  const filing = { command: 'sync', inPlace: true, removals: () => [], done: words.synced } as const;
  return fileLoose(found, target, filing, options, context);
}

/** What is no evidence in the folders of items: a lock tells of a document that is open. */
function clutterIn({ leftOut, root }: ArchiveFiles): readonly LooseEntry[] {
  return leftOut
    .filter((path) => !path.startsWith(`${INBOX}/`))
    .map((path) => ({ path, size: 0, location: join(root, path), isClutter: true, read: () => new Uint8Array() }));
}
