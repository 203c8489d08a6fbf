// Text of the tag files of a bag (RFC 8493): written in one form, read as any tool may have written them.

import { byCodePoint } from '../../source/code-points.ts';

/** The declaration every bag begins with (RFC 8493 §2.1.1). */
export const bagDeclaration: string = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A line of a manifest: hex digest and bag-relative path. */
export interface ManifestEntry {
  readonly path: string;
  readonly digest: string;
}

/** What a manifest says; `badLines` are 1-based numbers of lines that say nothing readable. */
export interface Manifest {
  readonly entries: readonly ManifestEntry[];
  readonly badLines: readonly number[];
}

/**
 * Paths as they are compared: in NFC, since unpackers change the form of names; a path keeps its own form where both forms of it are there.
 */
export function comparable(paths: readonly string[]): (path: string) => string {
  const known = new Set(paths);
  return (path) => {
    const composed = path.normalize('NFC');
    return known.has(composed) ? path : composed;
  };
}

/** Line feeds, carriage returns and per cent signs of a path are the only characters encoded (RFC 8493 §2.1.3). */
function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, (mark) => encodeURIComponent(mark));
}

function decodePath(path: string): string {
  return path.replace(/%(?:0A|0D|25)/gi, (code) => decodeURIComponent(code));
}

/** The text of a manifest, entries in order of their paths. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return entries
    .toSorted((left, right) => byCodePoint(left.path, right.path))
    .map(({ digest, path }) => `${digest}  ${encodePath(path)}\n`)
    .join('');
}

/** Reads a manifest; paths as they are meant, `./` and the `*` of md5sum removed. */
export function parseManifest(text: string): Manifest {
  const entries: ManifestEntry[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]+)[ \t]+\*?(?:\.\/)?(.+)$/i.exec(line) ?? [];
    if (digest === undefined || path === undefined) badLines.push(index + 1);
    else entries.push({ digest: digest.toLowerCase(), path: decodePath(path) });
  }
  return { entries, badLines };
}

/** The text of bag-info.txt: one line a field, in order. */
export function bagInfoText(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** The value of a field of bag-info.txt, labels compared without case; null if there is none. */
export function bagInfoField(text: string, label: string): string | null {
  const found = text.split(/\r\n|\r|\n/).find((line) => line.toLowerCase().startsWith(`${label.toLowerCase()}:`));
  return found === undefined ? null : found.slice(label.length + 1).trim();
}
