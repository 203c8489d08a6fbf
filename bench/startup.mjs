// Prints how long `dossier --version` takes as a ratio to `node -e 0`: medians of interleaved runs.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const ROUNDS = 31;
const commands = { node: ['-e', '0'], dossier: ['bin/dossier.js', '--version'] };
const times = { node: [], dossier: [] };

for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    times[name].push(performance.now() - start);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [node, dossier] = [median(times.node), median(times.dossier)];
console.log(`node -e 0          ${node.toFixed(1)} ms`);
console.log(`dossier --version  ${dossier.toFixed(1)} ms`);
console.log(`ratio              ${(dossier / node).toFixed(2)} (aim 1.25 or less)`);
