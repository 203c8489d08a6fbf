import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { asWritten } from '../output/as-written.ts';
import { paper } from '../output/pdf-fixture.ts';
import { openAlone } from '../output/open-alone.ts';

const DPI = 100;
const MM = DPI / 25.4;
/** Points of a unit of pages that state it, by file and page: poppler takes no notice of it. */
const UNITS: Readonly<Record<string, number>> = { 'sizes 7': 2, 'sizes 8': 2 };
/** Greys that differ by more look different. */
const MOST = 48;
const FILES = ['a0', 'sizes', 'transparent', 'no-paper', 'stamp-beyond-edge'];

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** A page as a grey picture. */
function picture(bytes: Uint8Array, page: number, how: readonly string[]): Grey {
  const folder = mkdtempSync(join(tmpdir(), 'fitted-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const args = ['-gray', '-cropbox', '-singlefile', '-f', String(page), '-l', String(page), ...how, 'a.pdf', 'page'];
    execFileSync('pdftoppm', args, { cwd: folder, stdio: 'ignore' });
    const bytesOfPage = readFileSync(join(folder, 'page.pgm'));
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytesOfPage.toString('latin1', 0, 40)) ?? [];
    return { width: Number(width), height: Number(height), data: bytesOfPage.subarray(head.length) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the bound page is to look like: the source page in the middle of what binding and edges leave free, never enlarged. */
function planned(bytes: Uint8Array, page: number, unit: number, sheet: Grey): Grey {
  const seen = picture(bytes, page, ['-r', String(DPI * unit)]);
  const isSame = Math.abs(seen.width - sheet.width) < 3 * MM && Math.abs(seen.height - sheet.height) < 3 * MM;
  const isLandscape = sheet.width > sheet.height;
  const edge = isSame ? 0 : paper.edge * MM;
  const left = isSame || isLandscape ? edge : paper.bindingLeft * MM;
  const top = isSame || !isLandscape ? edge : paper.bindingTop * MM;
  const room = { width: sheet.width - left - edge, height: sheet.height - top - edge };
  const scale = Math.min(1, room.width / seen.width, room.height / seen.height);
  const from = picture(bytes, page, ['-r', String(DPI * scale * unit)]);
  const data = Buffer.alloc(sheet.data.length, 255);
  const [x, y] = [left + (room.width - seen.width * scale) / 2, top + (room.height - seen.height * scale) / 2].map(
    Math.round,
  );
  for (let row = 0; row < from.height; row += 1) {
    const start = ((y ?? 0) + row) * sheet.width + (x ?? 0);
    from.data.copy(data, start, row * from.width, (row + 1) * from.width);
  }
  return { width: sheet.width, height: sheet.height, data };
}

/** Share of pixels that are like none of those at and around the same place (two pixels, for what rounding moves). */
function difference(one: Grey, other: Grey): number {
  const { width, height, data } = one;
  let differing = 0;
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const value = data[y * width + x] ?? 0;
      const isSame = Math.abs(value - (other.data[y * width + x] ?? 0)) <= MOST;
      if (!isSame && !isNear(value, other, x, y)) differing += 1;
    }
  return differing / (width * height);
}

function isNear(value: number, { data, width }: Grey, x: number, y: number): boolean {
  let [darkest, lightest] = [255, 0];
  for (let down = -2; down <= 2; down += 1)
    for (let across = -2; across <= 2; across += 1) {
      const near = data[(y + down) * width + x + across] ?? 0;
      darkest = Math.min(darkest, near);
      lightest = Math.max(lightest, near);
    }
  return value >= darkest - MOST && value <= lightest + MOST;
}

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

describe.skipIf(!hasPoppler)(
  'pages of other sizes lie on A4 as planned and look as in their file (skipped without pdftoppm)',
  () => {
    test.each(FILES)('%s', async (name) => {
      const bytes = readFileSync(`fixtures/pdf/${name}.pdf`);
      const { pages } = await inspect(bytes);
      const pdf = await openAlone(bytes, [...Array(pages ?? 0).keys()], paper);
      const bound = asWritten(pdf);
      for (let page = 1; page <= (pages ?? 0); page += 1) {
        const after = picture(bound, page, ['-r', String(DPI)]);
        const before = planned(bytes, page, UNITS[`${name} ${page}`] ?? 1, after);
        const shares = [difference(after, before), difference(before, after)];
        expect([name, page, Math.max(...shares) < 0.001]).toEqual([name, page, true]);
        // Something is there to be compared.
        expect(after.data.some((value) => value < 128)).toBe(true);
      }
    });
  },
);

test('a file of 2,000 pages is bound whole', async () => {
  const count = 2000;
  const kids = Array.from({ length: count }, (_, index) => index + 4);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/MediaBox[0 0 595 842]/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
    '<</Length 20>>\nstream\n100 100 200 200 re f\nendstream',
    ...kids.map(() => '<</Type/Page/Parent 2 0 R/Resources<<>>/Contents 3 0 R>>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  const bytes = Buffer.from(text + end, 'latin1');
  expect(await inspect(bytes)).toEqual({ type: 'pdf', pages: count, problem: null });
  const pdf = await openAlone(bytes, [...Array(count).keys()], paper);
  expect((await PDF.load(await pdf.save())).getPageCount()).toBe(count);
});
