import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { raise } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { WrittenDocument, WrittenDossier } from '../model/package.ts';
import type { PrintedDocument } from '../model/page.ts';
import type { DossierPlan } from '../model/volume.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { attachmentNotBound } from '../text/rules/attachment-not-bound.ts';
import { bindDocument } from './bind.ts';
import type { BindSettings } from './bind-settings.ts';
import { beginOutput } from './output-folder.ts';
import { checkPlace } from './out-place.ts';
import { writePackage } from './package.ts';
import { proveDocument, provePackage } from './prove.ts';
import { writing } from './refusal.ts';
import type { UnboundFile } from './unbound.ts';

/** A moment of the work, for a progress line. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Path under the output folder of what is being made. */
  readonly label: string;
}

/** What writing needs beside the plan. */
export interface WriteContext extends Omit<BindSettings, 'draft'> {
  readonly files: ArchiveFiles;
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Names the archive in the marker file, e.g. 幸福社区 2022-2024. */
  readonly archive: string;
  /** Text of report.json. */
  readonly report: string;
  readonly progress: (step: Step) => void;
}

const REPORT = 'report.json';
/** The folder of what is printed; in the package its content lies in data/volumes/. */
const PRINTED = /^[^/]+\//;

/**
 * Makes everything of the plan in a temporary folder beside `out`, opens it again to prove it, and puts it in the place of the old output, which
 * stays until then and whenever anything fails.
 * @throws OutputRefusal when it cannot be written there or a file cannot be packed; ProofFailure; an abort error when the signal says so
 */
export async function writeDossier(plan: DossierPlan, context: WriteContext): Promise<WrittenDossier> {
  const { out, archive, files, signal, tool } = context;
  signal.throwIfAborted();
  return writing(out, async () => {
    await checkPlace(out, files.root);
    const folder = await beginOutput(out, { tool: tool.name, version: tool.version, archive });
    try {
      const written = await fill(folder.making, plan, context);
      signal.throwIfAborted();
      await folder.finish([...written.documents.map(({ path }) => path), REPORT, written.package.path]);
      return written;
    } catch (error) {
      await folder.discard().catch(() => undefined);
      throw error;
    }
  });
}

async function fill(folder: string, plan: DossierPlan, context: WriteContext): Promise<WrittenDossier> {
  const { report, progress } = context;
  const documents = [...plan.volumes.map(({ document }) => document), ...plan.lists];
  const zip = `${plan.packageName}.zip`;
  const total = documents.length + 1;
  const written: WrittenDocument[] = [];
  const unbound: UnboundFile[] = [];
  for (const document of documents) {
    progress({ done: written.length, total, label: document.path });
    const made = await makeDocument(folder, document, { ...context, draft: plan.draft });
    written.push(made.document);
    unbound.push(...made.unbound);
  }
  await writeFile(join(folder, REPORT), report);
  progress({ done: written.length, total, label: zip });
  const packed = await makePackage(folder, zip, plan, documents, context);
  progress({ done: total, total, label: zip });
  return {
    out: context.out,
    documents: written,
    package: { path: zip, ...packed },
    problems: unbound.map(notBound),
  };
}

async function makeDocument(
  folder: string,
  document: PrintedDocument,
  settings: BindSettings,
): Promise<{ readonly document: WrittenDocument; readonly unbound: readonly UnboundFile[] }> {
  settings.signal.throwIfAborted();
  const { path } = document;
  const file = join(folder, path);
  const { bytes, unbound, ...expected } = await bindDocument(document, settings);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes, { signal: settings.signal });
  await proveDocument(file, path, expected);
  return { document: { path, pages: expected.pages, bytes: bytes.length }, unbound };
}

async function makePackage(
  folder: string,
  zip: string,
  { packageName, packageInfo }: DossierPlan,
  documents: readonly PrintedDocument[],
  { files, asOf, signal }: WriteContext,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const target = join(folder, zip);
  const packed = await writePackage(target, {
    name: packageName,
    info: packageInfo,
    documents: documents.map(({ path }) => ({ path: path.replace(PRINTED, ''), file: join(folder, path) })),
    files,
    asOf,
    signal,
  });
  await provePackage(target, zip, packed);
  return { files: packed.entries.length, bytes: packed.bytes };
}

function notBound({ attachment, problem }: UnboundFile): Finding {
  const { path, place } = attachment;
  return raise(attachmentNotBound, { place, subject: [path] }, { path, problem });
}
