import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The stored text of a golden file; written anew from `actual` when `npm run golden` asks for it, to be reviewed as a diff. */
export function golden(path: string, actual: string): string {
  if (process.env['DOSSIER_GOLDEN'] === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, 'utf8');
}
