import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asWritten } from './as-written.ts';
import { openAlone } from './open-alone.ts';
import { paper, pdfFixture } from './pdf-fixture.ts';

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Colours of the only page at points measured from its lower left corner. */
function coloursAt(bytes: Uint8Array, points: readonly (readonly [number, number])[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'marks-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    execFileSync('pdftoppm', ['-r', '72', '-singlefile', 'a.pdf', 'page'], { cwd: folder });
    const picture = readFileSync(join(folder, 'page.ppm'));
    const [head = '', width = '', height = ''] =
      /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
    return points.map(([x, y]) => {
      const at = head.length + 3 * ((Number(height) - 1 - y) * Number(width) + x);
      return [...picture.subarray(at, at + 3)].map((part) => Math.round(part / 51)).join('');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasPoppler)('marks that stored no look are drawn (skipped without pdftoppm)', () => {
  test.each([
    ['the inside of a square', [120, 740], '553'],
    ['its frame', [120, 701], '500'],
    ['the inside of a circle without filling', [300, 720], '555'],
    ['a line in the middle', [480, 740], '030'],
    ['the inside of a polygon', [120, 590], '445'],
    ['ink', [480, 610], '400'],
    ['the ground of marked text', [62, 474], '550'],
    ['a surface that shines through', [500, 480], '454'],
    ['a hidden square', [120, 140], '555'],
    ['the ground of an empty field', [380, 120], '454'],
    ['its frame', [380, 102], '500'],
    ['a box not ticked that has a look only when it is', [330, 50], '555'],
  ] as const)('%s', async (_, point, colour) => {
    const bound = asWritten(await openAlone(pdfFixture('marks-without-look'), [0], paper));
    expect(coloursAt(bound, [point])).toEqual([colour]);
  });

  test('lines under and through marked text', async () => {
    const bound = asWritten(await openAlone(pdfFixture('marks-without-look'), [0], paper));
    const column = (from: number): readonly string[] =>
      coloursAt(
        bound,
        Array.from({ length: 30 }, (_, index): [number, number] => [298, from + index]),
      );
    expect(column(420).some((colour) => /^[0-3][0-3]5$/.test(colour))).toBe(true);
    expect(column(370).some((colour) => /^5[0-3][0-3]$/.test(colour))).toBe(true);
  });
});
