import type { CliWords } from './cli-word-list.ts';
import { en } from './cli-words-en.ts';
import { zh } from './cli-words-zh.ts';
import type { Language } from './language.ts';

export type { CliWords } from './cli-word-list.ts';

/** Help and usage messages of the command line. */
export const cliWords: Record<Language, CliWords> = { zh, en };
