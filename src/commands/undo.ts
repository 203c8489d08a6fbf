import { undoChanges } from '../output/changes/change-set.ts';
import type { UndoableCommand } from '../output/changes/undo-journal.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { ifUnchanged } from './if-unchanged.ts';
import { sayer } from './say.ts';

/** What is said of changes taken back. */
interface UndoWords {
  readonly nothingToUndo: string;
  readonly restored: (files: number) => string;
  readonly changedSince: (paths: readonly string[]) => string;
}

/** Takes the newest run of a command back; not where files were changed since. @throws OutputRefusal */
export async function undo(
  root: string,
  command: UndoableCommand,
  words: UndoWords,
  context: CommandContext,
): Promise<ExitStatus> {
  const say = sayer(context);
  const result = await ifUnchanged(() => undoChanges(root, command));
  if ('conflict' in result) {
    say(words.changedSince(result.conflict));
    return 1;
  }
  say(result.done === null ? words.nothingToUndo : words.restored(result.done.length));
  return 0;
}
