import { readFileSync } from 'node:fs';

/** Bytes of a sample in fixtures/media. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/media/${name}`, import.meta.url));
}
