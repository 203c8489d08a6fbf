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
  if (given !== null && given !== '') return isFile(given) ? given : firstIn([given], OFFICE_NAMES);
  return firstIn([...foldersOf(path), ...OFFICE_FOLDERS], OFFICE_NAMES);
}

/** The absolute path of git on a PATH; null when there is none. Relative folders are passed over: what lies in the user's folder is not run. */
export function findGit(path: string): string | null {
  return firstIn(foldersOf(path), process.platform === 'win32' ? ['git.exe'] : ['git']);
}

function foldersOf(path: string): readonly string[] {
  return path.split(delimiter).filter(isAbsolute);
}

function firstIn(folders: readonly string[], names: readonly string[]): string | null {
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find(isFile) ?? null;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
