import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContentsPage } from '../../src/model/page.ts';
import { keptSides } from '../../src/output/kept/sides-cache.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-sides-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function contents(title: string): ContentsPage {
  return { kind: 'contents', running: '幸福社区（虚构）', referenceCode: title, rows: [] };
}

/** Asks of pages in a run of its own; gives what was answered and how many pages were set for it. */
function run(pages: readonly ContentsPage[], { made = ['one'], fresh = false } = {}): { sides: number[]; set: number } {
  let set = 0;
  const sides = (): number => {
    set += 1;
    return 3;
  };
  const type = keptSides(root, { sides, unprintable: () => [] }, { made, fresh });
  const found = pages.map((page) => type.sides(page));
  type.save();
  return { sides: found, set };
}

describe('the sides of pages', () => {
  it('are found out once, in this run and the next, and again only of a page that differs', () => {
    const page = contents('甲');
    expect(run([page, page, contents('甲')])).toEqual({ sides: [3, 3, 3], set: 1 });
    expect(run([contents('甲')])).toEqual({ sides: [3], set: 0 });
    expect(run([contents('甲'), contents('乙')])).toEqual({ sides: [3, 3], set: 1 });
  });

  it('are found out again when a run did not ask for them', () => {
    run([contents('甲')]);
    run([contents('乙')]);
    expect(run([contents('甲')]).set).toBe(1);
  });

  it.each([
    ['pages are set otherwise', { made: ['two'] }],
    ['nothing is to be taken over', { fresh: true }],
  ])('are found out again when %s', (_, change) => {
    run([contents('甲')]);
    expect(run([contents('甲')], change).set).toBe(1);
  });

  it('are found out again when the file is not whole', () => {
    run([contents('甲')]);
    writeFileSync(join(root, '.dossier/cache/sides.json'), '{');
    expect(run([contents('甲')])).toEqual({ sides: [3], set: 1 });
  });
});
