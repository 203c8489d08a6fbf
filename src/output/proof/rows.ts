import type { Face, FontSet } from '../../pages/typesetting/fonts.ts';
import { pageName } from './bookmarks.ts';
import type { ExpectedContents, ExpectedDocument, ExpectedRow } from './expected.ts';
import { signsOf } from './signs.ts';
import type { WrittenText } from './texts.ts';
import { linksOn, textsOn } from './written.ts';
import type { WrittenDocument, WrittenLink } from './written.ts';

/** A link with the text that stands in it. */
interface LinkedText {
  readonly to: number | null;
  readonly text: string;
}

/** The sides of one list of contents as they were written. */
interface WrittenContents {
  readonly links: readonly LinkedText[];
  /** What stands outside of links, in order, in the signs of a face. */
  readonly rest: (face: Face) => readonly string[];
}

/** What differs in the rows of contents: their text, the page they lead to, the number they name. */
export function rowDifferences(
  expected: ExpectedDocument,
  written: WrittenDocument,
  fonts: FontSet,
): readonly string[] {
  return expected.contents.flatMap((contents) => {
    const found = readContents(contents, written, fonts);
    const left = [...found.links];
    const rows = contents.rows.flatMap((row, index) => {
      const name = `row ${index + 1} of the contents on page ${contents.firstPage + 1}`;
      const differences = row.to === null ? unlinked(row, found.rest, fonts) : linked(row, row.to, left, fonts);
      return [...differences, ...misnamed(row, expected)].map((difference) => `${name} ${difference}`);
    });
    const more = left.length === 0 ? [] : [`contents on page ${contents.firstPage + 1}: ${left.length} links too many`];
    return [...rows, ...more];
  });
}

function readContents(
  { firstPage, sides }: ExpectedContents,
  written: WrittenDocument,
  fonts: FontSet,
): WrittenContents {
  const links: LinkedText[] = [];
  let rest = '';
  for (const page of written.pages.slice(firstPage, firstPage + sides)) {
    const found = linksOn(page, written).map((link) => ({ ...link, text: '' }));
    for (const text of textsOn(page, written)) {
      const holder = found.find(({ rect }) => isWithin(text, rect));
      if (holder === undefined) rest += text.text;
      else holder.text += text.text;
    }
    links.push(...found);
  }
  const known = new Map<Face, readonly string[]>();
  return {
    links,
    rest: (face) => {
      const signs = known.get(face) ?? signsOf(fonts, rest, face);
      known.set(face, signs);
      return signs;
    },
  };
}

function isWithin({ x, y }: WrittenText, [left, bottom, right, top]: WrittenLink['rect']): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** A row too high for a side goes on below the next one's head, and each part is a link of its own. */
function linked(row: ExpectedRow, to: number, left: LinkedText[], fonts: FontSet): readonly string[] {
  const wanted = row.cells.flatMap((cell) => signsOf(fonts, cell, row.face));
  const parts: LinkedText[] = [];
  let found: readonly string[] = [];
  do {
    const part = left.shift();
    if (part === undefined) break;
    parts.push(part);
    found = [...found, ...signsOf(fonts, part.text, row.face)];
  } while (found.length < wanted.length && left[0]?.to === parts[0]?.to);
  if (parts.length === 0) return ['is not linked'];
  const astray = parts.find((part) => part.to !== to);
  return [
    ...(astray === undefined ? [] : [`leads to page ${pageName(astray.to)} instead of ${to + 1}`]),
    ...(isShown(row, wanted, found, parts.length, fonts) ? [] : ['reads otherwise']),
  ];
}

function isShown(
  { cells, face }: ExpectedRow,
  wanted: readonly string[],
  found: readonly string[],
  parts: number,
  fonts: FontSet,
): boolean {
  if (parts === 1) return found.join() === wanted.join();
  return found.length === wanted.length && cells.every((cell) => isStrewn(signsOf(fonts, cell, face), found));
}

function unlinked({ cells, face }: ExpectedRow, rest: WrittenContents['rest'], fonts: FontSet): readonly string[] {
  const wanted = cells.map((cell) => signsOf(fonts, cell, face));
  const found = rest(face);
  const isWhole = `,${found.join()},`.includes(`,${wanted.flat().join()},`) || wanted.flat().length === 0;
  return isWhole || wanted.every((cell) => isStrewn(cell, found)) ? [] : ['is not there'];
}

/** True when signs stand among others in their order, as those of a cell that goes on on the next side. */
function isStrewn(signs: readonly string[], among: readonly string[]): boolean {
  let met = 0;
  for (const sign of among) if (sign === signs[met]) met += 1;
  return met === signs.length;
}

function misnamed({ to, names }: ExpectedRow, { pages }: ExpectedDocument): readonly string[] {
  const listedAs = to === null ? null : (pages[to]?.listedAs ?? null);
  return names === null || listedAs === null || names === listedAs
    ? []
    : [`names page number ${names}, but the page it leads to is ${listedAs}`];
}
