import { tmpdir } from 'node:os';
import { CommanderError } from 'commander';
import type { CommandContext, Verbosity } from '../commands/context.ts';
import { dayAt } from '../model/plain-date.ts';
import { cliWords } from '../text/cli-words.ts';
import { usageWords } from '../text/usage-words.ts';
import { program } from './program.ts';
import type { GlobalOptions, Run } from './program.ts';
import { prompter } from './prompt.ts';
import { usageMessage } from './usage-message.ts';

/** The program and the language it speaks. */
type Identity = Pick<CommandContext, 'language' | 'version' | 'build'>;

/** `--color`/`--no-color` before FORCE_COLOR before NO_COLOR before TERM=dumb before the terminal (no-color.org, force-color.org). */
function takesColour(argv: readonly string[], stream: NodeJS.WriteStream): boolean {
  if (argv.includes('--no-color')) return false;
  if (argv.includes('--color')) return true;
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return TERM !== 'dumb' && stream.isTTY;
}

/** Today in Asia/Shanghai; SOURCE_DATE_EPOCH, when set, is the clock (reproducible-builds.org). */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayAt(epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now());
}

/** What programs of the machine need of the environment; nothing that would change what they make. */
function passedOn(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const names = ['PATH', 'SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'];
  return Object.fromEntries(
    names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  );
}

/** False where nobody could answer: input or output is no terminal, or a CI service runs the program. */
function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && (process.env['CI'] ?? '') === '';
}

function contextFor(argv: readonly string[], identity: Identity, interruption: AbortController): CommandContext {
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ...identity,
    colour: takesColour(argv, process.stdout),
    progressInPlace: process.stderr.isTTY && process.env['TERM'] !== 'dumb' && (process.env['CI'] ?? '') === '',
    width: Math.max(40, Math.min(process.stdout.columns ?? 80, 100)),
    today: today(),
    machine: {
      search: { path: process.env['PATH'] ?? '', given: process.env['DOSSIER_SOFFICE'] ?? null },
      environment: passedOn(process.env),
      temporary: tmpdir(),
    },
    stepSummary: process.env['GITHUB_STEP_SUMMARY'] ?? null,
    signal: interruption.signal,
    verbosity: 'normal',
    debug: argv.includes('--debug'),
    elapsed: () => performance.now(),
    ask: canAsk() ? prompter(interruption) : null,
  };
}

function verbosityOf({ quiet, verbose }: GlobalOptions): Verbosity {
  if (quiet === true) return 'quiet';
  return verbose === true ? 'verbose' : 'normal';
}

/** Runs the command that a command line asks for and gives the exit status. */
export async function main(argv: readonly string[], identity: Identity): Promise<number> {
  const { language, version } = identity;
  const words = cliWords[language];
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the cleaning up.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
  const context = contextFor(argv, identity, interruption);
  let chosen: Run | null = null;
  const root = program(version, language, (run) => {
    chosen = run;
  });
  try {
    root.parse(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      context.err(`${words.bug(String(error))}\n${words.bugHint}\n`);
      return 3;
    }
    if (error.exitCode === 0) return argv.length === 0 ? 2 : 0;
    const meant = root.commands.find((command) => argv.includes(command.name()));
    context.err(`${usageMessage(error, usageWords[language], meant?.name() ?? null)}\n`);
    return 2;
  }
  const run: Run | null = chosen;
  if (run === null) return 2;
  const { conclude } = await import('../commands/conclude.ts');
  return conclude(run, { ...context, verbosity: verbosityOf(root.opts<GlobalOptions>()) });
}
