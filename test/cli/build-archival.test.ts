import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canPreflight, preflight } from '../pages/preflight.ts';
import { runCli } from './run-cli.ts';

const complete = 'fixtures/archives/xingfu-complete';
const superior = '2024年度/第四卷';

let home = '';
let documents: readonly string[] = [];

/** An album with pictures of every kind, one volume with PDF evidence, and volumes of our own pages only. */
beforeAll(async () => {
  home = mkdtempSync(`${tmpdir()}/dossier-archival-`);
  const archive = join(home, 'archive');
  for (const part of ['dossier.yaml', '影集', superior])
    cpSync(join(complete, part), join(archive, part), { recursive: true });
  const see = { width: 900, height: 600, channels: 4, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } as const;
  const pictures: Readonly<Record<string, Uint8Array>> = {
    'cmyk.jpg': readFileSync('fixtures/media/cmyk.jpg'),
    'progressive.jpg': readFileSync('fixtures/media/progressive.jpg'),
    'interlaced.png': readFileSync('fixtures/media/interlaced.png'),
    'palette.png': readFileSync('fixtures/media/palette.png'),
    'alpha.png': await sharp({ create: see }).png().toBuffer(),
    'deep.png': await sharp({ create: see }).toColourspace('rgb16').png().toBuffer(),
  };
  const record = join(archive, '影集/2022年/2022年创建文明城区图片资料.yaml');
  const names = Object.keys(pictures);
  let at = 0;
  const text = readFileSync(record, 'utf8').replaceAll(/file: .+\.jpg/g, () => `file: ${names[at++] ?? ''}`);
  if (at !== names.length) throw new Error(`the album has ${at} photographs`);
  writeFileSync(record, text);
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(archive, '影集/2022年', name), bytes);
  const out = join(home, 'out');
  const { status, stderr } = runCli(['build', archive, '-o', out, '--as-of', '2025-04-01']);
  if (status !== 0) throw new Error(stderr);
  documents = readdirSync(out, { recursive: true })
    .map((path) => join(out, String(path)))
    .filter((path) => path.endsWith('.pdf'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function claims(file: string): boolean {
  return readFileSync(file, 'latin1').includes('pdfaid');
}

test('volumes, the album and lists of our own pages say that they are PDF/A, tagged; one with evidence in it does not', () => {
  expect(documents).toHaveLength(17);
  const silent = documents.filter((file) => !claims(file));
  expect(silent.map((file) => file.slice(home.length))).toEqual([`/out/打印/${superior} 上级有关文件资料.pdf`]);
  for (const file of documents.filter(claims)) {
    const text = readFileSync(file, 'latin1');
    expect(text, file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text, file).toContain('/StructTreeRoot');
  }
});

test.runIf(canPreflight)('what says that it is PDF/A is so, with pictures of every kind [PDFBox preflight]', () => {
  const chosen = documents.filter((file) => /影集|标签|案卷目录|打印装盒单|2022年度.*第四卷/.test(file));
  expect(chosen).toHaveLength(5);
  for (const file of chosen)
    expect(preflight(file), file).toContain(`The file ${basename(file)} is a valid PDF/A-1b file`);
});

test.runIf(canPreflight)('what does not say so could not be [PDFBox preflight]', () => {
  const file = documents.find((each) => !claims(each)) ?? '';
  expect(preflight(file)).toContain('is not a valid PDF/A-1b file');
});
