import type { PrintedDocument } from '../model/page.ts';
import type { BindSettings } from './binding/bind-settings.ts';
import type { PackedFiles } from './package/package.ts';
import { ProofFailure } from './proof-failure.ts';
import { bookmarkDifferences } from './proof/bookmarks.ts';
import { expectDocument } from './proof/expected.ts';
import type { ExpectedDocument, MetFiles } from './proof/expected.ts';
import { lostPages } from './proof/lost-pages.ts';
import { pageDifferences } from './proof/pages.ts';
import { rowDifferences } from './proof/rows.ts';
import { openWritten, outlineOf } from './proof/written.ts';
import { isWhole, verifyPackage } from './package/verify.ts';

/** What proving needs beside the plan. */
export type ProofSettings = Pick<BindSettings, 'renditions' | 'fonts' | 'layout' | 'draft'>;

/**
 * Opens a document again, with another reader than the one that made it, and compares all that can be told of it with its plan: pages, their size
 * and ink, numbers, rows of contents, where links and bookmarks lead, fonts. `met` says what no plan can know. Gives the number of its pages. @throws ProofFailure
 */
export async function proveDocument(
  file: string,
  document: PrintedDocument,
  met: MetFiles,
  settings: ProofSettings,
): Promise<{ readonly pages: number }> {
  const expected = expectDocument(document, met, settings);
  const differences = await compare(file, expected, settings).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProofFailure(document.path, [`it cannot be read: ${reason}`], { cause: error });
  });
  if (differences.length > 0) throw new ProofFailure(document.path, differences);
  return { pages: expected.pages.length };
}

async function compare(file: string, expected: ExpectedDocument, settings: ProofSettings): Promise<readonly string[]> {
  const written = openWritten(file);
  try {
    return [
      ...pageDifferences(expected, written, settings),
      ...rowDifferences(expected, written, settings.fonts),
      ...bookmarkDifferences(expected.bookmarks, outlineOf(written)),
      ...(await lostPages(expected, written, settings.renditions)),
    ];
  } finally {
    written.pdf.close();
  }
}

/** Verifies a package just made against its own manifests and what was put in, of which `known` are the differences from the plan. @throws ProofFailure */
export async function provePackage(
  file: string,
  path: string,
  packed: PackedFiles,
  known: readonly string[],
): Promise<void> {
  const verdict = await verifyPackage(file);
  const differences = [
    ...known,
    ...verdict.missing.map((name) => `missing: ${name}`),
    ...verdict.extra.map((name) => `extra: ${name}`),
    ...verdict.changed.map((name) => `changed: ${name}`),
    ...verdict.faults.map((fault) => JSON.stringify(fault)),
  ];
  if (isWhole(verdict) && (verdict.files !== packed.entries.length || verdict.bytes !== packed.bytes))
    differences.push(`payload: ${verdict.bytes}.${verdict.files} instead of ${packed.bytes}.${packed.entries.length}`);
  if (differences.length > 0) throw new ProofFailure(path, differences);
}
