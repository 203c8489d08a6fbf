import { ProofFailure } from '../output/proof-failure.ts';
import { OutputRefusal } from '../output/refusal.ts';
import { NotABag } from '../output/package/not-a-bag.ts';
import { InputError } from '../parse/input-error.ts';
import { problemList } from '../report/problem-list.ts';
import { cliWords } from '../text/cli-words.ts';
import { refusalWords } from '../text/refusal-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { UsageError } from './usage-error.ts';

/** The one message for what cannot be carried out; null when the error is none of the known kinds. */
function explanation(error: unknown, context: CommandContext): string | null {
  const { language } = context;
  if (error instanceof UsageError) return `${error.problem[language]}\n${error.hint[language]}\n`;
  if (error instanceof InputError) return problemList(error.findings, { language, width: context.width });
  if (error instanceof OutputRefusal || error instanceof NotABag) {
    const { problem, hint } = refusalWords[error.reason];
    return `${problem[language](error.path)}\n${hint[language]}\n`;
  }
  return null;
}

/**
 * Runs a command and tells the user whatever stops it: their invocation or input (2), an interruption (130), a fault of ours (3), whose stack
 * is shown only for debugging.
 */
export async function conclude(
  run: (context: CommandContext) => Promise<ExitStatus>,
  context: CommandContext,
): Promise<number> {
  const words = cliWords[context.language];
  try {
    return await run(context);
  } catch (error) {
    if (context.signal.aborted) {
      context.err(`\n${words.interrupted}\n`);
      return 130;
    }
    const known = explanation(error, context);
    if (known !== null) {
      context.err(known);
      return 2;
    }
    const message = error instanceof ProofFailure ? words.unproved(error.path, error.differences) : wordsOf(error);
    const stack = context.debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
    context.err(`${words.bug(message)}\n${words.bugHint}\n${stack}`);
    return 3;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
