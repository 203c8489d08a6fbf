import { createHash } from 'node:crypto';
import type { PackageFault, PackageVerdict } from '../../model/package.ts';
import { byCodePoint } from '../../source/code-points.ts';
import { bagInfoField } from './bag.ts';
import { openBag } from './bag-content.ts';
import type { BagContent, BagFile } from './bag-file.ts';
import { NotABag } from './not-a-bag.ts';
import { findManifest, readTagFile } from './tag-files.ts';
import type { FoundManifest } from './tag-files.ts';

export { NotABag };

const TAG_FILE = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-\w+)\.txt$/;

/** What was seen so far. */
interface Tally {
  readonly missing: string[];
  readonly changed: string[];
  readonly faults: PackageFault[];
  files: number;
  bytes: number;
}

/** True when nothing is missing, extra, changed or otherwise at fault. */
export function isWhole(verdict: PackageVerdict): boolean {
  const { missing, extra, changed, faults } = verdict;
  return missing.length + extra.length + changed.length + faults.length === 0;
}

/** Compares a bag (RFC 8493), as a zip or unpacked, with its manifests; names every file at fault. @throws NotABag */
export async function verifyPackage(path: string): Promise<PackageVerdict> {
  const content = await openBag(path);
  try {
    return await judge(content, path);
  } finally {
    await content.close();
  }
}

async function judge(content: BagContent, path: string): Promise<PackageVerdict> {
  const manifest = await findManifest(content, 'manifest');
  if (manifest === null) throw new NotABag('noManifest', path);
  const tagManifest = await findManifest(content, 'tagmanifest');
  const tally: Tally = { missing: [], changed: [], faults: [], files: 0, bytes: 0 };
  if (tagManifest !== null) await compare(content, tagManifest, tally);
  await compare(content, manifest, tally);
  const verdict: PackageVerdict = {
    missing: tally.missing.toSorted(byCodePoint),
    extra: extraFiles(content, manifest, tagManifest),
    changed: tally.changed.toSorted(byCodePoint),
    faults: [...content.faults, ...manifest.faults, ...(tagManifest?.faults ?? []), ...tally.faults],
    files: tally.files,
    bytes: tally.bytes,
  };
  // Where files are at fault the sum says nothing new; they are named instead.
  return isWhole(verdict) ? { ...verdict, faults: await oxumFault(content, tally) } : verdict;
}

async function compare(content: BagContent, manifest: FoundManifest, tally: Tally): Promise<void> {
  for (const [path, digest] of manifest.digests) {
    const file = content.files.get(path);
    if (file === undefined) {
      tally.missing.push(path);
      continue;
    }
    const read = await digestOf(file, manifest.algorithm, content.budget);
    if (read?.digest !== digest) tally.changed.push(path);
    if (content.budget.left < 0) {
      tally.faults.push({ kind: 'entryUnreadable', path });
      return;
    }
    if (!path.startsWith('data/') || read === null) continue;
    tally.files += 1;
    tally.bytes += read.bytes;
  }
}

/** Digest and size of a file as it unpacks; null when it cannot be unpacked to its end or unpacks beyond the budget. */
async function digestOf(
  file: BagFile,
  algorithm: string,
  budget: BagContent['budget'],
): Promise<{ readonly digest: string; readonly bytes: number } | null> {
  const hash = createHash(algorithm);
  let bytes = 0;
  try {
    for await (const chunk of file.read()) {
      bytes += chunk.length;
      budget.left -= chunk.length;
      if (budget.left < 0) return null;
      hash.update(chunk);
    }
  } catch {
    return null;
  }
  return { digest: hash.digest('hex'), bytes };
}

function extraFiles(
  content: BagContent,
  manifest: FoundManifest,
  tagManifest: FoundManifest | null,
): readonly string[] {
  const isUnreadable = manifest.faults.some(({ kind }) => kind === 'manifestUnreadable');
  const isExtra = (path: string): boolean => {
    if (path.startsWith('data/')) return !isUnreadable && !manifest.digests.has(path);
    return tagManifest !== null && !tagManifest.digests.has(path) && !TAG_FILE.test(path);
  };
  return [...content.files.keys()].filter(isExtra).toSorted(byCodePoint);
}

async function oxumFault(content: BagContent, tally: Tally): Promise<readonly PackageFault[]> {
  const info = content.files.get('bag-info.txt');
  const text = info === undefined ? null : await readTagFile(info);
  const stated = text === null ? null : bagInfoField(text, 'Payload-Oxum');
  const counted = `${tally.bytes}.${tally.files}`;
  return stated === null || stated === counted ? [] : [{ kind: 'payloadOxum', stated, counted }];
}
