import { basename, dirname, join, resolve } from 'node:path';
import { fileSizeFindings, packageSizeFindings } from '../arrange/package-size.ts';
import { divided, type PackagesInput, plannedPackages, sizedDocuments } from '../arrange/packages.ts';
import type { PlanInput } from '../arrange/plan-input.ts';
import { planDossier } from '../arrange/plan.ts';
import { placedUnits } from '../arrange/whereabouts.ts';
import { finalObstacles } from '../checks/final.ts';
import { type Archive, attachmentsOf } from '../model/archive.ts';
import type { Finding } from '../model/finding.ts';
import type { WrittenDossier } from '../model/package.ts';
import type { DossierPlan } from '../model/volume.ts';
import type { Whereabouts } from '../model/whereabouts.ts';
import { keptSides, type KeptTypesetting } from '../output/kept/sides-cache.ts';
import { keepWhereabouts } from '../output/kept/whereabouts-file.ts';
import { writeDossier } from '../output/write-dossier.ts';
import { typesetting } from '../pages/drawing/document.ts';
import { buildSummary, finalRefusal } from '../report/build.ts';
import { jsonReport } from '../report/json.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { deflater } from '../source/deflater.ts';
import { fileStamp } from '../source/file-stamp.ts';
import { buildWords } from '../text/build-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { type Examination, examine } from './examine.ts';
import { asOfDay, printingOf, selectionOf, sizeOf } from './options.ts';
import { facesWith } from './faces.ts';
import { filesOfYears } from './files-of-years.ts';
import { render, type RenderOptions } from './render.ts';
import { progressLine } from './progress-line.ts';

/** Options of `dossier build`. */
export interface BuildOptions extends RenderOptions {
  readonly out?: string;
  readonly final?: boolean;
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf?: string;
  readonly photosPerPage: '1' | '2';
  readonly photos: 'keep' | 'print';
  readonly duplex?: boolean;
  /** Greatest size of the package, as written: 200MB. */
  readonly maxSize?: string;
  readonly fresh?: boolean;
}

/** Beside the archive, its name with -输出. */
function outFolder(given: string | undefined, root: string, cwd: string): string {
  if (given !== undefined) return resolve(cwd, given);
  const archive = resolve(cwd, root);
  return join(dirname(archive), `${basename(archive)}-输出`);
}

/** The volumes, labels, album, lists and the package. @throws UsageError, InputError, OutputRefusal */
export async function build(dir: string | null, options: BuildOptions, context: CommandContext): Promise<ExitStatus> {
  const { language, version } = context;
  const words = buildWords[language];
  const progress = progressLine(context);
  const asOf = asOfDay(options.asOf, context.today);
  const limit = sizeOf(options.maxSize);
  progress.say(words.checking);
  // Numbers, boxes and statuses are those of the whole archive, whatever is chosen for printing.
  const printing = printingOf(options);
  const { photosPerPage } = printing;
  const examination = await examine(dir, { asOf, printing }, context);
  const { files, archive, checklist, report } = examination;
  const selection = selectionOf(options, archive.config, checklist);
  const draft = options.final !== true;
  const obstacles = finalObstacles(report, selection);
  if (!draft && obstacles.length > 0) {
    progress.end();
    context.out(finalRefusal(obstacles, context));
    return 1;
  }
  progress.say(words.planning);
  const { layout } = examination.look;
  const { fonts, names, digest } = facesWith(examination.look.fonts);
  const scaled = options.photos === 'print' ? { layout, photosPerPage } : null;
  const renditions = await render(examination, options, scaled, context);
  const { fresh = false } = options;
  const type = keptSides(files.root, typesetting(fonts, layout), { made: [context.build, digest, layout], fresh });
  const plan = planWith(type, {
    archive,
    renditions,
    checklist,
    report,
    boxes: layout.boxes,
    options: {
      draft,
      selection,
      ...printing,
      tool: { name: 'dossier', version },
      fonts: names,
      converter: renditions.converter,
      deflater,
    },
  });
  const packed = filesOfYears(files, archive, selection?.years ?? null);
  const packing = { archive, checklist, files: sizedFiles(packed), limit: limit ?? Number.POSITIVE_INFINITY };
  const written = await writeDossier(plan, {
    out: outFolder(options.out, files.root, context.cwd),
    files: packed,
    renditions,
    fonts,
    layout,
    asOf,
    tool: { name: 'dossier', version },
    archive: archiveName(examination),
    report: jsonReport(report, { language, version }),
    signal: context.signal,
    packages: (documents) => plannedPackages(plan, documents, packing),
    inspected: inspectedIn(archive),
    progress: progress.step,
    made: `${context.build} ${deflater} ${digest}`,
    fresh,
  });
  progress.end();
  keepWhereabouts(files.root, await whereabouts(plan, written.out, asOf, files.root));
  const size = limit === null ? [] : tooLarge(plan, written, packing);
  const findings = [...plan.findings, ...renditions.findings, ...size];
  return conclude({ ...plan, findings }, written, obstacles.length, context);
}

function planWith(type: KeptTypesetting, input: Omit<PlanInput, 'typesetting'>): DossierPlan {
  const plan = planDossier({ ...input, typesetting: type });
  type.save();
  return plan;
}

/** Digests of the files that records name, as they were inspected. */
function inspectedIn(archive: Archive): (path: string) => string | null {
  const digests = new Map(attachmentsOf(archive).map((attachment) => [attachment.path, attachment.sha256]));
  return (path) => digests.get(path) ?? null;
}

function sizedFiles({ entries }: ArchiveFiles): PackagesInput['files'] {
  return entries.filter(({ kind }) => kind === 'file').map(({ path, size }) => ({ path, bytes: size }));
}

/** What of the packages as they were made is larger than the greatest size given. */
function tooLarge(plan: DossierPlan, written: WrittenDossier, packing: PackagesInput): readonly Finding[] {
  const { files, limit } = packing;
  const documents = sizedDocuments(plan, written.documents);
  const parts = divided(documents, packing);
  const isDivided = parts.every(({ fits }) => fits);
  return [
    ...(isDivided ? [] : packageSizeFindings({ documents, files, parts, volumes: plan.volumes, limit })),
    ...fileSizeFindings(files, limit),
  ];
}

async function whereabouts(plan: DossierPlan, out: string, asOf: string, root: string): Promise<Whereabouts> {
  const { spelled } = await import('../parse/pinyin.ts');
  const units = placedUnits(plan, spelled);
  const paths = units.flatMap(({ pieces }) => pieces.flatMap(({ record, files: own }) => [record, ...own]));
  const stamps = Object.fromEntries(paths.map((path) => [path, fileStamp(root, path)]));
  return { schemaVersion: 2, asOf, draft: plan.draft, out, stamps, units };
}

function archiveName({ archive: { config } }: Examination): string {
  return `${config.community} ${config.years[0]}-${config.years.at(-1)}`;
}

function conclude(plan: DossierPlan, written: WrittenDossier, open: number, context: CommandContext): ExitStatus {
  const notBound = [...plan.findings.filter(({ severity }) => severity === 'error'), ...written.problems];
  const outcome = {
    written,
    draft: plan.draft,
    open,
    volumes: plan.volumes.length,
    numberedPages: plan.volumes.reduce((sum, { pageCount }) => sum + pageCount, 0),
    notBound,
    notes: plan.findings.filter(({ severity }) => severity !== 'error'),
  };
  context.out(buildSummary(outcome, context));
  return notBound.length > 0 ? 1 : 0;
}
