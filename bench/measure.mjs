// Runs programs one after the other and says what each took: time on the clock, time of the processor, memory at its highest.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';

const TIME = '/usr/bin/time';

/** Runs a program; wall and cpu in seconds, memory (VmHWM) in MB. @throws when it does not end with `status` */
export function measure(program, args, { cwd, status = 0 } = {}) {
  if (!existsSync(TIME)) throw new Error(`${TIME} is not there: install the package "time"`);
  const said = join(tmpdir(), `dossier-bench-${pid}`);
  const ran = spawnSync(TIME, ['-q', '-f', '%e %U %S %M', '-o', said, program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (ran.status !== status) throw new Error(`${program} ended with ${ran.status}: ${ran.stderr.slice(-2000)}`);
  const [wall, user, system, memory] = readFileSync(said, 'utf8').trim().split(' ').map(Number);
  rmSync(said);
  return { wall, cpu: user + system, memory: memory / 1024, stdout: ran.stdout };
}

/** Runs of several programs in turn, `rounds` times; gives the median of each measure by name. `runs` are functions that measure. */
export async function interleaved(runs, rounds) {
  const taken = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of Object.entries(runs)) taken[name].push(await run());
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      Object.fromEntries(['wall', 'cpu', 'memory'].map((key) => [key, median(all.map((one) => one[key]))])),
    ]),
  );
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** One line of a table. */
export function row(name, { wall, cpu, memory }) {
  return `${name.padEnd(34)} ${wall.toFixed(2).padStart(8)} s ${cpu.toFixed(2).padStart(8)} s CPU ${memory.toFixed(0).padStart(6)} MB`;
}

/** A ratio against its aim. */
export function against(name, found, aim, unit = '×') {
  return `${name.padEnd(34)} ${found.toFixed(2).padStart(8)} ${unit} (aim ${aim} or less${found <= aim ? '' : ', missed'})`;
}

/** The machine, for the record. */
export function machine() {
  const [{ model }] = cpus();
  return `${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.version}`;
}
