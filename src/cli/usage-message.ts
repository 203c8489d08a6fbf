import type { CommanderError } from 'commander';
import type { CliWords } from '../text/cli-words.ts';

/** What commander refuses, in the user's language; its codes say what happened, the quoted word what it was about. */
export function usageMessage(error: CommanderError, words: CliWords): string {
  const subject = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1];
  const problems: Record<string, string> = {
    'commander.unknownOption': words.unknownOption(subject),
    'commander.unknownCommand': words.unknownCommand(subject),
    'commander.missingArgument': words.missingArgument(subject),
    'commander.optionMissingArgument': words.missingValue(subject),
    'commander.excessArguments': words.tooMany,
    'commander.invalidArgument': words.invalid(subject),
  };
  const problem = problems[error.code] ?? words.otherUsage(error.message.replace(/^error: /, ''));
  return [problem, ...(suggestion === undefined ? [] : [words.didYouMean(suggestion)]), words.seeHelp].join('\n');
}
