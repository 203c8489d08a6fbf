import { readdirSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { byCodePoint } from './code-points.ts';

/** Where systems keep the fonts that all users share; a program run with a home of its own sees no others. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Windows\\Fonts'],
  darwin: ['/System/Library/Fonts', '/Library/Fonts'],
};
const UNIX = ['/usr/share/fonts', '/usr/local/share/fonts'];

/** Names of the font files of the machine, in order of code points: with others an office program makes other pages. */
export function machineFonts(): readonly string[] {
  return (FOLDERS[platform()] ?? UNIX).flatMap(namesBelow).toSorted(byCodePoint);
}

function namesBelow(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    return [];
  }
}
