import type { Language } from './language.ts';

/** Messages for a command line that cannot be understood. */
export interface UsageWords {
  readonly unknownOption: (option: string) => string;
  readonly unknownCommand: (command: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: (expected: number, given: number) => string;
  readonly invalid: (option: string, value: string) => string;
  readonly choices: (choices: readonly string[]) => string;
  readonly conflict: (option: string, other: string) => string;
  readonly other: string;
  readonly didYouMean: (suggestions: readonly string[]) => string;
  /** @param command the command that was meant; null: none was understood */
  readonly seeHelp: (command: string | null) => string;
  /** What takes a value says how it is written. */
  readonly numbers: string;
  readonly count: string;
}

const zh: UsageWords = {
  unknownOption: (option) => `没有“${option}”这个选项`,
  unknownCommand: (command) => `没有“${command}”这个命令`,
  missingArgument: (argument) => `少了参数：${argument}`,
  missingValue: (option) => `选项 ${option} 后面要跟一个值`,
  tooMany: (expected, given) => `参数太多：最多 ${expected} 个，写了 ${given} 个。路径里有空格的，请用引号括起来。`,
  invalid: (option, value) => `选项 ${option} 的值不对：${value}`,
  choices: (choices) => `可选的有：${choices.join('、')}。`,
  conflict: (option, other) => `选项 ${option} 和 ${other} 不能一起用`,
  other: '命令写法不对',
  didYouMean: (suggestions) => `是不是要写 ${suggestions.join(' 或 ')}？`,
  seeHelp: (command) => `用法见 dossier ${command ?? '<命令>'} --help。`,
  numbers: '请写数字，几个用逗号隔开，连着的用横线，如 2024 或 2022-2024。',
  count: '请写 0 或更大的整数。',
};

const en: UsageWords = {
  unknownOption: (option) => `there is no option ${option}`,
  unknownCommand: (command) => `there is no command ${command}`,
  missingArgument: (argument) => `missing argument: ${argument}`,
  missingValue: (option) => `option ${option} needs a value`,
  tooMany: (expected, given) =>
    `too many arguments: ${given} given, at most ${expected} taken. Put quotes around a path with spaces.`,
  invalid: (option, value) => `option ${option} cannot be ${value}`,
  choices: (choices) => `There are: ${choices.join(', ')}.`,
  conflict: (option, other) => `options ${option} and ${other} exclude each other`,
  other: 'the command cannot be understood',
  didYouMean: (suggestions) => `Did you mean ${suggestions.join(' or ')}?`,
  seeHelp: (command) => `See dossier ${command ?? '<command>'} --help.`,
  numbers: 'Write numbers, several with commas, a run with a dash: 2024 or 2022-2024.',
  count: 'Write a whole number, 0 or more.',
};

export const usageWords: Readonly<Record<Language, UsageWords>> = { zh, en };
