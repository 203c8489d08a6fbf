import { createInterface } from 'node:readline/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ChecklistOptions } from './commands/checklist.ts';
import type { CommandContext, ExitStatus } from './commands/context.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { InitOptions } from './commands/init.ts';
import { cliWords, type CliWords } from './text/cli-words.ts';
import type { Language } from './text/language.ts';

declare const DOSSIER_VERSION: string;

type Run = (context: CommandContext) => Promise<ExitStatus>;

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
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(now);
}

function asker(): CommandContext['ask'] {
  if (!process.stdin.isTTY || !process.stdout.isTTY || (process.env['CI'] ?? '') !== '') return null;
  return async (question, suggestion) => {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      const answer = await terminal.question(`${question}${suggestion === '' ? '' : ` (${suggestion})`}: `);
      return answer.trim() === '' ? suggestion : answer.trim();
    } finally {
      terminal.close();
    }
  };
}

function contextFor(argv: readonly string[], language: Language, signal: AbortSignal): CommandContext {
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
    signal,
    ask: asker(),
  };
}

/** Whole numbers separated by commas, or a range: `2022,2024`, `1-3`. */
function numbers(text: string): number[] {
  return text.split(/[,，、]/).flatMap((part) => {
    const match = /^\s*(\d{1,4})(?:\s*[-—至]\s*(\d{1,4}))?\s*$/.exec(part);
    if (match === null) throw new InvalidArgumentError(text);
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (last < first || last - first > 100) throw new InvalidArgumentError(text);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Defines the commands; each says what to run and loads its room only then. */
function program(words: CliWords, choose: (run: Run) => void): Command {
  const { commands, options } = words;
  const root = new Command('dossier')
    .description(words.about)
    .usage(words.usage.program)
    .version(DOSSIER_VERSION, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .option('--lang <zh|en>', words.lang)
    .option('--color', words.colour)
    .addOption(new Option('--no-color').hideHelp())
    .addOption(new Option('--debug').hideHelp());
  const command = (name: keyof CliWords['commands'], argument: string): Command => {
    const { about, argument: meaning, examples } = commands[name];
    return root
      .command(name)
      .description(about)
      .usage(`${argument} ${words.usage.options}`)
      .argument(argument, meaning)
      .helpOption('-h, --help', words.help)
      .addHelpText('after', `\n${words.examples}\n${examples.map((example) => `  ${example}`).join('\n')}`);
  };
  const formats = (text: string): Option =>
    new Option('--format <text|json>', text).choices(['text', 'json']).default('text');
  const year = (): Option => new Option('--year <Y>', options.year).argParser(numbers);
  const volume = (): Option => new Option('--volume <N>', options.volume).argParser(numbers);

  command('init', '[dir]')
    .option('--community <name>', options.community)
    .option('--street <name>', options.street)
    .addOption(new Option('--years <Y-Y>', options.years).argParser(numbers))
    .option('--due <date>', options.due)
    .option('--checklist <id>', options.checklist)
    .option('-y, --yes', options.yes)
    .action((dir: string | undefined, given: InitOptions) => {
      choose(async (context) => (await import('./commands/init.ts')).init(dir ?? '.', given, context));
    });
  command('check', '[dir]')
    .addOption(formats(options.format))
    .addOption(year())
    .addOption(volume())
    .option('--as-of <date>', options.asOf)
    .addOption(
      new Option('--fail-on <severity>', options.failOn)
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .option('--all', options.all)
    .action((dir: string | undefined, given: CheckOptions) => {
      choose(async (context) => (await import('./commands/check.ts')).check(dir ?? null, given, context));
    });
  command('build', '[dir]')
    .option('-o, --out <dir>', options.out)
    .addOption(new Option('--final', options.final).conflicts('draft'))
    .option('--draft', options.draft)
    .addOption(year())
    .addOption(volume())
    .option('--as-of <date>', options.asOf)
    .addOption(new Option('--photos-per-page <1|2>', options.photosPerPage).choices(['1', '2']).default('1'))
    .option('--duplex', options.duplex)
    .action((dir: string | undefined, given: BuildOptions) => {
      choose(async (context) => (await import('./commands/build.ts')).build(dir ?? null, given, context));
    });
  command('verify', '<package>').action((path: string) => {
    choose(async (context) => (await import('./commands/verify.ts')).verify(path, context));
  });
  command('checklist', '[dir]')
    .addOption(formats(options.checklistFormat))
    .addOption(new Option('--years <Y-Y>', options.years).argParser(numbers))
    .option('--checklist <id>', options.checklist)
    .action((dir: string | undefined, given: ChecklistOptions) => {
      choose(async (context) => (await import('./commands/checklist.ts')).checklist(dir ?? null, given, context));
    });
  command('explain', '<subject>')
    .option('--dir <dir>', options.archive)
    .option('--as-of <date>', options.asOf)
    .action((subject: string, given: ExplainOptions) => {
      choose(async (context) => (await import('./commands/explain.ts')).explain(subject, given, context));
    });
  for (const each of [root, ...root.commands]) {
    each
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => words.helpTitles[title] ?? title,
        optionDescription: (option) => option.description,
        subcommandTerm: (sub) =>
          [
            sub.name(),
            ...sub.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
          ].join(' '),
      });
  }
  return root;
}

/** What commander refuses, in the user's language; its codes say what happened, the quoted word what it was about. */
function usageMessage(error: CommanderError, words: CliWords): string {
  const subject = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(error.message)?.[1];
  const problems: Record<string, string> = {
    'commander.unknownOption': words.unknownOption(subject),
    'commander.unknownCommand': words.unknownCommand(subject),
    'commander.missingArgument': words.missingArgument(subject),
    'commander.optionMissingArgument': words.missingValue(subject),
    'commander.excessArguments': words.tooMany,
    'commander.invalidArgument': words.invalid(subject),
  };
  const problem = problems[error.code] ?? words.otherUsage(error.message.replace(/^error: /, ''));
  return [problem, ...(suggestion === undefined ? [] : [words.didYouMean(suggestion)]), words.seeHelp].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  const words = cliWords[language];
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait for the cleaning up.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
  const context = contextFor(argv, language, interruption.signal);
  let chosen: Run | null = null;
  const root = program(words, (run) => {
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
    context.err(`${usageMessage(error, words)}\n`);
    return 2;
  }
  const run: Run | null = chosen;
  if (run === null) return 2;
  const { conclude } = await import('./commands/conclude.ts');
  return conclude(run, context, argv.includes('--debug'));
}

process.exitCode = await main(process.argv.slice(2));
