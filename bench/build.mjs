// Builds a large archive: cold, with nothing changed, with one record changed. Prints time, memory, and each against the cold build.
//   node bench/build.mjs [--rounds N] [--photos N] [--dir DIR]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printedChecklist, writePassingArchive } from './archive.mjs';
import { against, interleaved, machine, measure, row } from './measure.mjs';
import { pdfMaker } from './pdf-files.mjs';
import { photographer } from './photographs.mjs';
import { randomNumbers } from './random.mjs';

const SEED = 7;
/** Pages of a PDF at most; with one piece for each part about 1,500 in all. */
const MOST_PAGES = 6;

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, photos: { type: 'string' }, dir: { type: 'string' } },
});
const rounds = Number(values.rounds ?? 3);
const dir = resolve(values.dir ?? 'out/bench/build');
const [archive, output, fresh] = ['archive', 'output', 'fresh'].map((name) => join(dir, name));

if (!existsSync(archive)) {
  const font = readFileSync('dist/fonts/NotoSansSC-Regular.ttf');
  const makePdf = await pdfMaker({ font, seed: SEED });
  const makePhoto = await photographer(randomNumbers(SEED));
  const photos = Number(values.photos ?? 40);
  await writePassingArchive(printedChecklist(), { dir: archive, pages: MOST_PAGES, photos, makePdf, makePhoto });
}

/** The record that is changed. */
const folder = join(archive, '2023', 'study-system');
const record = join(
  folder,
  readdirSync(folder).find((name) => name.endsWith('.yaml')),
);
/** Its title is one of two, in turn. */
function change() {
  const text = readFileSync(record, 'utf8');
  const title = text.includes('title: 改后甲') ? '改后乙' : '改后甲';
  writeFileSync(record, text.replace(/^title: .*$/m, `title: ${title}`));
}

function build(out, ...more) {
  return measure(process.execPath, ['bin/dossier.js', 'build', archive, '-o', out, '--as-of', '2025-04-01', ...more]);
}

const found = await interleaved(
  {
    cold: () => {
      for (const path of [output, join(archive, '.dossier')]) rmSync(path, { recursive: true, force: true });
      return build(output);
    },
    warm: () => build(output),
    changed: () => {
      change();
      return build(output);
    },
  },
  rounds,
);

function digestOf(root) {
  const hash = createHash('sha256');
  const names = readdirSync(root, { recursive: true }).filter((name) => !name.endsWith('.dossier-output'));
  for (const name of names.sort()) {
    const file = join(root, name);
    if (statSync(file).isFile())
      hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

build(fresh, '--fresh');
const same = digestOf(output) === digestOf(fresh);
const documents = readdirSync(output, { recursive: true }).filter((name) => name.endsWith('.pdf'));
const sizes = documents.map((name) => ({ name, size: statSync(join(output, name)).size / 2 ** 20 }));
// The album is written picture by picture, whatever its size.
const largest = Math.max(...sizes.filter(({ name }) => !name.includes('影集')).map(({ size }) => size));
console.log(machine());
console.log(
  `${documents.length} documents, the largest volume ${largest.toFixed(1)} MB; medians of ${rounds} rounds\n`,
);
console.log(row('cold build', found.cold));
console.log(row('nothing changed', found.warm));
console.log(row('one record changed', found.changed));
console.log(against('one record changed / cold, CPU', found.changed.cpu / found.cold.cpu, 0.15));
console.log(against('one record changed / cold, clock', found.changed.wall / found.cold.wall, 0.15));
console.log(against('memory, cold', found.cold.memory, Math.round(150 + 4 * largest), 'MB'));
console.log(`the same bytes as a fresh build       ${same ? 'yes' : 'NO'}`);
if (!same) process.exitCode = 1;
