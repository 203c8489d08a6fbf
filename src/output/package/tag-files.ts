import { isUtf8 } from 'node:buffer';
import type { PackageFault } from '../../model/package.ts';
import { comparable, parseManifest } from './bag.ts';
import type { ManifestEntry } from './bag.ts';
import type { BagContent, BagFile } from './bag-file.ts';

/** Digests a manifest may hold, the strongest first. */
const ALGORITHMS = ['sha512', 'sha256', 'sha1', 'md5'] as const;
/** Most bytes of a tag file that are read into memory. */
const SIZE_LIMIT = 256 * 1024 * 1024;

/** A manifest as found in a bag. */
export interface FoundManifest {
  readonly algorithm: string;
  /** Digest by path. */
  readonly digests: ReadonlyMap<string, string>;
  readonly faults: readonly PackageFault[];
}

/** The strongest payload or tag manifest of a bag; null when it has none. */
export async function findManifest(
  content: BagContent,
  name: 'manifest' | 'tagmanifest',
): Promise<FoundManifest | null> {
  for (const algorithm of ALGORITHMS) {
    const path = `${name}-${algorithm}.txt`;
    const file = content.files.get(path);
    if (file === undefined) continue;
    const text = await readTagFile(file);
    if (text === null) return { algorithm, digests: new Map(), faults: [{ kind: 'manifestUnreadable', path }] };
    const { entries, badLines } = parseManifest(text);
    const faults = badLines.map((line): PackageFault => ({ kind: 'manifestLine', path, line }));
    if (contradicts(entries)) faults.push({ kind: 'manifestUnreadable', path });
    const key = comparable(entries.map((entry) => entry.path));
    return { algorithm, digests: new Map(entries.map((entry) => [key(entry.path), entry.digest])), faults };
  }
  return null;
}

/** The text of a tag file; null when it is no UTF-8, too large or cannot be unpacked. */
export async function readTagFile(file: BagFile): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of file.read()) {
      size += chunk.length;
      if (size > SIZE_LIMIT) return null;
      chunks.push(Uint8Array.from(chunk));
    }
  } catch {
    return null;
  }
  const bytes = Buffer.concat(chunks);
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : null;
}

/** True when a path is named twice with different digests. */
function contradicts(entries: readonly ManifestEntry[]): boolean {
  const digests = new Map<string, string>();
  return entries.some(({ path, digest }) => {
    const earlier = digests.get(path) ?? digest;
    digests.set(path, earlier);
    return earlier !== digest;
  });
}
