import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that says a folder was made by this program. */
export const MARKER = '.dossier-output';

/** A document that lies whole in a folder of ours. */
export interface MadeDocument {
  /** Path under the output folder, POSIX. */
  readonly path: string;
  /** Digest of everything it was made from. */
  readonly key: string;
  /** Digest of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
}

/** What the marker file says. */
export interface OutputMarker {
  readonly tool: string;
  readonly version: string;
  /** Which archive it was made from. */
  readonly archive: string;
}

/** What a folder of ours holds. */
export interface Holding {
  /** Every file of ours. */
  readonly files: readonly string[];
  /** Those that a later build may take over. */
  readonly documents: readonly MadeDocument[];
}

/** Writes the marker of a folder, whole or not at all. */
export async function writeMarker(folder: string, marker: OutputMarker, holding: Holding): Promise<void> {
  const file = join(folder, MARKER);
  await writeFile(`${file}.part`, `${JSON.stringify({ ...marker, ...holding }, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

/** What the marker of a folder says it holds; null when there is none or it says nothing of that. */
export async function readHolding(folder: string): Promise<Holding | null> {
  try {
    const said: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'));
    if (typeof said !== 'object' || said === null || !('files' in said) || !Array.isArray(said.files)) return null;
    const documents: readonly unknown[] = 'documents' in said && Array.isArray(said.documents) ? said.documents : [];
    return { files: said.files.map(String), documents: documents.filter(isMade) };
  } catch {
    return null;
  }
}

function isMade(value: unknown): value is MadeDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { path, key, sha256, bytes, pages }: Partial<Record<keyof MadeDocument, unknown>> = value;
  return (
    [path, key, sha256].every((text) => typeof text === 'string') &&
    typeof bytes === 'number' &&
    typeof pages === 'number'
  );
}
