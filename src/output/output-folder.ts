import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isClutter } from '../source/left-out.ts';
import { errorCode, OutputRefusal, writing } from './refusal.ts';

/** The file that says a folder was made by this program. */
const MARKER = '.dossier-output';

/** What the marker file says. */
export interface OutputMarker {
  readonly tool: string;
  readonly version: string;
  /** Which archive it was made from. */
  readonly archive: string;
}

/** A folder being made beside the place it is for. */
export interface OutputFolder {
  /** Absolute path of the folder to write into. */
  readonly making: string;
  /** Puts it in its place; the old output stays until then and comes back if that fails. */
  readonly finish: (files: readonly string[]) => Promise<void>;
  /** Removes it. */
  readonly discard: () => Promise<void>;
}

/** Begins an output folder; what a killed run left behind is cleared away first. @throws OutputRefusal */
export async function beginOutput(out: string, marker: OutputMarker): Promise<OutputFolder> {
  const making = join(dirname(out), `.${basename(out)}.dossier-making`);
  const old = join(dirname(out), `.${basename(out)}.dossier-old`);
  return writing(out, async () => {
    await clear(making);
    if ((await kindOf(out)) === 'absent' && (await kindOf(old)) === 'ours') await rename(old, out);
    await clear(old);
    if ((await kindOf(out)) === 'foreign') throw new OutputRefusal('notOurs', out);
    await mkdir(making, { recursive: true });
    await writeMarker(making, marker, []);
    return {
      making,
      finish: (files) => writing(out, () => finish({ out, making, old }, marker, files)),
      discard: () => rm(making, { recursive: true, force: true }),
    };
  });
}

async function finish(
  { out, making, old }: { readonly out: string; readonly making: string; readonly old: string },
  marker: OutputMarker,
  files: readonly string[],
): Promise<void> {
  await keepForeign(out, making);
  await writeMarker(making, marker, files);
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
  const ours = await filesOf(out);
  if (ours === null) return;
  for (const entry of await readdir(out, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(out.length + 1).replaceAll('\\', '/');
    if (!entry.isFile() || ours.has(path) || path === MARKER || isClutter('', entry.name)) continue;
    await cp(file, join(making, path), { force: false });
  }
}

/** The files the marker of a folder says we made; null when there is no such folder or its marker says nothing of them. */
async function filesOf(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const marker: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'));
    if (typeof marker !== 'object' || marker === null || !('files' in marker) || !Array.isArray(marker.files))
      return null;
    return new Set(marker.files.map(String));
  } catch {
    return null;
  }
}

async function writeMarker(folder: string, marker: OutputMarker, files: readonly string[]): Promise<void> {
  await writeFile(join(folder, MARKER), `${JSON.stringify({ ...marker, files }, null, 2)}\n`);
}

async function clear(folder: string): Promise<void> {
  const kind = await kindOf(folder);
  if (kind === 'foreign') throw new OutputRefusal('notOurs', folder);
  if (kind === 'ours') await rm(folder, { recursive: true, force: true });
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
