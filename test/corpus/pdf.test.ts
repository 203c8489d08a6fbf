import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EvidenceFailure } from '../../src/output/binding/evidence.ts';
import { keepLayersHidden } from '../../src/output/binding/layers.ts';
import { drawFormValues } from '../../src/pages/form-value.ts';
import { openFonts } from '../../src/pages/typesetting/fonts.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { shippedFonts } from '../../src/source/fonts.ts';
import { asWritten } from '../output/as-written.ts';
import { paper } from '../output/pdf-fixture.ts';
import { openFile } from './open-file.ts';
import { openAlone } from '../output/open-alone.ts';

const setting = { fonts: openFonts(shippedFonts()), layout: readLayout() };
const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Pages bound, or why it is not, and every rule raised when it is opened. */
type Row = readonly [file: string, becomes: number | 'unusable', ...rules: readonly string[]];

const rows: readonly Row[] = [
  ['media/form.pdf', 1, 'pdf-font-not-embedded', 'pdf-form-drawn'],
  ['media/ghostscript.pdf', 3],
  ['media/letter.pdf', 3],
  ['media/linearised.pdf', 3],
  ['media/locked-rc4.pdf', 'unusable', 'attachment-locked'],
  ['media/locked.pdf', 'unusable', 'attachment-locked'],
  ['media/no-pages.pdf', 'unusable', 'attachment-unreadable'],
  ['media/object-streams.pdf', 3],
  ['media/owner-locked.pdf', 3],
  ['media/rotated.pdf', 3],
  ['media/scan-coarse.pdf', 3],
  ['media/scan.pdf', 1],
  ['media/truncated.pdf', 'unusable', 'attachment-unreadable'],
  ['pdf/a0.pdf', 2],
  ['pdf/amended.pdf', 2],
  ['pdf/annotated.pdf', 2],
  ['pdf/boxes.pdf', 3],
  ['pdf/codings.pdf', 6],
  ['pdf/content-lost.pdf', 3, 'pdf-pages-incomplete'],
  ['pdf/cut-behind-pages.pdf', 2, 'attachment-repaired'],
  ['pdf/cut-in-page.pdf', 'unusable', 'attachment-unreadable'],
  ['pdf/cyclic-tree.pdf', 2, 'attachment-repaired'],
  ['pdf/dark.pdf', 1],
  ['pdf/files-inside.pdf', 2, 'pdf-files-inside'],
  ['pdf/fine-numbers.pdf', 1],
  ['pdf/fonts-not-embedded.pdf', 2, 'pdf-font-not-embedded'],
  ['pdf/form-blank.pdf', 1, 'pdf-form-drawn'],
  ['pdf/form-emptied.pdf', 1, 'pdf-form-drawn'],
  ['pdf/form-kinds.pdf', 1, 'pdf-form-drawn'],
  ['pdf/form-outdated.pdf', 1, 'pdf-form-drawn'],
  ['pdf/form-turned.pdf', 1, 'pdf-form-drawn'],
  ['pdf/inherited.pdf', 2],
  ['pdf/junk-before.pdf', 2],
  ['pdf/junk-behind.pdf', 2],
  ['pdf/layers.pdf', 1],
  ['pdf/linearised.pdf', 8],
  ['pdf/locked.pdf', 'unusable', 'attachment-locked'],
  ['pdf/marks-without-look.pdf', 1],
  ['pdf/mesh.pdf', 1],
  ['pdf/no-end-of-objects.pdf', 2, 'attachment-repaired'],
  ['pdf/no-paper.pdf', 2],
  ['pdf/object-streams.pdf', 4],
  ['pdf/outlined.pdf', 3],
  ['pdf/owner-aes-128.pdf', 4],
  ['pdf/owner-locked.pdf', 1],
  ['pdf/owner-rc4-128.pdf', 4],
  ['pdf/owner-rc4-40.pdf', 4],
  ['pdf/page-lost.pdf', 'unusable', 'attachment-unreadable'],
  ['pdf/page-twice.pdf', 3],
  ['pdf/rotated.pdf', 4],
  ['pdf/scan.pdf', 1],
  ['pdf/signed.pdf', 2, 'pdf-signed'],
  ['pdf/sizes.pdf', 8],
  ['pdf/stamp-beyond-edge.pdf', 1],
  ['pdf/stream-broken.pdf', 2, 'pdf-pages-incomplete'],
  ['pdf/stream-unsealed.pdf', 2, 'attachment-repaired'],
  ['pdf/table-lost.pdf', 2, 'attachment-repaired'],
  ['pdf/transparent.pdf', 2],
  ['pdf/unbalanced.pdf', 1],
  ['pdf/with-actions.pdf', 2],
  ['pdf/wrong-count.pdf', 2, 'attachment-repaired'],
  ['pdf/wrong-length.pdf', 2, 'attachment-repaired'],
  ['pdf/xfa-only.pdf', 'unusable', 'pdf-form-xfa'],
];

/** What becomes of a file when a record names it, with the bytes of its bound pages. */
async function bind(file: string): Promise<{ readonly row: readonly unknown[]; readonly bound: Uint8Array | null }> {
  const { attachment, rules, render } = await openFile('a.pdf', readFileSync(join(FIXTURES, file)));
  if (attachment === null) return { row: [file, 'unusable', ...rules], bound: null };
  const renditions = await render();
  const rendition = renditions.of(attachment);
  if (rendition.kind !== 'pdf') return { row: [file, rendition.kind], bound: null };
  try {
    const bytes = await renditions.read(attachment, 0);
    const pdf = await openAlone(bytes, [...Array(rendition.pages).keys()], paper, {
      drawValues: (values) => drawFormValues(setting, values),
    });
    keepLayersHidden(pdf);
    return { row: [file, pdf.getPageCount(), ...rules], bound: asWritten(pdf) };
  } catch (error) {
    if (error instanceof EvidenceFailure) return { row: [file, error.problem, ...rules], bound: null };
    throw error;
  }
}

test('every PDF of the samples has a row, and every row its file', () => {
  const found = ['media', 'pdf'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => `${folder}/${name}`),
  );
  expect(rows.map(([file]) => file)).toEqual(found.toSorted());
});

test.each(rows.map((row) => ({ file: row[0], row })))('$file becomes what its row says', async ({ file, row }) => {
  expect((await bind(file)).row).toEqual(row);
});

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Pages as grey pictures, one byte a pixel, without their heads. */
function pictures(bytes: Uint8Array): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', '100', '-gray', '-cropbox', 'a.pdf', 'page'], { cwd: folder, stdio: 'ignore' });
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.toSorted().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Share of the pixels that differ so much that one sees it. */
function difference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 1;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 32) differing += 1;
  return differing / one.length;
}

/** Not all on A4: compared in test/corpus/fitted.test.ts. */
const otherSizes = [
  'pdf/a0.pdf',
  'pdf/sizes.pdf',
  'pdf/linearised.pdf',
  'pdf/no-paper.pdf',
  'pdf/stamp-beyond-edge.pdf',
  'pdf/transparent.pdf',
];
/** Poppler cannot show the pages of these. */
const beyondPoppler = ['pdf/cut-behind-pages.pdf', 'pdf/cyclic-tree.pdf', 'pdf/wrong-count.pdf'];
/** Its link has a frame on the screen, which is not printed; values of forms are drawn in our type. */
const otherLook = [
  'media/form',
  'pdf/annotated',
  'pdf/form-blank',
  'pdf/form-emptied',
  'pdf/form-kinds',
  'pdf/form-outdated',
  'pdf/form-turned',
  'pdf/marks-without-look',
].map((name) => `${name}.pdf`);
const left = [...otherSizes, ...beyondPoppler, ...otherLook];
const comparable = rows.flatMap(([file, becomes]) =>
  typeof becomes === 'number' && !left.includes(file) ? [file] : [],
);

describe.skipIf(!hasPoppler)('bound pages look as in their file (skipped without pdftoppm)', () => {
  test.each(comparable)('%s', async (file) => {
    const { bound } = await bind(file);
    const before = pictures(readFileSync(join(FIXTURES, file)));
    const after = pictures(bound ?? new Uint8Array());
    expect(after.length).toBe(before.length);
    const shares = after.map((picture, index) => difference(picture, before[index] ?? Buffer.alloc(0)));
    expect(Math.max(...shares)).toBeLessThan(0.0005);
  });
});
