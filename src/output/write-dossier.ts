import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { raise } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { PlannedPackage, WrittenDocument, WrittenDossier, WrittenPackage } from '../model/package.ts';
import type { PrintedDocument } from '../model/page.ts';
import type { DossierPlan } from '../model/volume.ts';
import { attachmentNotBound } from '../text/rules/attachment-not-bound.ts';
import { bindDocument } from './binding/bind.ts';
import type { BindSettings } from './binding/bind-settings.ts';
import { clearAway } from '../source/clear-away.ts';
import { documentKey } from './document-key.ts';
import { fileDigest } from './file-digest.ts';
import { givePackage, zipOf } from './package/give-package.ts';
import type { PackageContext } from './package/give-package.ts';
import { isOwnDocument, writeOwnFile } from './binding/own-file.ts';
import { beginOutput } from './output-folder.ts';
import type { OutputFolder } from './output-folder.ts';
import { checkPlace } from './out-place.ts';
import type { MetFiles } from './proof/expected.ts';
import { proveDocument } from './prove.ts';
import { OutputRefusal, writing } from './refusal.ts';
import type { UnboundFile } from './binding/unbound.ts';
import { untouchedFiles } from './untouched-files.ts';
import { writePieces } from './write-all.ts';
import { makeFolders } from './make-folders.ts';

/** A moment of the work, for a progress line. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Path under the output folder of what is being made. */
  readonly label: string;
}

/** What writing needs beside the plan. */
export interface WriteContext extends Omit<BindSettings, 'draft'>, Omit<PackageContext, 'proved'> {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Names the archive in the marker file, e.g. 幸福社区 2022-2024. */
  readonly archive: string;
  /** Text of report.json. */
  readonly report: string;
  /** The packages that the written documents go into, with files of the archive. */
  readonly packages: (documents: readonly WrittenDocument[]) => readonly PlannedPackage[];
  readonly progress: (step: Step) => void;
  /** Nothing of an earlier build is taken over. */
  readonly fresh: boolean;
}

const REPORT = 'report.json';

/**
 * Makes everything of the plan in a temporary folder beside `out`, opens it again to prove it, and puts it in the place of the old output, which
 * stays until then and whenever anything fails. Documents that an earlier or interrupted build made of the same are taken over.
 * @throws OutputRefusal when it cannot be written there or a file cannot be packed; ProofFailure; an abort error when the signal says so
 */
export async function writeDossier(plan: DossierPlan, context: WriteContext): Promise<WrittenDossier> {
  const { out, archive, files, signal, tool, fresh } = context;
  signal.throwIfAborted();
  return writing(out, async () => {
    await checkPlace(out, files.root);
    const folder = await beginOutput(
      out,
      { tool: tool.name, version: tool.version, archive },
      { fresh, untouched: untouchedFiles(files.root) },
    );
    try {
      const written = await writing(out, () => fill(folder, plan, context));
      signal.throwIfAborted();
      await folder.finish([
        ...written.documents.map(({ path }) => path),
        REPORT,
        ...written.packages.map(({ path }) => path),
      ]);
      return written;
    } catch (error) {
      await folder.end(isWorthKeeping(error, signal) ? 'kept' : 'discarded').catch(() => undefined);
      throw error;
    }
  });
}

/** An interrupted build, or one that found files of the old output open, is finished by the next. */
function isWorthKeeping(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted || (error instanceof OutputRefusal && error.reason !== 'diskFull');
}

async function fill(folder: OutputFolder, plan: DossierPlan, context: WriteContext): Promise<WrittenDossier> {
  const { report, progress } = context;
  const documents = [...plan.volumes.map(({ document }) => document), ...plan.lists];
  const total = documents.length + 1;
  const written: WrittenDocument[] = [];
  const unbound: UnboundFile[] = [];
  const proved = new Map<string, string>();
  for (const document of documents) {
    progress({ done: written.length, total, label: document.path });
    const made = await giveDocument(folder, document, { ...context, draft: plan.draft });
    written.push(made.document);
    unbound.push(...made.unbound);
    proved.set(document.path, made.sha256);
  }
  await writeFile(join(folder.making, REPORT), report);
  const packages: WrittenPackage[] = [];
  for (const planned of context.packages(written)) {
    progress({ done: written.length, total, label: zipOf(planned) });
    packages.push(await givePackage(folder, planned, { ...context, proved }));
  }
  progress({ done: total, total, label: packages.at(-1)?.path ?? '' });
  return { out: context.out, documents: written, packages, problems: unbound.map(notBound) };
}

interface GivenDocument {
  readonly document: WrittenDocument;
  readonly unbound: readonly UnboundFile[];
  /** Of its bytes as they were proved. */
  readonly sha256: string;
}

/** Takes a document over from an earlier build or makes it. One with something left out is made again each time, so that this is told again. */
async function giveDocument(
  folder: OutputFolder,
  document: PrintedDocument,
  settings: BindSettings & Pick<WriteContext, 'made'>,
): Promise<GivenDocument> {
  settings.signal.throwIfAborted();
  const { path } = document;
  const key = documentKey(document, settings, settings.made);
  const earlier = await folder.take(path, key);
  if (earlier !== null) {
    const { pages, bytes, sha256 } = earlier;
    return { document: { path, pages, bytes }, unbound: [], sha256 };
  }
  const made = await makeDocument(folder.making, document, settings);
  if (made.unbound.length === 0) await folder.note({ ...made.document, key, sha256: made.sha256 });
  return made;
}

async function makeDocument(folder: string, document: PrintedDocument, settings: BindSettings): Promise<GivenDocument> {
  const { path } = document;
  const file = join(folder, path);
  makeFolders(dirname(file));
  const write = isOwnDocument(document) ? writeOwnFile : bindInto;
  clearAway();
  const met = await write(file, document, settings);
  clearAway();
  const { pages } = await proveDocument(file, document, met, settings);
  const { sha256, bytes } = await fileDigest(file);
  return { document: { path, pages, bytes }, unbound: met.unbound, sha256 };
}

/** Binds and writes, and lets go of what was written before it is opened again. */
async function bindInto(file: string, document: PrintedDocument, settings: BindSettings): Promise<MetFiles> {
  const { pieces, ...met } = await bindDocument(document, settings);
  await writePieces(file, pieces, settings.signal);
  return met;
}

function notBound({ attachment, problem }: UnboundFile): Finding {
  const { path, place } = attachment;
  return raise(attachmentNotBound, { place, subject: [path] }, { path, problem });
}
