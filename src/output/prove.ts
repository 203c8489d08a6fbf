import { readFile } from 'node:fs/promises';
import { PDF } from '@libpdf/core';
import type { PdfDict } from '@libpdf/core';
import type { PackedFiles } from './package.ts';
import { contentOf, resolver } from './page-content.ts';
import { STAMP } from './stamps.ts';
import { isWhole, verifyPackage } from './verify.ts';

/** What must be found in a document. */
export interface Expected {
  readonly pages: number;
  readonly stamps: number;
  readonly bookmarks: number;
  /** Pages (0-based) that are empty; all others bear ink. */
  readonly blanks: readonly number[];
}

/** What was built is not what was planned: a fault of ours; nothing was put in place. */
export class ProofFailure extends Error {
  /** Path under the output folder. */
  readonly path: string;
  /** What differs, e.g. `pages: 12 instead of 13`. */
  readonly differences: readonly string[];

  constructor(path: string, differences: readonly string[], options?: ErrorOptions) {
    super(`${path}: ${differences.join('; ')}`, options);
    this.path = path;
    this.differences = differences;
  }
}

/** Operators that leave ink (ISO 32000-1 Table A.1). */
const INK = /(?:^|[\s\])>])(?:Tj|TJ|'|"|Do|sh|EI|[fF]\*?|[sS]|[bB]\*?)(?=[\s/[(<]|$)/;

/** Opens a document again and counts its pages, stamps and bookmarks; none may be empty but the backs that are meant to be. @throws ProofFailure */
export async function proveDocument(file: string, path: string, expected: Expected): Promise<void> {
  const differences: string[] = [];
  try {
    const pdf = await PDF.load(await readFile(file));
    const pages = pdf.getPages().map(({ dict }) => dict);
    const stamped = pages.filter((page) => isStamped(page, pdf));
    const found = { pages: pages.length, stamps: stamped.length, bookmarks: countBookmarks(pdf) };
    for (const key of ['pages', 'stamps', 'bookmarks'] as const)
      if (found[key] !== expected[key]) differences.push(`${key}: ${found[key]} instead of ${expected[key]}`);
    const blanks = new Set(expected.blanks);
    const wrong = pages.findIndex((page, at) => hasInk(page, pdf) === blanks.has(at));
    if (wrong >= 0) differences.push(`page ${wrong + 1} is ${blanks.has(wrong) ? 'not ' : ''}empty`);
  } catch (error) {
    throw new ProofFailure(path, ['it cannot be opened'], { cause: error });
  }
  if (differences.length > 0) throw new ProofFailure(path, differences);
}

/** Verifies a package just made against its own manifests and what was put in. @throws ProofFailure */
export async function provePackage(file: string, path: string, packed: PackedFiles): Promise<void> {
  const verdict = await verifyPackage(file);
  const differences = [
    ...verdict.missing.map((name) => `missing: ${name}`),
    ...verdict.extra.map((name) => `extra: ${name}`),
    ...verdict.changed.map((name) => `changed: ${name}`),
    ...verdict.faults.map((fault) => JSON.stringify(fault)),
  ];
  if (isWhole(verdict) && (verdict.files !== packed.entries.length || verdict.bytes !== packed.bytes))
    differences.push(`payload: ${verdict.bytes}.${verdict.files} instead of ${packed.bytes}.${packed.entries.length}`);
  if (differences.length > 0) throw new ProofFailure(path, differences);
}

function hasInk(page: PdfDict, pdf: PDF): boolean {
  return INK.test(Buffer.from(contentOf(page, pdf)).toString('latin1'));
}

function isStamped(page: PdfDict, pdf: PDF): boolean {
  const resources = page.getDict('Resources', resolver(pdf));
  return resources?.getDict('XObject', resolver(pdf))?.has(STAMP) ?? false;
}

/** Counts the entries of the outline by following it, as a viewer does. */
function countBookmarks(pdf: PDF): number {
  const root = pdf.context.catalog.getDict().getDict('Outlines', resolver(pdf));
  const seen = new Set<PdfDict>();
  const count = (parent: PdfDict | undefined): number => {
    let entries = 0;
    let entry = parent?.getDict('First', resolver(pdf));
    while (entry !== undefined && !seen.has(entry)) {
      seen.add(entry);
      entries += 1 + count(entry);
      entry = entry.getDict('Next', resolver(pdf));
    }
    return entries;
  };
  return count(root);
}
