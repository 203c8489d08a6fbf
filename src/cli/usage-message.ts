import type { CommanderError } from 'commander';
import type { UsageWords } from '../text/usage-words.ts';

/** `option '--final' cannot be used with option '--draft'`: what commander quotes, in its order. */
function quoted(message: string): readonly string[] {
  return [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

/** A value that an option does not take, and why: its choices, or what the reader of the value says. */
function invalidValue({ message }: CommanderError, words: UsageWords): readonly string[] {
  const match =
    /^error: (?:option|command-argument) '(.+?)' (?:argument|value) '([\s\S]*)' is invalid\. ([\s\S]*)$/.exec(message);
  const [, option = '', value = '', rest = ''] = match ?? [];
  const choices = /^Allowed choices are (.+)\.$/.exec(rest)?.[1]?.split(', ');
  return [words.invalid(option, value), choices === undefined ? rest : words.choices(choices)];
}

function problem(error: CommanderError, words: UsageWords): readonly string[] {
  const [subject = '', other = ''] = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption':
      return [words.unknownOption(subject)];
    case 'commander.unknownCommand':
      return [words.unknownCommand(subject)];
    case 'commander.missingArgument':
      return [words.missingArgument(subject)];
    case 'commander.optionMissingArgument':
      return [words.missingValue(subject)];
    case 'commander.conflictingOption':
      return [words.conflict(subject, other)];
    case 'commander.invalidArgument':
      return invalidValue(error, words);
    case 'commander.excessArguments': {
      const [expected, given] =
        /Expected (\d+) arguments? but got (\d+)/.exec(error.message)?.slice(1).map(Number) ?? [];
      return [words.tooMany(expected ?? 0, given ?? 0)];
    }
    default:
      return [words.other];
  }
}

/**
 * What commander refuses, in the user's language; its codes say what happened, its quotes what it was about.
 * @param command the command that was meant; null when none was understood
 */
export function usageMessage(error: CommanderError, words: UsageWords, command: string | null): string {
  const suggestions = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1]?.split(', ');
  return [
    ...problem(error, words),
    ...(suggestions === undefined ? [] : [words.didYouMean(suggestions)]),
    words.seeHelp(command),
  ].join('\n');
}
