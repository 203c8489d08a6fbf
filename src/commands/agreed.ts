import type { CommandContext } from './context.ts';

/** What people write for yes; from a Chinese keyboard letters may come in full width. */
const YES = /^(?:y|是|好|对|行|可以|改)/;

/** Whether the user agrees to what was shown: by `--yes`, else by their answer on the terminal; where nobody can be asked they do not. */
export async function agreed(
  { yes = false }: { readonly yes?: boolean },
  question: string,
  { ask }: CommandContext,
): Promise<boolean> {
  if (yes || ask === null) return yes;
  return YES.test((await ask(question, '')).normalize('NFKC').trim().toLowerCase());
}
