import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import { bindDocument } from '../../src/output/bind.ts';
import { proveDocument } from '../../src/output/prove.ts';
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
    const { bytes } = await bindDocument(volume, bindSettings());
    const seen = await seenPages(bytes);
    const sides = seen.map(({ width, texts }) => {
      const number = texts.find(({ text }) => /^[123]$/.test(text));
      if (number === undefined) return texts.length === 0 ? 'empty' : 'no number';
      return `${number.text} ${number.x > width / 2 ? 'right' : 'left'}`;
    });
    expect(sides).toEqual(['no number', 'empty', '1 right', '2 left', '3 right', 'empty', 'no number']);
  });

  it('is proved with its empty backs, and with no others', async () => {
    const settings = bindSettings();
    const { bytes, ...met } = await bindDocument(volume, settings);
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    await expect(proveDocument(path, volume, met, settings)).resolves.toEqual({ pages: 7 });
    const without = { ...volume, pages: pages.map((page) => (page.kind === 'blank' ? cover! : page)) };
    await expect(proveDocument(path, without, met, settings)).rejects.toMatchObject({
      differences: ['page 2 is empty', 'page 6 is empty'],
    });
    const others = { ...volume, pages: pages.with(0, blank) };
    await expect(proveDocument(path, others, met, settings)).rejects.toMatchObject({
      differences: ['page 1 is not empty'],
    });
  });
});
