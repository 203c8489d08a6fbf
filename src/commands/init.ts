import { join, resolve } from 'node:path';
import { safeName } from '../arrange/file-names.ts';
import type { Checklist } from '../model/checklist.ts';
import { type Unit, unitsOf, usesPopulation } from '../model/unit.ts';
import { layOut } from '../output/lay-out.ts';
import { dueOf, readConfig } from '../parse/config.ts';
import { INBOX } from '../parse/inbox.ts';
import { configText, type NewArchive, type NewFile, settingFiles, starterFiles } from '../parse/new-archive.ts';
import { wrap } from '../report/wrap.ts';
import { ARCHIVE_FILE, findArchive, isEmptyFolder } from '../source/discover.ts';
import { openArchive } from '../source/disk-files.ts';
import { readShipped, shippedNames } from '../source/shipped.ts';
import { initWords } from '../text/init-words.ts';
import { checklistNamed } from './checklist-named.ts';
import { DEFAULT_CHECKLIST } from './checklist.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { given, type InitOptions } from './init-answers.ts';
import { asked, pendingOn } from './init-wizard.ts';
import { archiveArgument } from './open-archive.ts';
import { UsageError } from './usage-error.ts';

/** What is to be laid down where. */
interface Layout {
  readonly root: string;
  readonly checklist: Checklist;
  readonly years: readonly number[];
  readonly due: string | null;
  readonly isPopulationKnown: boolean;
  /** What the archive is laid out for; null: it is there already. */
  readonly begun: NewArchive | null;
  readonly files: readonly NewFile[];
}

function schemaFiles(): readonly NewFile[] {
  const folder = 'schemas/editor';
  return shippedNames(folder).map((name) => ({
    path: `.dossier/schemas/${name}`,
    text: new TextDecoder().decode(readShipped(`${folder}/${name}`)),
  }));
}

/** What an existing archive lacks of folders and settings; its own dossier.yaml and every folder it has stay. */
function completed(root: string): Layout {
  const files = openArchive(root);
  const config = readConfig(files);
  const checklist = checklistNamed(config.checklist, files);
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const starters = starterFiles(checklist, config.years).filter(({ path }) => files.find(folderOf(path)) === null);
  return {
    root,
    checklist,
    years: config.years,
    due: dueOf(config, checklist),
    isPopulationKnown: Object.keys(config.population).length > 0,
    begun: null,
    files: [...starters, ...settingFiles(), ...schemaFiles()],
  };
}

/** What the archive is laid out for. @throws UsageError */
async function begin(dir: string | null, options: InitOptions, context: CommandContext): Promise<Layout> {
  const named = options.checklist ?? DEFAULT_CHECKLIST;
  const checklist = checklistNamed(named, null);
  const { ask, today } = context;
  const answers =
    options.yes === true || ask === null
      ? given(options, checklist, today)
      : await asked(options, checklist, { ...context, ask });
  const archive = { checklist: named, ...answers };
  const root = rootFor(dir, archive.community, context.cwd);
  if (findArchive(root) === root) return completed(root);
  const { years, due, population } = archive;
  // Last, so that a folder half laid out is no archive yet.
  const files = [
    ...starterFiles(checklist, years),
    ...settingFiles(),
    ...schemaFiles(),
    { path: ARCHIVE_FILE, text: configText(archive) },
  ];
  const isPopulationKnown = population !== null && Object.keys(population.totals).length === years.length;
  return { root, checklist, years, due, isPopulationKnown, begun: archive, files };
}

/** The folder that is named, else this one if it is empty, else a new one in it: 166 folders are not strewn among other things. */
function rootFor(dir: string | null, community: string, cwd: string): string {
  if (dir !== null) return resolve(cwd, dir);
  return isEmptyFolder(cwd) ? cwd : join(cwd, safeName(`${community}专卷`));
}

/** An archive within another would be counted twice. @throws UsageError */
function refuseNested(root: string): void {
  const outer = findArchive(root);
  if (outer === null || outer === root) return;
  throw new UsageError(
    { zh: `这里已经在一个专卷里面：${outer}`, en: `this lies within an archive: ${outer}` },
    {
      zh: '专卷里不能再放一个专卷。请换一个文件夹；要补齐这个专卷缺的文件夹，在它那里运行 dossier init。',
      en: 'An archive holds no other. Choose another folder; to complete that archive, run dossier init in it.',
    },
  );
}

/** Lays out a new archive, or what an existing one still lacks; never changes a file that is there. @throws UsageError, InputError, OutputRefusal */
export async function init(dir: string | null, options: InitOptions, context: CommandContext): Promise<ExitStatus> {
  const start = resolve(context.cwd, dir ?? '.');
  refuseNested(start);
  const layout = findArchive(start) === start ? completed(start) : await begin(dir, options, context);
  context.signal.throwIfAborted();
  const { kept } = layOut(layout.root, layout.files);
  const lines = told(layout, kept.length, context).flatMap((line) => wrap(line, context.width));
  context.out(`${context.ask === null ? '' : '\n'}${lines.join('\n')}\n`);
  return 0;
}

/** What was made, what to know, and what to do next. */
function told(layout: Layout, kept: number, { language, verbosity, cwd }: CommandContext): readonly string[] {
  const { root, checklist, years, begun, isPopulationKnown } = layout;
  const words = initWords[language];
  const units = unitsOf(checklist, years);
  const volumes = new Set(units.map(({ year, volume }) => `${year} ${volume}`)).size;
  const made = words.laidOut(root, units.length, volumes);
  if (verbosity === 'quiet') return [made];
  const half = halfYearOf(units);
  const { due } = layout;
  const pending = due === null ? 0 : pendingOn(due, units);
  return [
    made,
    ...(begun === null ? [] : [words.laidFor(begun)]),
    ...(kept === 0 ? [] : [words.kept(kept)]),
    ...(half === null ? [] : [words.halfYear({ ...half, due, pending })]),
    ...(isPopulationKnown || !usesPopulation(units) ? [] : [words.noPopulation]),
    words.next(INBOX, archiveArgument(root, cwd)),
  ];
}

/** The paper of the last year that is asked for by its half. */
function halfYearOf(units: readonly Unit[]): { readonly year: number; readonly from: string } | null {
  const part = units.flatMap(({ parts }) => parts).find(({ availableFrom }) => availableFrom.endsWith('-07-01'));
  return part === undefined ? null : { year: part.year, from: part.availableFrom };
}
