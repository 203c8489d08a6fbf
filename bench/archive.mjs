// Writes an archive that passes, from nothing but what `dossier checklist --format json` prints: every part gets its example record and a file.
//   node bench/archive.mjs DIR [--copies N] [--pages N] [--seed N]
// --copies: pieces for each part (1). --pages: pages of a PDF, drawn between 1 and N (1). The same seed writes the same bytes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { randomNumbers } from './random.mjs';

/** A picture of 96 × 64 px. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABAAGADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/xAAVAQEBAAAAAAAAAAAAAAAAAAAAA//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ANhQokoUWSV0KJKFAV0KJKFAV0KJKFAV0KJKFAV0KJKFASUKJaFAVUKJaFAVUKJaFAVUKJaFAVUKJaFAVUKJaFASUKJaFAVUKJaFAVUKJaFAVUKJaFAVUKJaFAVUKJaFASUKJKFAV0KJKFAV0KJKFAV0KJKFAV0KJKFAV0KJKFAf/9k=',
  'base64',
);

/** A PDF of so many A4 pages, each with a line of text. */
function pdf(label, pages) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const content = `BT /F1 14 Tf 90 740 Td (${label} ${page + 1}/${pages}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  return Buffer.from(`${text}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`);
}

/** Bytes after a picture's end make each copy a file of its own. */
function smallPhoto(name) {
  return Buffer.concat([PICTURE, Buffer.from(name)]);
}

/**
 * Writes the archive. Only the files and the population are its own; everything else is the checklist's word.
 * @param checklist what `dossier checklist --format json` prints, parsed
 * @param settings dir, copies of each part, of a part of photographs, pages, seed, and who makes a PDF of so many pages and a photograph, if not the smallest there are
 * @returns how many records were written
 */
export async function writePassingArchive(
  checklist,
  { dir, copies = 1, photos = copies, pages = 1, seed = 1, makePdf = pdf, makePhoto = smallPhoto },
) {
  const random = randomNumbers(seed);
  let records = 0;
  mkdirSync(dir, { recursive: true });
  writeFileSync(
    join(dir, 'dossier.yaml'),
    stringify({
      checklist: checklist.checklist,
      community: '样例社区',
      street: '样例街道',
      years: checklist.years,
      population: Object.fromEntries(
        checklist.needs.population.map((year) => [
          year,
          { total: 20, basis: '常住', date: `${year}-12-31`, source: '样例（虚构）' },
        ]),
      ),
    }),
  );
  for (const item of checklist.items) {
    for (const part of item.parts.filter(({ required }) => required > 0)) {
      const photo = part.kind === 'photo';
      for (let copy = 1; copy <= (photo ? photos : copies); copy += 1) {
        const name = `${part.example.year}-${item.item}-${part.part}-${copy}`;
        const folder = join(dir, String(part.example.year), item.item);
        const file = `${name}.${photo ? 'jpg' : 'pdf'}`;
        const count = 1 + Math.floor(random() * pages);
        mkdirSync(folder, { recursive: true });
        const bytes = photo ? makePhoto(name) : makePdf(`${item.item} ${copy}`, count);
        writeFileSync(join(folder, file), await bytes);
        const title = copy === 1 ? part.example.title : `${part.example.title}之${copy}`;
        writeFileSync(join(folder, `${name}.yaml`), stringify({ ...part.example, title, files: [file] }));
        records += 1;
      }
    }
  }
  return records;
}

/** What `dossier checklist` prints for three years. */
export function printedChecklist() {
  const args = ['bin/dossier.js', 'checklist', '--years', '2022-2024', '--format', 'json'];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { copies: { type: 'string' }, pages: { type: 'string' }, seed: { type: 'string' } },
  });
  const dir = resolve(positionals[0] ?? 'out/generated');
  const settings = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)]));
  console.log(`${await writePassingArchive(printedChecklist(), { dir, ...settings })} records in ${dir}`);
}
