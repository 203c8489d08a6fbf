import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before the engine thinks of optimising it: nine times what it would take of itself. With twice as much nothing more is gained. */
const BUDGET = 600_000;

/**
 * Keeps the optimising compiler for what runs long. Node 20 has nothing between its quick compiler and its thorough one; of itself it spends a third of
 * the processor time of a build, and a quarter of that of a check, on functions that are hardly called again. Later versions have a step between the two,
 * and no such flag.
 */
export function optimiseLate(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
