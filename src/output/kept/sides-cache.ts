import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { Page, Typesetting } from '../../model/page.ts';
import { sha256 } from '../../source/digest.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** Type that is not set again only to learn how many sides it takes. */
export interface KeptTypesetting extends Typesetting {
  /** Keeps for the next run what was asked in this. */
  readonly save: () => void;
}

/** How the sides of pages are found. */
export interface SidesManner {
  /** All that makes the same page take other sides. */
  readonly made: readonly unknown[];
  /** Nothing is taken from an earlier run. */
  readonly fresh: boolean;
}

const FILE = 'sides.json';

/**
 * Typesetting that remembers from one run to the next how many sides each page took: boxes are sought by trying, and the contents of every volume
 * would be set for it again, whatever has changed.
 */
export function keptSides(
  root: string,
  { sides, unprintable }: Typesetting,
  { made, fresh }: SidesManner,
): KeptTypesetting {
  const manner = sha256(Buffer.from(JSON.stringify(made)));
  const known = fresh ? new Map<string, number>() : read(root, manner);
  const asked = new Map<string, number>();
  const ofPages = new WeakMap<Page, number>();
  const find = (page: Page): number => {
    const key = sha256(Buffer.from(JSON.stringify(page)));
    const found = known.get(key) ?? asked.get(key) ?? sides(page);
    asked.set(key, found);
    return found;
  };
  return {
    unprintable,
    sides: (page) => {
      if (page.kind === 'evidence') return sides(page);
      const found = ofPages.get(page) ?? find(page);
      ofPages.set(page, found);
      return found;
    },
    save: () => keepFile(root, FILE, Buffer.from(JSON.stringify({ manner, sides: [...asked] }))),
  };
}

/** The file is ours and stands behind its own digest. */
function read(root: string, manner: string): ReadonlyMap<string, number> {
  const bytes = keptFile(join(root, '.dossier/cache', FILE))?.bytes;
  if (bytes === undefined || !isUtf8(bytes)) return new Map();
  const kept: { readonly manner: string; readonly sides: readonly (readonly [string, number])[] } = JSON.parse(
    Buffer.from(bytes).toString('utf8'),
  );
  return kept.manner === manner ? new Map(kept.sides) : new Map();
}
