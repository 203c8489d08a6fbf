import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import { bindDocument } from '../../src/output/bind.ts';
import { proveDocument, ProofFailure } from '../../src/output/prove.ts';
import { evidencePages } from './fake-pages.ts';
import { attachment, bindSettings, sampleVolume } from './sample-volume.ts';
import { seenPages } from './seen-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-duplex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [cover] = sampleVolume().pages;
const blank: Page = { kind: 'blank' };
const file = attachment('2024年度/outlined.pdf');
const pages: readonly Page[] = [cover!, blank, ...evidencePages(file, 3, 1, 'x'), blank, cover!];
const volume = sampleVolume({ duplex: true, pages, bookmarks: [{ title: '件', target: 'x', children: [] }] });

describe('a document printed on both sides', () => {
  it('has its numbers right on fronts and left on backs, and none on empty backs', async () => {
    const { bytes, blanks } = await bindDocument(volume, bindSettings());
    const seen = await seenPages(bytes);
    expect(blanks).toEqual([1, 5]);
    const sides = seen.map(({ width, texts }) => {
      const number = texts.find(({ text }) => /^[123]$/.test(text));
      if (number === undefined) return texts.length === 0 ? 'empty' : 'no number';
      return `${number.text} ${number.x > width / 2 ? 'right' : 'left'}`;
    });
    expect(sides).toEqual(['no number', 'empty', '1 right', '2 left', '3 right', 'empty', 'no number']);
  });

  it('is proved with its empty backs, and with no others', async () => {
    const { bytes, unbound: _, ...expected } = await bindDocument(volume, bindSettings());
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    await expect(proveDocument(path, 'a.pdf', expected)).resolves.toBeUndefined();
    for (const blanks of [[], [1], [1, 2, 5]])
      await expect(proveDocument(path, 'a.pdf', { ...expected, blanks })).rejects.toBeInstanceOf(ProofFailure);
  });
});
