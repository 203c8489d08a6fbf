import { tmpdir } from 'node:os';
import { CommanderError } from 'commander';
import type { GlobalOptions, Run } from './cli/program.ts';
import { prompter } from './cli/prompt.ts';
import { usageMessage } from './cli/usage-message.ts';
import type { CommandContext, Verbosity } from './commands/context.ts';
import { dayAt } from './model/plain-date.ts';
import { cliWords } from './text/cli-words.ts';
import type { Language } from './text/language.ts';
import { usageWords } from './text/usage-words.ts';

declare const DOSSIER_VERSION: string;
declare const DOSSIER_BUILD: string;

/** The language must be known before the first help text: `--lang`, then DOSSIER_LANG, then Chinese. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? process.env['DOSSIER_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return said?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}

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

function contextFor(argv: readonly string[], language: Language, interruption: AbortController): CommandContext {
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    language,
    colour: takesColour(argv, process.stdout),
    progressInPlace: process.stderr.isTTY && process.env['TERM'] !== 'dumb' && (process.env['CI'] ?? '') === '',
    width: Math.max(40, Math.min(process.stdout.columns ?? 80, 100)),
    today: today(),
    version: DOSSIER_VERSION,
    build: DOSSIER_BUILD,
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

/** The version alone is told at once, before the commands and their words are loaded. */
function isVersionAsked(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

async function main(argv: readonly string[]): Promise<number> {
  if (isVersionAsked(argv)) {
    process.stdout.write(`${DOSSIER_VERSION}\n`);
    return 0;
  }
  const { program } = await import('./cli/program.ts');
  const language = languageOf(argv);
  const words = cliWords[language];
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the cleaning up.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
  const context = contextFor(argv, language, interruption);
  let chosen: Run | null = null;
  const root = program(DOSSIER_VERSION, language, (run) => {
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
  const { conclude } = await import('./commands/conclude.ts');
  return conclude(run, { ...context, verbosity: verbosityOf(root.opts<GlobalOptions>()) });
}

/** A reader that has seen enough (`| head`) closes the pipe; what was begun is finished all the same. What cannot be told for another reason, a full disk, is no result. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout)
      process.stderr.write(`${cliWords[languageOf(process.argv)].outputLost(error.code ?? error.message)}\n`);
    process.exit(2);
  });

process.exitCode = await main(process.argv.slice(2));
