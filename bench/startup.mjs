// Prints how long starting and checking take as ratios to `node -e 0`: medians of interleaved runs.
//   node bench/startup.mjs [--rounds N] [--dir DIR]
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printedChecklist, writePassingArchive } from './archive.mjs';
import { against, interleaved, machine, measure, row } from './measure.mjs';

/** About 600 records: two for each part of two years; the third year is missing, which a check says by its status. */
const COPIES = 2;
const MISSING = 2024;
const HAS_ERRORS = 1;

const { values } = parseArgs({ options: { rounds: { type: 'string' }, dir: { type: 'string' } } });
const dir = resolve(values.dir ?? 'out/bench/records');
if (!existsSync(dir)) {
  const checklist = printedChecklist();
  const items = checklist.items.filter(({ year }) => year !== MISSING);
  await writePassingArchive({ ...checklist, items }, { dir, copies: COPIES });
}
const records = readdirSync(dir, { recursive: true }).filter((name) => name.endsWith('.yaml')).length - 1;
const node = (...args) => measure(process.execPath, args);
const check = () =>
  measure(process.execPath, ['bin/dossier.js', 'check', dir, '--as-of', '2025-04-01'], { status: HAS_ERRORS });
// What files are is found out once and kept.
check();

const found = await interleaved(
  { node: () => node('-e', '0'), version: () => node('bin/dossier.js', '--version'), check },
  Number(values.rounds ?? 15),
);
console.log(machine());
console.log(row('node -e 0', found.node));
console.log(row('dossier --version', found.version));
console.log(row(`dossier check, ${records} records`, found.check));
console.log(against('dossier --version / node, CPU', found.version.cpu / found.node.cpu, 1.1));
console.log(against('dossier check / node, CPU', found.check.cpu / found.node.cpu, 1.6));
