import { Command, InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import type { BaselineOptions } from '../commands/baseline.ts';
import type { BuildOptions } from '../commands/build.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { ChecklistOptions } from '../commands/checklist.ts';
import type { CommandContext, ExitStatus } from '../commands/context.ts';
import type { ExcelOptions } from '../commands/excel-options.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { IntakeOptions } from '../commands/intake-run.ts';
import type { FixOptions } from '../commands/fix.ts';
import type { InitOptions } from '../commands/init-answers.ts';
import type { StatusOptions } from '../commands/status.ts';
import type { TodoOptions } from '../commands/todo.ts';
import type { WhereOptions } from '../commands/where.ts';
import { wrap } from '../report/wrap.ts';
import { type CliWords, cliWords } from '../text/cli-words.ts';
import type { Language } from '../text/language.ts';
import { type UsageWords, usageWords } from '../text/usage-words.ts';

/** A command with its options, ready to run; its room is loaded only then. */
export type Run = (context: CommandContext) => Promise<ExitStatus>;

/** Options that every command takes. */
export interface GlobalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

type Choose = (run: Run) => void;
type CommandName = keyof CliWords['commands'];

/** What the commands are told with, and where the chosen one goes. */
interface Setting {
  /** Begins a command of the program: its name, its argument, its help. */
  readonly begin: (name: CommandName, argument: string) => Command;
  readonly words: CliWords;
  readonly usage: UsageWords;
  readonly choose: Choose;
}

/** Whole numbers separated by commas, or a range: `2022,2024`, `1-3`. */
function numbers(text: string, usage: UsageWords): number[] {
  return text.split(/[,，、]/).flatMap((part) => {
    const match = /^\s*(\d{1,4})(?:\s*[-—至]\s*(\d{1,4}))?\s*$/.exec(part);
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (match === null || last < first || last - first > 100) throw new InvalidArgumentError(usage.numbers);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function count(text: string, usage: UsageWords): number {
  if (!/^\d{1,9}$/.test(text.trim())) throw new InvalidArgumentError(usage.count);
  return Number(text);
}

function format(meaning: string): Option {
  return new Option('--format <text|json>', meaning).choices(['text', 'json']).default('text');
}

/** Gathers the values of an option that may be given several times. */
function collect(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

function numberOption(flags: string, meaning: string, usage: UsageWords): Option {
  return new Option(flags, meaning).argParser((text) => numbers(text, usage));
}

function addInit({ begin, words: { options }, usage, choose }: Setting): void {
  begin('init', '[dir]')
    .option('--community <name>', options.community)
    .option('--street <name>', options.street)
    .addOption(numberOption('--years <Y-Y>', options.years, usage))
    .option('--due <date>', options.due)
    .option('--population <n,n,n>', options.population)
    .option('--basis <words>', options.basis)
    .option('--checklist <id>', options.checklist)
    .option('-y, --yes', options.yes)
    .action((dir: string | undefined, given: InitOptions) => {
      choose(async (context) => (await import('../commands/init.ts')).init(dir ?? null, given, context));
    });
}

function addCheck({ begin, words: { options }, usage, choose }: Setting): void {
  begin('check', '[dir]')
    .addOption(new Option('--format <format[=file]>', options.format).argParser(collect))
    .addOption(numberOption('--year <Y>', options.year, usage))
    .addOption(numberOption('--volume <N>', options.volume, usage))
    .option('--as-of <date>', options.asOf)
    .addOption(
      new Option('--fail-on <severity>', options.failOn)
        .choices(['error', 'warning', 'note', 'never'])
        .default('error'),
    )
    .addOption(new Option('--max-warnings <n>', options.maxWarnings).argParser((text) => count(text, usage)))
    .option('--max-size <size>', options.maxSize)
    .option('--duplex', options.duplex)
    .addOption(new Option('--photos-per-page <1|2>', options.photosPerPage).choices(['1', '2']).default('1'))
    .option('--all', options.all)
    .option('--baseline', options.baseline)
    .option('--record', options.record)
    .option('--no-thumbnails', options.noThumbnails)
    .option('--no-git', options.noGit)
    .action((dir: string | undefined, given: CheckOptions) => {
      choose(async (context) => (await import('../commands/check.ts')).check(dir ?? null, given, context));
    });
}

function addBuild({ begin, words: { options }, usage, choose }: Setting): void {
  begin('build', '[dir]')
    .option('-o, --out <dir>', options.out)
    .addOption(new Option('--final', options.final).conflicts('draft'))
    .option('--draft', options.draft)
    .addOption(numberOption('--year <Y>', options.year, usage))
    .addOption(numberOption('--volume <N>', options.volume, usage))
    .option('--as-of <date>', options.asOf)
    .addOption(new Option('--photos-per-page <1|2>', options.photosPerPage).choices(['1', '2']).default('1'))
    .addOption(new Option('--photos <keep|print>', options.photos).choices(['keep', 'print']).default('keep'))
    .option('--max-size <size>', options.maxSize)
    .option('--duplex', options.duplex)
    .addOption(
      new Option('--office <convert|attach>', options.office).choices(['convert', 'attach']).default('convert'),
    )
    .option('--soffice <path>', options.soffice)
    .option('--fresh', options.fresh)
    .action((dir: string | undefined, given: BuildOptions) => {
      choose(async (context) => (await import('../commands/build.ts')).build(dir ?? null, given, context));
    });
}

function addFix({ begin, words: { options }, choose }: Setting): void {
  begin('fix', '[dir]')
    .option('--dry-run', options.dryRun)
    .option('-y, --yes', options.fixYes)
    .addOption(new Option('--undo', options.undo).conflicts(['dryRun', 'yes']))
    .action((dir: string | undefined, given: FixOptions) => {
      choose(async (context) => (await import('../commands/fix.ts')).fix(dir ?? null, given, context));
    });
}

function addIntake({ begin, words: { options }, choose }: Setting): void {
  begin('import', '[dir]')
    .addOption(new Option('--from <path...>', options.from))
    .addOption(new Option('--move', options.move).conflicts('from'))
    .option('--dry-run', options.intakeDryRun)
    .option('-y, --yes', options.intakeYes)
    .addOption(new Option('--undo', options.intakeUndo).conflicts(['dryRun', 'yes', 'from', 'move']))
    .action((dir: string | undefined, given: ImportOptions) => {
      choose(async (context) => (await import('../commands/import.ts')).importFiles(dir ?? null, given, context));
    });
  begin('sync', '[dir]')
    .option('--dry-run', options.intakeDryRun)
    .option('-y, --yes', options.intakeYes)
    .addOption(new Option('--undo', options.intakeUndo).conflicts(['dryRun', 'yes']))
    .action((dir: string | undefined, given: IntakeOptions) => {
      choose(async (context) => (await import('../commands/sync.ts')).sync(dir ?? null, given, context));
    });
}

function addExcel({ begin, words, choose }: Setting): void {
  const { options } = words;
  begin('excel', '<export|import>')
    .argument('[file]', words.commands.excel.file)
    .option('--dir <dir>', options.archive)
    .option('--as-of <date>', options.asOf)
    .option('--force', options.force)
    .option('--dry-run', options.excelDryRun)
    .option('-y, --yes', options.excelYes)
    .option('--remove', options.excelRemove)
    .addOption(new Option('--undo', options.excelUndo).conflicts(['dryRun', 'yes', 'remove', 'force']))
    .action((action: string, file: string | undefined, given: ExcelOptions) => {
      choose(async (context) => (await import('../commands/excel.ts')).excel(action, file ?? null, given, context));
    });
}

function addReaders({ begin, words, usage, choose }: Setting): void {
  const { options } = words;
  const baseline = begin('baseline', '<update|prune>');
  baseline
    .argument('[dir]', words.commands.baseline.folder)
    .option('-y, --yes', options.baselineYes)
    .action((action: string, dir: string | undefined, given: BaselineOptions) => {
      choose(async (context) =>
        (await import('../commands/baseline.ts')).baseline(action, dir ?? null, given, context),
      );
    });
  begin('status', '[dir]')
    .option('-o, --out <file>', options.page)
    .option('--as-of <date>', options.asOf)
    .option('--no-thumbnails', options.noThumbnails)
    .option('--no-git', options.noGit)
    .action((dir: string | undefined, given: StatusOptions) => {
      choose(async (context) => (await import('../commands/status.ts')).status(dir ?? null, given, context));
    });
  begin('todo', '[dir]')
    .option('--by <name>', options.by)
    .addOption(new Option('--format <text|wechat>', options.todoFormat).choices(['text', 'wechat']).default('text'))
    .option('--xlsx <file>', options.xlsx)
    .option('--as-of <date>', options.asOf)
    .action((dir: string | undefined, given: TodoOptions) => {
      choose(async (context) => (await import('../commands/todo.ts')).todo(dir ?? null, given, context));
    });
  begin('where', '<words...>')
    .option('--dir <dir>', options.archive)
    .action((question: string[], given: WhereOptions) => {
      choose(async (context) => (await import('../commands/where.ts')).where(question, given, context));
    });
  begin('verify', '<package>').action((path: string) => {
    choose(async (context) => (await import('../commands/verify.ts')).verify(path, context));
  });
  begin('checklist', '[dir]')
    .addOption(format(options.checklistFormat))
    .addOption(numberOption('--years <Y-Y>', options.years, usage))
    .option('--checklist <id>', options.checklist)
    .action((dir: string | undefined, given: ChecklistOptions) => {
      choose(async (context) => (await import('../commands/checklist.ts')).checklist(dir ?? null, given, context));
    });
  begin('explain', '<subject>')
    .option('--dir <dir>', options.archive)
    .option('--as-of <date>', options.asOf)
    .action((subject: string, given: ExplainOptions) => {
      choose(async (context) => (await import('../commands/explain.ts')).explain(subject, given, context));
    });
}

/** Commander speaks English and counts characters; headings, choices and defaults are said in our own descriptions, Chinese ones take two columns. */
function inOurWords(command: Command, words: CliWords): void {
  command
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: (text) => stringWidth(text),
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      styleTitle: (title) => words.helpTitles[title] ?? title,
      optionDescription: ({ description }) => description,
      subcommandTerm: (sub) =>
        [
          sub.name(),
          ...sub.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`)),
        ].join(' '),
    });
}

/** `zh`, `en`, and locales of them: `en-US`, `zh_CN.UTF-8`. */
function languageOption(words: CliWords, usage: UsageWords): Option {
  return new Option('--lang <zh|en>', words.lang).argParser((text) => {
    if (!/^(?:zh|en)(?:$|[-_.])/i.test(text)) throw new InvalidArgumentError(usage.choices(['zh', 'en']));
    return text;
  });
}

/**
 * The commands with their options and help.
 * @param choose receives the command that the arguments name
 */
export function program(version: string, language: Language, choose: Choose): Command {
  const words = cliWords[language];
  const usage = usageWords[language];
  const root = new Command('dossier')
    .description(words.about)
    .usage(words.usage.program)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .addOption(new Option('-q, --quiet', words.quiet).conflicts('verbose'))
    .option('-v, --verbose', words.verbose)
    .option('--debug', words.debug)
    .addOption(languageOption(words, usage))
    .option('--color', words.colour)
    .option('--no-color', words.noColour);
  const begin: Setting['begin'] = (name, argument) => {
    const { about, argument: meaning, examples } = words.commands[name];
    return root
      .command(name)
      .description(about)
      .usage(`${argument} ${words.usage.options}`)
      .argument(argument, meaning)
      .helpOption('-h, --help', words.help)
      .addHelpText('after', `\n${words.examples}\n${examples.map((example) => `  ${example}`).join('\n')}`);
  };
  for (const add of [addInit, addIntake, addExcel, addCheck, addFix, addBuild, addReaders])
    add({ begin, words, usage, choose });
  for (const command of [root, ...root.commands]) inOurWords(command, words);
  return root;
}
