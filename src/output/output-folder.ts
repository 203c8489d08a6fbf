import { cp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isClutter } from '../source/left-out.ts';
import { bringIn } from './bring-in.ts';
import { fileDigest } from './file-digest.ts';
import { takeLock } from './lock.ts';
import { MARKER, readHolding, writeMarker } from './marker.ts';
import type { MadeDocument, OutputMarker } from './marker.ts';
import { errorCode, OutputRefusal, writing } from './refusal.ts';
import type { MadePackage, UntouchedFiles } from './untouched-files.ts';
import { makeFolders } from './make-folders.ts';

/** A folder being made beside the place it is for. */
export interface OutputFolder {
  /** Absolute path of the folder to write into. */
  readonly making: string;
  /** Brings in a document that an earlier run made of the same, whole; null when there is none. */
  readonly take: (path: string, key: string) => Promise<MadeDocument | null>;
  /** Notes that a document is whole, for this run and, should it be interrupted, the next. */
  readonly note: (document: MadeDocument) => Promise<void>;
  /** The package that an earlier run made, with where it lies; null when there is none or it is not as it was made. */
  readonly packageBefore: (path: string) => Promise<FoundPackage | null>;
  /** Brings that package in as it is. */
  readonly takePackage: (made: FoundPackage) => Promise<void>;
  /** Notes that a package is whole, for the next run. */
  readonly notePackage: (made: MadePackage) => Promise<void>;
  /** Puts the folder in its place; the old output stays until then and comes back if that fails. */
  readonly finish: (files: readonly string[]) => Promise<void>;
  /** Ends without putting anything in place; what is noted stays for the next run, or goes too. */
  readonly end: (noted: 'kept' | 'discarded') => Promise<void>;
}

/** A package that an earlier run made. */
export interface FoundPackage extends MadePackage {
  readonly file: string;
}

/** What lies where: the output, what is being made, and the old output for a moment. */
interface Places {
  readonly out: string;
  readonly making: string;
  readonly old: string;
}

/**
 * Begins an output folder. What an interrupted run left whole is found in it, what it left half-made is cleared away.
 * @throws OutputRefusal, also when another build is making the same output
 */
export async function beginOutput(
  out: string,
  marker: OutputMarker,
  { fresh, untouched }: { readonly fresh: boolean; readonly untouched: UntouchedFiles },
): Promise<OutputFolder> {
  const beside = (state: string): string => join(dirname(out), `.${basename(out)}.dossier-${state}`);
  const places: Places = { out, making: beside('making'), old: beside('old') };
  return writing(out, async () => {
    makeFolders(dirname(out));
    const release = await takeLock(beside('lock'));
    try {
      const earlier = await prepare(places, marker, fresh);
      return outputFolder(places, marker, { documents: earlier, untouched, fresh }, release);
    } catch (error) {
      await release();
      throw error;
    }
  });
}

/** Documents that can be taken over, by path; of two the interrupted run's, which is the newer. */
type EarlierDocuments = ReadonlyMap<string, { readonly document: MadeDocument; readonly folder: string }>;

/** What can be taken over. */
interface Earlier {
  readonly documents: EarlierDocuments;
  readonly untouched: UntouchedFiles;
  /** Nothing is. */
  readonly fresh: boolean;
}

async function prepare({ out, making, old }: Places, marker: OutputMarker, fresh: boolean): Promise<EarlierDocuments> {
  if ((await kindOf(making)) === 'foreign') throw new OutputRefusal('notOurs', making);
  if ((await kindOf(out)) === 'absent' && (await kindOf(old)) === 'ours') await rename(old, out);
  if ((await kindOf(old)) === 'foreign') throw new OutputRefusal('notOurs', old);
  await rm(old, { recursive: true, force: true });
  if ((await kindOf(out)) === 'foreign') throw new OutputRefusal('notOurs', out);
  if (fresh) await rm(making, { recursive: true, force: true });
  makeFolders(making);
  const made = async (folder: string): Promise<readonly MadeDocument[]> =>
    fresh ? [] : ((await readHolding(folder))?.documents ?? []);
  const [before, interrupted] = [await made(out), await made(making)];
  const paths = interrupted.map(({ path }) => path);
  await writeMarker(making, marker, { files: paths, documents: interrupted });
  await prune(making, new Set(paths));
  return new Map([
    ...before.map((document) => [document.path, { document, folder: out }] as const),
    ...interrupted.map((document) => [document.path, { document, folder: making }] as const),
  ]);
}

function outputFolder(
  places: Places,
  marker: OutputMarker,
  earlier: Earlier,
  release: () => Promise<void>,
): OutputFolder {
  const { out, making } = places;
  const { documents, untouched, fresh } = earlier;
  const noted = new Map<string, MadeDocument>();
  /** Whole, but not asked for yet. */
  const waiting = new Map<string, MadeDocument>();
  for (const { document, folder } of documents.values()) if (folder === making) waiting.set(document.path, document);
  const note = async (document: MadeDocument): Promise<void> => {
    noted.set(document.path, document);
    await untouched.note(join(out, document.path), join(making, document.path));
    const whole = [...noted.values(), ...waiting.values()];
    await writeMarker(making, marker, { files: whole.map(({ path }) => path), documents: whole });
  };
  const isWhole = async (folder: string, { path, sha256 }: MadeDocument): Promise<boolean> =>
    (await untouched.is(join(out, path), join(folder, path))) || (await hasDigest(join(folder, path), sha256));
  return {
    making,
    note,
    take: (path, key) =>
      writing(out, async () => {
        const found = documents.get(path);
        waiting.delete(path);
        if (found?.document.key === key && (await isWhole(found.folder, found.document))) {
          await bringIn(found.folder, making, path);
          await note(found.document);
          return found.document;
        }
        await rm(join(making, path), { force: true });
        return null;
      }),
    packageBefore: async (path) => {
      const file = join(out, path);
      const made = fresh ? null : untouched.packageAt(file);
      return made !== null && (await untouched.is(file, file)) ? { ...made, file } : null;
    },
    takePackage: ({ file, ...made }) =>
      writing(out, async () => {
        await bringIn(out, making, made.path);
        await untouched.note(file, join(making, made.path), made);
      }),
    notePackage: (made) => untouched.note(join(out, made.path), join(making, made.path), made),
    finish: (files) =>
      writing(out, async () => {
        await prune(making, new Set(files));
        await keepForeign(out, making);
        await writeMarker(making, marker, { files, documents: [...noted.values()] });
        await putInPlace(places);
        untouched.save();
        await release();
      }),
    end: async (what) => {
      const whole = new Set([...noted.keys(), ...waiting.keys()]);
      if (what === 'kept' && whole.size > 0) {
        await prune(making, whole);
        untouched.save();
      } else await rm(making, { recursive: true, force: true });
      await release();
    },
  };
}

/** Whether a file is there with the bytes of a digest. */
async function hasDigest(file: string, sha256: string): Promise<boolean> {
  try {
    return (await fileDigest(file)).sha256 === sha256;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes every file but these, and the folders that are empty then. */
async function prune(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries.toReversed()) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isDirectory()) await rmdir(file).catch(() => undefined);
    else if (path !== MARKER && !keep.has(path)) await rm(file, { force: true });
  }
}

async function putInPlace({ out, making, old }: Places): Promise<void> {
  if ((await kindOf(out)) === 'absent') return rename(making, out);
  await rename(out, old);
  try {
    await rename(making, out);
  } catch (error) {
    await rename(old, out);
    throw error;
  }
  // A file of it may be open in a reader; then the next build clears it away.
  await rm(old, { recursive: true, force: true }).catch(() => undefined);
}

/** What others put into the old output goes over into the new one, unless it now bears a file of that name. */
async function keepForeign(out: string, making: string): Promise<void> {
  const holding = await readHolding(out);
  if (holding === null) return;
  const ours = new Set(holding.files);
  for (const entry of await readdir(out, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(out.length + 1).replaceAll('\\', '/');
    if (!entry.isFile() || ours.has(path) || path === MARKER || isClutter('', entry.name)) continue;
    await cp(file, join(making, path), { force: false });
  }
}

/** An empty folder is as good as ours. */
async function kindOf(path: string): Promise<'absent' | 'ours' | 'foreign'> {
  try {
    if (!(await stat(path)).isDirectory()) return 'foreign';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    throw error;
  }
  const names = await readdir(path);
  return names.length === 0 || names.includes(MARKER) ? 'ours' : 'foreign';
}
