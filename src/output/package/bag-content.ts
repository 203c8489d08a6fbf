import { stat } from 'node:fs/promises';
import { comparable } from './bag.ts';
import type { BagContent, BagFile, Listing } from './bag-file.ts';
import { listFolder } from './folder-content.ts';
import { NotABag } from './not-a-bag.ts';
import { listZip } from './zip-content.ts';

const DECLARATION = /^\uFEFF?BagIt-Version:\s*\d+\.\d+\s+Tag-File-Character-Encoding:\s*UTF-8\s*$/i;
/** A longer bagit.txt is none. */
const DECLARATION_LIMIT = 4096;

/** Opens a zip or a folder as a bag; the base folder may lie one level down, as zips and unpackers make it. @throws NotABag */
export async function openBag(path: string): Promise<BagContent> {
  const listing = await list(path);
  try {
    const base = await findBase(listing.files);
    if (base === null) throw new NotABag('noDeclaration', path);
    const inBase = [...listing.files].flatMap(([name, file]) =>
      name.startsWith(base) ? [[name.slice(base.length), file] as const] : [],
    );
    const key = comparable(inBase.map(([name]) => name));
    return {
      files: new Map(inBase.map(([name, file]) => [key(name), file])),
      faults: listing.faults,
      budget: { left: listing.limit },
      close: listing.close,
    };
  } catch (error) {
    await listing.close();
    throw error;
  }
}

async function list(path: string): Promise<Listing> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new NotABag(isMissing ? 'missing' : 'unreadable', path, { cause: error });
  }
  return isFolder ? listFolder(path) : listZip(path);
}

async function findBase(files: ReadonlyMap<string, BagFile>): Promise<string | null> {
  const declarations = [...files.keys()].filter((name) => /^(?:[^/]+\/)?bagit\.txt$/.test(name));
  for (const name of declarations.toSorted((left, right) => left.length - right.length)) {
    const file = files.get(name);
    if (file !== undefined && (await declares(file))) return name.slice(0, -'bagit.txt'.length);
  }
  return null;
}

async function declares(file: BagFile): Promise<boolean> {
  let text = '';
  try {
    for await (const chunk of file.read()) {
      text += Buffer.from(chunk).toString('utf8');
      if (text.length > DECLARATION_LIMIT) return false;
    }
  } catch {
    return false;
  }
  return DECLARATION.test(text);
}
