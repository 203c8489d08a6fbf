/** The folder of an archive-relative path; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last step of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Drive letters, roots, shares and addresses. */
const ABSOLUTE = /^(?:[A-Za-z]:|\/|~\/|[A-Za-z][\w+.-]+:\/\/)/;

/** The archive-relative path that a record in a folder means; null if it leads out of the archive. `\` separates as on Windows. */
export function resolvePath(folder: string, written: string): string | null {
  const path = written.normalize('NFC').replaceAll('\\', '/');
  if (ABSOLUTE.test(path)) return null;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}
