import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReadFailure } from './archive-files.ts';
import { byCodePoint } from './code-points.ts';

/** Source and bundle lie at different depths of the package, so its root is looked for. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isOurs(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the files of dossier are not where its program is');
    folder = parent;
  }
  return folder;
}

function isOurs(folder: string): boolean {
  try {
    return /"name":\s*"dossier"/.test(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return false;
  }
}

let root: string | null = null;

/** Absolute path of a file that comes with the program: `shippedFile('templates', 'checklists', 'civilized-district.yaml')`. */
export function shippedFile(...segments: readonly string[]): string {
  root ??= packageRoot();
  return join(root, ...segments);
}

/** Bytes of a file that comes with the program, by its path in the package. @throws ReadFailure */
export function readShipped(path: string): Uint8Array {
  try {
    return readFileSync(shippedFile(...path.split('/')));
  } catch (error) {
    throw new ReadFailure('missing', path, { cause: error });
  }
}

/** Names of the files in a folder of the package, in order of code points. */
export function shippedNames(folder: string): readonly string[] {
  return readdirSync(shippedFile(...folder.split('/'))).sort(byCodePoint);
}
