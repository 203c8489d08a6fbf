import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const LOCK = /^(?:~\$|\.~)/;

/** True for a name that an office program gives to the file it keeps beside an open document. */
export function isOfficeLock(name: string): boolean {
  return LOCK.test(name);
}

/** True if a name is that of the lock beside a document: Word puts `~$` before a short name and in place of the first two signs of a long one; WPS puts `.~` before it; LibreOffice wraps it in `.~lock.` and `#`. */
export function isLockOf(lock: string, name: string): boolean {
  if (!LOCK.test(lock) || !/\.(?:docx?|xlsx?|pptx?|wps|et|dps)$/i.test(name)) return false;
  const rest = lock.slice(2);
  if (lock === `.~lock.${name}#`) return true;
  return name === rest || (lock.startsWith('~$') && name.length === rest.length + 2 && name.endsWith(rest));
}

/** Name of the lock that says a document is open; null when none stands beside it. */
export function lockBeside(file: string): string | null {
  const name = basename(file).normalize('NFC');
  try {
    return readdirSync(dirname(file)).find((other) => isLockOf(other.normalize('NFC'), name)) ?? null;
  } catch {
    return null;
  }
}
