import { createInterface } from 'node:readline';
import type { CommandContext } from '../commands/context.ts';

/**
 * Asks on the terminal, a line at a time. Lines typed or pasted ahead are kept for the questions to come; Ctrl-C and Ctrl-D interrupt the program.
 *
 * A console of Windows edits the line itself: read key by key, it would never see what an input method composes. Elsewhere the line discipline does
 * not know that a Chinese character is two columns wide and rubs out half of it, so the line is edited here.
 */
export function prompter(interruption: AbortController): NonNullable<CommandContext['ask']> {
  const terminal = process.platform !== 'win32' && process.env['TERM'] !== 'dumb';
  const ahead: string[] = [];
  let begun = '';

  const nextLine = (prompt: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const reader = createInterface({ input: process.stdin, output: process.stdout, terminal, prompt });
      const stop = (): void => {
        reader.close();
        interruption.abort();
      };
      let isAnswered = false;
      const onAbort = (): void => reader.close();
      interruption.signal.addEventListener('abort', onAbort);
      reader.on('SIGINT', stop);
      reader.on('line', (line) => {
        ahead.push(line);
        if (isAnswered) return;
        isAnswered = true;
        // What came in one piece with this line is still to be told.
        setImmediate(() => {
          begun = reader.line;
          reader.close();
        });
      });
      reader.on('close', () => {
        interruption.signal.removeEventListener('abort', onAbort);
        const line = ahead.shift();
        if (isAnswered && line !== undefined) return resolve(line);
        interruption.abort();
        reject(new Error('no answer'));
      });
      reader.prompt();
      if (begun !== '') reader.write(begun);
      begun = '';
    });

  return async (question, suggestion) => {
    interruption.signal.throwIfAborted();
    const prompt = `${question}${suggestion === '' ? '' : ` (${suggestion})`}: `;
    const typed = ahead.shift();
    if (typed !== undefined) process.stdout.write(`${prompt}${typed}\n`);
    const answer = (typed ?? (await nextLine(prompt))).trim();
    return answer === '' ? suggestion : answer;
  };
}
