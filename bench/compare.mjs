// Compares pieces of a build with the programs that do nothing but that, on files it makes:
//   merging, numbering and linking 2,000 mixed pages   against  qpdf --pages (which numbers and links nothing)
//   an album of 400 photographs of 12 megapixels       against  img2pdf
//   a package of 2 GB, every file hashed               against  zip -0
//   node bench/compare.mjs [merge] [album] [pack] [--rounds N] [--dir DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundling } from '../bundling.mjs';
import { against, interleaved, machine, measure, row } from './measure.mjs';
import { pdfMaker } from './pdf-files.mjs';
import { photographer } from './photographs.mjs';
import { randomNumbers } from './random.mjs';

const SEED = 11;
const PAGES = 2000;
const MOST_PAGES = 14;
const PHOTOS = 400;
const PACKED = 2e9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, dir: { type: 'string' } },
});
const rounds = Number(values.rounds ?? 3);
const dir = resolve(values.dir ?? 'out/bench/compare');
const asked = positionals.length === 0 ? ['merge', 'album', 'pack'] : positionals;

/** In pieces, as the program itself is, so that what is not needed is not loaded either. */
const BUILT = 'out/bench-pieces';
const PROGRAM = `${BUILT}/pieces.js`;
await build({ ...bundling, entryPoints: ['bench/pieces.ts'], outdir: BUILT, splitting: true });

/** A folder of inputs, made once. */
async function folder(name, fill) {
  const path = join(dir, name);
  if (existsSync(path)) return path;
  mkdirSync(path, { recursive: true });
  await fill(path);
  return path;
}

/** PDFs made by pdfkit and by hand, every third written anew by qpdf with object streams or for the web. */
async function mixedPdfs(path) {
  const random = randomNumbers(SEED);
  const makePdf = await pdfMaker({ font: readFileSync('dist/fonts/NotoSansSC-Regular.ttf'), seed: SEED });
  for (let pages = 0, count = 0; pages < PAGES; count += 1) {
    const taken = 1 + Math.floor(random() * MOST_PAGES);
    const file = join(path, `${String(count).padStart(4, '0')}.pdf`);
    writeFileSync(file, await makePdf(`第${count}件`, taken));
    const way = [null, null, '--object-streams=generate', null, null, '--linearize'][count % 6];
    if (way !== null) spawnSync('qpdf', ['--deterministic-id', way, '--replace-input', file]);
    pages += taken;
  }
}

async function photographs(path, count) {
  const makePhoto = await photographer(randomNumbers(SEED));
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(path, `${String(index).padStart(4, '0')}.jpg`), makePhoto(String(index)));
}

async function largeFiles(path) {
  const makePhoto = await photographer(randomNumbers(SEED));
  for (let bytes = 0, index = 0; bytes < PACKED; index += 1) {
    const photo = makePhoto(String(index));
    writeFileSync(join(path, `照片${String(index).padStart(4, '0')}.jpg`), photo);
    bytes += photo.length;
  }
}

const here = process.cwd();
const ours = (piece, inputs, output) => {
  const facts = `${inputs}.json`;
  measure(process.execPath, [PROGRAM, 'facts', inputs, facts], { cwd: here });
  return () => {
    rmSync(output, { force: true });
    return measure(process.execPath, [PROGRAM, piece, inputs, output, facts], { cwd: here });
  };
};
const theirs =
  (program, args, inputs, output, options = {}) =>
  () => {
    rmSync(output, { force: true });
    return measure(program, args, { cwd: inputs, ...options });
  };

const comparisons = {
  merge: async () => {
    const inputs = await folder('pdfs', mixedPdfs);
    const [mine, other] = [join(dir, 'ours.pdf'), join(dir, 'qpdf.pdf')];
    const args = ['--empty', '--pages', ...readdirSync(inputs).sort(), '--', other];
    const found = await interleaved(
      { ours: ours('merge', inputs, mine), other: theirs('qpdf', args, inputs, other) },
      rounds,
    );
    print('2,000 mixed pages', 'merged, numbered, linked', 'qpdf --pages', found, 1.6);
  },
  album: async () => {
    const inputs = await folder('photographs', (path) => photographs(path, PHOTOS));
    const [mine, other] = [join(dir, 'ours-album.pdf'), join(dir, 'img2pdf.pdf')];
    const args = [...readdirSync(inputs).sort(), '-o', other];
    const found = await interleaved(
      { ours: ours('album', inputs, mine), other: theirs('img2pdf', args, inputs, other) },
      rounds,
    );
    print('400 photographs of 12 MP', 'album', 'img2pdf', found, 1);
    console.log(against('memory against img2pdf', found.ours.memory / found.other.memory, 0.17));
    console.log(against('memory of the album', found.ours.memory, 300, 'MB'));
  },
  pack: async () => {
    const inputs = await folder('large', largeFiles);
    const [mine, other] = [join(dir, 'ours.zip'), join(dir, 'zip.zip')];
    const args = ['-q', '-r', '-0', other, '.'];
    const found = await interleaved(
      { ours: ours('pack', inputs, mine), other: theirs('zip', args, inputs, other) },
      rounds,
    );
    print('2 GB', 'package, hashed', 'zip -0', found, 1.6);
  },
};

function print(what, mine, other, found, aim) {
  console.log(`\n${what}, medians of ${rounds} rounds in turn`);
  console.log(row(mine, found.ours));
  console.log(row(other, found.other));
  console.log(against(`${mine} / ${other}, CPU`, found.ours.cpu / found.other.cpu, aim));
  console.log(against(`${mine} / ${other}, clock`, found.ours.wall / found.other.wall, aim));
}

console.log(machine());
for (const name of asked) await comparisons[name]();
