import { spawn, spawnSync } from 'node:child_process';

/** Whether a terminal of its own can be had (util-linux `script`). */
export const hasTerminal: boolean = spawnSync('script', ['--version']).status === 0;

/** What a run on a terminal of its own showed, and its exit status. */
export interface TerminalRun {
  readonly status: number | null;
  readonly shown: string;
}

/** Runs the bundled command line on a terminal; each key press waits until the words before it are shown. */
export function onTerminal(
  args: readonly string[],
  presses: readonly (readonly [shown: string, keys: string])[],
  settings: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TerminalRun> {
  const line = [process.execPath, `${process.cwd()}/bin/dossier.js`, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd: settings.cwd ?? process.cwd(),
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', NO_COLOR: '1', ...settings.env },
    timeout: 120_000,
  });
  return new Promise((resolve, reject) => {
    let shown = '';
    let [seen, at] = [0, 0];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      shown += piece;
      const [words, keys] = presses[at] ?? [];
      const found = words === undefined ? -1 : shown.indexOf(words, seen);
      if (words === undefined || keys === undefined || found < 0) return;
      seen = found + words.length;
      at += 1;
      child.stdin.write(keys);
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, shown }));
  });
}
