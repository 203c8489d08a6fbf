import { resolve } from 'node:path';
import type { Checklist } from '../model/checklist.ts';
import { isPlainDate } from '../model/plain-date.ts';
import { unitsOf } from '../model/unit.ts';
import { layOut } from '../output/lay-out.ts';
import { readConfig } from '../parse/config.ts';
import { configText, type NewArchive, type NewFile, settingFiles, starterFiles } from '../parse/new-archive.ts';
import { findArchive } from '../source/discover.ts';
import { openArchive } from '../source/disk-files.ts';
import { readShipped, shippedNames } from '../source/shipped.ts';
import { type InitWords, initWords } from '../text/init-words.ts';
import { checklistNamed } from './checklist-named.ts';
import { DEFAULT_CHECKLIST } from './checklist.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { checkYears, yearsOf } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier init`. */
export interface InitOptions {
  readonly community?: string;
  readonly street?: string;
  readonly years?: readonly number[];
  readonly due?: string;
  readonly checklist?: string;
  readonly yes?: boolean;
}

function missingFlags(flags: readonly string[]): UsageError {
  return new UsageError(
    { zh: `还缺这些选项：${flags.join('、')}`, en: `these options are needed: ${flags.join(', ')}` },
    {
      zh: '例：dossier init 幸福社区创建专卷 --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes',
      en: 'E.g. dossier init my-archive --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes',
    },
  );
}

/** The last day of the checklist's window in the year after the last. */
function usualDue(checklist: Checklist, years: readonly number[]): string | null {
  if (checklist.due === null) return null;
  const { month, lastDay } = checklist.due;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${(years.at(-1) ?? 0) + 1}-${two(month)}-${two(lastDay)}`;
}

function checkedDue(due: string | null): string | null {
  if (due === null || isPlainDate(due)) return due;
  throw new UsageError(
    { zh: `--due 后面不是一个日子：${due}`, en: `--due is no day: ${due}` },
    { zh: '请写成 2025-04-20 的样子。', en: 'Write it like 2025-04-20.' },
  );
}

/** Answers from the options alone. @throws UsageError naming every flag that is needed */
function given(options: InitOptions, checklist: Checklist): Omit<NewArchive, 'checklist'> {
  const { community, street, years } = options;
  if (community !== undefined && street !== undefined && years !== undefined && options.yes === true) {
    return { community, street, years, due: options.due ?? usualDue(checklist, years) };
  }
  const flags = { '--community': community, '--street': street, '--years': years, '--yes': options.yes };
  const missing = Object.entries(flags).filter(([, value]) => value === undefined);
  throw missingFlags(missing.map(([flag]) => flag));
}

/** Answers from the options, the rest asked for on a terminal. */
async function asked(
  options: InitOptions,
  checklist: Checklist,
  context: CommandContext,
  ask: NonNullable<CommandContext['ask']>,
): Promise<Omit<NewArchive, 'checklist'>> {
  const { questions } = initWords[context.language];
  const community = options.community ?? (await ask(questions.community, ''));
  const street = options.street ?? (await ask(questions.street, ''));
  if (community === '' || street === '') throw missingFlags(['--community', '--street']);
  const last = Number(context.today.slice(0, 4)) - 1;
  const usual = `${last - checklist.phases.length + 1}-${last}`;
  const years = options.years ?? yearsOf(await ask(questions.years, usual));
  checkYears(years, checklist);
  const suggestion = usualDue(checklist, years);
  const due = options.due ?? (suggestion === null ? null : await ask(questions.due, suggestion));
  return { community, street, years, due };
}

/** What the archive is laid out for. @throws UsageError */
async function answers(options: InitOptions, checklist: Checklist, context: CommandContext): Promise<NewArchive> {
  const ask = options.yes === true ? null : context.ask;
  const known = ask === null ? given(options, checklist) : await asked(options, checklist, context, ask);
  checkYears(known.years, checklist);
  return { checklist: options.checklist ?? DEFAULT_CHECKLIST, ...known, due: checkedDue(known.due) };
}

function schemaFiles(): readonly NewFile[] {
  const folder = 'schemas/editor';
  return shippedNames(folder).map((name) => ({
    path: `.dossier/schemas/${name}`,
    text: new TextDecoder().decode(readShipped(`${folder}/${name}`)),
  }));
}

/** What is to be laid down; an archive that is there already keeps its own dossier.yaml and every folder it has. */
async function layout(
  root: string,
  options: InitOptions,
  context: CommandContext,
): Promise<{ readonly checklist: Checklist; readonly years: readonly number[]; readonly files: readonly NewFile[] }> {
  if (findArchive(root) === root) {
    const files = openArchive(root);
    const config = readConfig(files);
    const checklist = checklistNamed(config.checklist, files);
    const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
    const starters = starterFiles(checklist, config.years).filter(({ path }) => files.find(folderOf(path)) === null);
    return { checklist, years: config.years, files: [...starters, ...settingFiles(), ...schemaFiles()] };
  }
  const checklist = checklistNamed(options.checklist ?? DEFAULT_CHECKLIST, null);
  const archive = await answers(options, checklist, context);
  const { years } = archive;
  return {
    checklist,
    years,
    files: [
      { path: 'dossier.yaml', text: configText(archive) },
      ...starterFiles(checklist, years),
      ...settingFiles(),
      ...schemaFiles(),
    ],
  };
}

/** Lays out a new archive, or what an existing one still lacks; never changes a file that is there. @throws UsageError, InputError, OutputRefusal */
export async function init(dir: string, options: InitOptions, context: CommandContext): Promise<ExitStatus> {
  const root = resolve(context.cwd, dir);
  const words = initWords[context.language];
  const { checklist, years, files } = await layout(root, options, context);
  const { kept } = layOut(root, files);
  const units = unitsOf(checklist, years);
  const volumes = new Set(units.map(({ year, volume }) => `${year} ${volume}`)).size;
  const halfYear = units.flatMap(({ parts }) => parts).find(({ availableFrom }) => availableFrom.endsWith('-07-01'));
  context.out(
    `${[
      words.laidOut(root, units.length, volumes),
      ...(context.verbosity === 'quiet' ? [] : notes(kept.length, halfYear?.year ?? null, words)),
    ].join('\n')}\n`,
  );
  return 0;
}

/** What to know and to do next. */
function notes(kept: number, halfYear: number | null, words: InitWords): readonly string[] {
  return [
    ...(kept === 0 ? [] : [words.kept(kept)]),
    ...(halfYear === null ? [] : [words.halfYear(halfYear)]),
    words.next,
  ];
}
