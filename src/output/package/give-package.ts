import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedPackage, WrittenPackage } from '../../model/package.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { type ArchiveFiles, onlyFiles } from '../../source/archive-files.ts';
import { clearAway } from '../../source/clear-away.ts';
import { sha256 } from '../../source/digest.ts';
import type { OutputFolder } from '../output-folder.ts';
import { holdsTheSame, packed, writePackage } from './package.ts';
import type { EarlierPackage, PackageInput, PackedFiles } from './package.ts';
import { payloadOf } from './payload.ts';
import { payloadDifferences } from '../proof/payload.ts';
import { ProofFailure } from '../proof-failure.ts';
import { provePackage } from '../prove.ts';

/** What packing needs beside the plan of a package. */
export interface PackageContext {
  readonly files: ArchiveFiles;
  /** Date of every entry. */
  readonly asOf: PlainDate;
  readonly signal: AbortSignal;
  /** Digest of a file of the archive as it was when it was inspected; null where it was not. */
  readonly inspected: (path: string) => string | null;
  /** Digests of the documents as they were proved, by their paths under the output folder. */
  readonly proved: ReadonlyMap<string, string>;
  /** Says all that makes the same plan give other bytes: the build of the program, the fonts. */
  readonly made: string;
}

/** Path under the output folder of a package. */
export function zipOf({ name }: PlannedPackage): string {
  return `${name}.zip`;
}

/**
 * Takes a package over from an earlier build, makes it anew out of what has not changed in that, or makes it from the files; always the same bytes.
 * What was not taken over whole is proved. @throws OutputRefusal; ProofFailure; an abort error when the signal says so
 */
export async function givePackage(
  folder: OutputFolder,
  planned: PlannedPackage,
  context: PackageContext,
): Promise<WrittenPackage> {
  const path = zipOf(planned);
  const input = inputFor(folder.making, planned, context);
  const manner = sha256(Buffer.from(JSON.stringify([context.made, input.name, input.asOf])));
  const info = sha256(Buffer.from(JSON.stringify(input.info)));
  const before = await folder.packageBefore(path);
  const earlier = before?.manner === manner ? before : null;
  if (earlier?.info === info && (await holdsTheSame(input, earlier))) {
    await folder.takePackage(earlier);
    return written(path, packed(earlier.entries));
  }
  const target = join(folder.making, path);
  const make = async (from: EarlierPackage | null): Promise<PackedFiles> => {
    const made = await writePackage(target, input, from);
    await provePackage(target, path, made, payloadDifferences(planned, context.proved, made));
    return made;
  };
  const made = (earlier === null ? null : await renewed(target, () => make(earlier))) ?? (await make(null));
  await folder.notePackage({ path, manner, info, entries: made.entries });
  clearAway();
  return written(path, made);
}

function inputFor(
  folder: string,
  planned: PlannedPackage,
  { files, asOf, signal, inspected, proved }: PackageContext,
): PackageInput {
  const payload = payloadOf({
    documents: planned.documents.map((path) => ({ path, file: join(folder, path), sha256: proved.get(path) ?? '' })),
    files: onlyFiles(files, new Set(planned.files)),
    inspected,
  });
  return { name: planned.name, info: planned.info, payload, asOf, signal };
}

/** Null when what it was made from was not as it should be. */
async function renewed(target: string, make: () => Promise<PackedFiles>): Promise<PackedFiles | null> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof ProofFailure)) throw error;
    await rm(target, { force: true });
    return null;
  }
}

function written(path: string, { entries, bytes }: PackedFiles): WrittenPackage {
  return { path, files: entries.length, bytes };
}
