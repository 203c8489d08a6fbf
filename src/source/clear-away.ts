import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { settleYoungGeneration } from './young-generation.ts';

type Collect = (options?: { readonly type: 'minor' }) => void;

let collect: Collect | null = null;

function collector(): Collect {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    collect = isFunction(found) ? found : () => undefined;
  }
  return collect;
}

function isFunction(value: unknown): value is Collect {
  return typeof value === 'function';
}

/** Gives back at once the memory of all that is no longer held; left to itself, the engine first lets more of it gather than a volume takes. */
export function clearAway(): void {
  collector()();
}

/** So much is worth clearing away: less than a photograph. */
const MUCH = 4 * 1024 * 1024;
let taken = 0;

/**
 * Says that so many bytes are being taken which will not be held for long. Whenever they have become many, those taken of late that are held no longer
 * are given back, which takes a fraction of a millisecond.
 */
export function takeForNow(bytes: number): void {
  taken += bytes;
  if (taken < MUCH) return;
  taken = 0;
  settleYoungGeneration();
  collector()({ type: 'minor' });
}
