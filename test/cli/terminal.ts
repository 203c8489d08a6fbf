import { spawn, spawnSync } from 'node:child_process';

/** What a person does at a terminal: waits to read something, then types. */
export interface Step {
  readonly reads: RegExp;
  readonly types: string;
}

export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';
export const BACKSPACE = '\u007F';

/** Whether this machine can lend a program a terminal (script of util-linux). */
export const hasTerminal: boolean =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Runs the packaged command line at a terminal of its own, 80 columns wide; gives what stood on it and the exit status. */
export function atTerminal(
  args: readonly string[],
  steps: readonly Step[],
  settings: { readonly cwd: string; readonly term?: string; readonly ci?: string },
): Promise<{ readonly screen: string; readonly status: number | null }> {
  const quoted = [process.execPath, `${process.cwd()}/bin/dossier.js`, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols 80; exec ${quoted}`, '/dev/null'], {
    cwd: settings.cwd,
    env: { ...process.env, TERM: settings.term ?? 'xterm-256color', CI: settings.ci ?? '', DOSSIER_LANG: 'zh' },
  });
  const rest = [...steps];
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    screen += chunk;
    for (let step = rest[0]; step !== undefined; step = rest[0]) {
      const found = step.reads.exec(screen.slice(seen));
      if (found === null) return;
      seen += found.index + found[0].length;
      rest.shift();
      child.stdin.write(step.types);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (rest.length > 0) reject(new Error(`never read ${String(rest[0]?.reads)} in:\n${screen}`));
      else resolve({ screen, status });
    });
  });
}
