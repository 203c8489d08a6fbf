import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSides } from '../pages/drawing.ts';
import { NAMES, writeHardArchive } from './hard-archive.ts';
import { runCli } from './run-cli.ts';
import { linesOf, outside, overlapping, wronglyBroken } from '../pages/set-lines.ts';
import type { SetLine } from '../pages/set-lines.ts';

/** A side of a build as it is read. */
interface Side {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly SetLine[];
}

const MM = 72 / 25.4;
/** What printers leave white at the edges of a sheet, mm. */
const WHITE = 5;

const manners = [
  ['one side, numbers of records', 'stamp: { convention: records }', []],
  [
    'both sides, technical numbers, two photographs a side',
    'stamp: { convention: technical }',
    ['--duplex', '--photos-per-page', '2'],
  ],
] as const;

describe.each(manners)('a whole build that is hard to set, on %s', (_, layout, options) => {
  let home = '';
  let sides: readonly Side[] = [];
  const having = (text: string): readonly Side[] =>
    sides.filter(({ lines }) => lines.some((line) => line.text.includes(text)));

  beforeAll(async () => {
    home = mkdtempSync(`${tmpdir()}/dossier-typeset-`);
    writeHardArchive(join(home, 'archive'), layout);
    const out = join(home, 'out');
    const run = runCli(['build', join(home, 'archive'), '-o', out, '--as-of', '2025-04-01', ...options]);
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    const files = readdirSync(out, { recursive: true }).map((path) => join(out, String(path)));
    const read = files
      .filter((path) => path.endsWith('.pdf'))
      .map(async (file) => {
        const found = await readSides(new Uint8Array(readFileSync(file)));
        return found.map(({ width, height, pieces }) => ({
          file: basename(file),
          width,
          height,
          lines: linesOf(pieces),
        }));
      });
    sides = (await Promise.all(read)).flat();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('has every kind of page', () => {
    const kinds = [
      '立卷单位',
      '卷内文件目录',
      '缺项',
      '代用页',
      '参见',
      '卷内备考表',
      '案卷目录',
      '迎检清单',
      '打印装盒单',
      '手工编页清单',
      '起件号',
      '照片号',
      '照片说明条',
      '总说明',
      '3-1）',
    ];
    expect(kinds.filter((kind) => having(kind).length === 0)).toEqual([]);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(sides.flatMap(({ lines }) => wronglyBroken(lines))).toEqual([]);
  });

  it('sets nothing where printers do not print, and no text over another', () => {
    expect(sides.flatMap((side) => outside(side.lines, side, WHITE * MM))).toEqual([]);
    expect(sides.flatMap(({ file, lines }) => overlapping(lines).map((pair) => [file, pair]))).toEqual([]);
  });

  it('breaks no name, no run of pages and no number of a document', () => {
    const lines = sides.flatMap((side) => side.lines.map(({ text }) => text)).filter((text) => [...text].length > 1);
    const first = NAMES.map((name) => [...name][0] ?? '').join('');
    expect(lines.filter((line) => new RegExp(`[、（][${first}]$`, 'u').test(line))).toEqual([]);
    expect(lines.filter((line) => /第$|第\d+[—-]$|〔\d*$/u.test(line))).toEqual([]);
    for (const name of NAMES) expect(lines.some((line) => line.includes(name))).toBe(true);
  });

  it('prints dates in eight digits', () => {
    expect(sides.flatMap(({ lines }) => lines.filter(({ text }) => /\d{4}-\d{1,2}-\d{1,2}/.test(text)))).toEqual([]);
  });

  it('fills the lines of a 备考表 to its right edge', () => {
    const notes = having('卷内备考表').map(({ lines }) => lines.filter(({ y, size }) => y < 740 && size < 13));
    const full = notes.flatMap((lines) => {
      const left = Math.min(...lines.map((line) => line.left));
      const right = Math.max(...lines.map((line) => line.right));
      const text = lines.filter(({ size }) => size === 10.5);
      // A line is not the last of its paragraph when the next begins without an indent. The empty half of a mark may stand beyond.
      return text
        .filter((_line, at) => (text[at + 1]?.left ?? right) - left < 0.6 * 10.5)
        .map((line) => [line.text, (right - line.right) / line.size] as const);
    });
    expect(full.length).toBeGreaterThan(5);
    expect(full.filter(([, lacking]) => lacking > 0.55)).toEqual([]);
  });

  it('repeats the head of a list on each of its sides, and leaves no row or two alone on the last', () => {
    const contents = having('卷内文件目录');
    expect(contents.length).toBeGreaterThan(4);
    for (const { lines } of contents) expect(lines.filter(({ text }) => text === '题名')).toHaveLength(1);
    const last = contents.filter(({ lines }) => /第 (\d+) 面\s*共 \1 面/.test(lines.map(({ text }) => text).join('')));
    expect(last.length).toBeGreaterThan(0);
    for (const { lines } of last)
      expect(lines.filter(({ text }) => /^\d{8}/.test(text)).length).toBeGreaterThanOrEqual(3);
  });
});
