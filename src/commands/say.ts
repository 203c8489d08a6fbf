import { wrap } from '../report/wrap.ts';
import type { CommandContext } from './context.ts';

/** Tells something within the columns of the terminal, line by line. */
export function sayer({ out, width }: Pick<CommandContext, 'out' | 'width'>): (text: string) => void {
  return (text) => {
    for (const line of text.split('\n')) out(`${wrap(line, width).join('\n')}\n`);
  };
}
