import { rm } from 'node:fs/promises';
import { writing } from '../refusal.ts';
import { isStored, writeZip } from './package-zip.ts';
import { packed, unchanged } from './packed.ts';
import type { EarlierPackage, PackageInput, PackedFile, PackedFiles } from './packed.ts';
import { writePlainZip } from './plain-zip.ts';
import { addTagFiles, putIn, TAG_FILES } from './put-in.ts';
import { zipParts } from './zip-parts.ts';
import type { ZipPart } from './zip-parts.ts';

/** Entries that lie ready in another zip, by the path under the base folder. */
interface Ready {
  readonly files: ReadonlyMap<string, PackedFile>;
  readonly part: (path: string) => ZipPart;
}

/**
 * Writes a package in two steps. The zip library makes all headers and deflates the texts, in small zips beside the target; then entries are laid one
 * behind the other, out of these, out of the earlier package, and large files, which are stored as they are, straight from where they lie.
 * @throws OutputRefusal; an abort error when the signal says so
 */
export async function writeLaidPackage(
  target: string,
  input: PackageInput,
  earlier: EarlierPackage | null,
): Promise<PackedFiles> {
  const [headers, tags] = [`${target}.headers`, `${target}.tags`];
  const kept = await keptEntries(input, earlier);
  try {
    const made = await makeEntries(headers, input, kept);
    return await writing(target, () =>
      writePlainZip(target, input.signal, async (zip) => {
        const entries: PackedFile[] = [];
        for (const file of input.payload) {
          const ready = [kept, made].find(({ files }) => files.has(file.path));
          const entry = ready?.files.get(file.path);
          if (ready !== undefined && entry !== undefined) {
            await zip.copy(ready.part(file.path));
            entries.push(entry);
          } else entries.push(await putIn(file, (chunks) => zip.store(made.part(file.path), chunks)));
        }
        await writeZip(tags, input, (tagZip) => addTagFiles(tagZip, input, entries));
        const tagPart = await partsIn(tags, input);
        for (const path of TAG_FILES) await zip.copy(tagPart(path));
        return packed(entries);
      }),
    );
  } finally {
    await rm(headers, { force: true });
    await rm(tags, { force: true });
  }
}

/** What of an earlier package is still as it would be made now; nothing where that package is not as we make them. */
async function keptEntries(input: PackageInput, earlier: EarlierPackage | null): Promise<Ready> {
  const parts = earlier === null ? null : await zipParts(earlier.file).catch(() => null);
  const nothing: Ready = { files: new Map(), part: missing };
  if (earlier === null || parts === null) return nothing;
  const found = await unchanged(input, earlier);
  const files = new Map([...found].filter(([path]) => parts.has(nameOf(path, input))));
  return { files, part: (path) => parts.get(nameOf(path, input)) ?? missing(path) };
}

/** Makes what is not kept: the texts deflated, of files that are stored as they are nothing but the header. */
async function makeEntries(target: string, input: PackageInput, kept: Ready): Promise<Ready> {
  const files = new Map<string, PackedFile>();
  await writeZip(target, input, async (zip) => {
    for (const file of input.payload) {
      const { path } = file;
      if (kept.files.has(path)) continue;
      if (isStored(path)) await zip.addEmpty(path);
      else files.set(path, await putIn(file, (chunks) => zip.add(path, chunks)));
    }
  });
  return { files, part: await partsIn(target, input) };
}

async function partsIn(file: string, input: PackageInput): Promise<Ready['part']> {
  const parts = await zipParts(file);
  return (path) => parts?.get(nameOf(path, input)) ?? missing(path);
}

function nameOf(path: string, { name }: PackageInput): string {
  return `${name}/${path}`;
}

function missing(path: string): never {
  throw new Error(`the zip library made no entry of ${path}`);
}
