import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where programs of the machine are looked for. */
export interface ProgramSearch {
  /** The PATH of the environment. */
  readonly path: string;
  /** A program or its folder named by the user; null: none. */
  readonly given: string | null;
}

const OFFICE_NAMES = ['soffice', 'libreoffice', 'soffice.com', 'soffice.exe'];
/** Where installers put it without telling PATH. */
const OFFICE_FOLDERS = [
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/snap/bin',
];

/** The absolute path of LibreOffice: the one the user names, else that of PATH, else where installers put it; null when there is none. */
export function findOffice({ path, given }: ProgramSearch): string | null {
  if (given !== null && given !== '') return isFile(given) ? given : firstIn([given]);
  return firstIn([...path.split(delimiter).filter(isAbsolute), ...OFFICE_FOLDERS]);
}

function firstIn(folders: readonly string[]): string | null {
  const places = folders.flatMap((folder) => OFFICE_NAMES.map((name) => join(folder, name)));
  return places.find(isFile) ?? null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
