/** A folder holding one of these is a package or was built by us: it repeats evidence and is none. */
export const MARKERS: readonly string[] = ['.dossier-output', 'bagit.txt'];

/** The register to be filled in, as it lies in the archive folder. */
export const REGISTER_FILE = '台账.xlsx';

const NAMES: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.ds_store',
  'thumbs.db',
  'desktop.ini',
  '__macosx',
]);

/** Lock files of Word and WPS, and half-done downloads. */
const PATTERN = /^~\$|^\.~|^~wrl.*\.tmp$|\.(crdownload|downloading|part)$/i;

/** What is left out and is no one's concern: the state of git and our own. */
export function isState(folder: string, name: string): boolean {
  return name === '.git' || folder === '.dossier';
}

/** True for names that programs leave behind and no person filed. `folder` is the archive-relative folder, empty for the root. */
export function isClutter(folder: string, name: string): boolean {
  if (folder === '.dossier' && ['cache', 'undo', '.gitignore'].includes(name)) return true;
  return NAMES.has(name.toLowerCase()) || PATTERN.test(name);
}
