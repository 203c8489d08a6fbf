import type { PlacedPiece, PlacedUnit } from '../model/whereabouts.ts';

/** What a search found: units, each with the pieces to be shown. */
export interface FoundUnit {
  readonly unit: PlacedUnit;
  readonly pieces: readonly PlacedPiece[];
}

const SUBJECT = /^(?:(\d{4})\s*(?:年度?)?[\s/]*)?(.*)$/u;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_·、，,。.（）()《》“”"]/gu, '');
}

/**
 * Units a question means, the surest sort of match alone: number or slug, then words of the item, then words of a piece or file, then pinyin.
 * A year before it (`2024/2-22`, `2024 志愿者`) keeps to that year; the album belongs to every year.
 */
export function findUnits(units: readonly PlacedUnit[], question: string): readonly FoundUnit[] {
  const [, year, words = ''] = SUBJECT.exec(question.normalize('NFKC').trim()) ?? [];
  const ofYear = units.filter((unit) => year === undefined || unit.year === null || unit.year === Number(year));
  const whole = (found: readonly PlacedUnit[]): readonly FoundUnit[] =>
    found.map((unit) => ({ unit, pieces: unit.pieces }));
  if (words === '') return whole(year === undefined ? [] : ofYear);
  const named = ofYear.filter(
    ({ slug, printedNumber, volume, boxes }) =>
      slug === words ||
      printedNumber === words ||
      (printedNumber === null && String(volume) === words) ||
      boxes.some((label) => `${label}盒` === words.replaceAll(/\s/gu, '')),
  );
  if (named.length > 0) return whole(named);
  const wanted = plain(words);
  if (wanted === '') return [];
  const titled = ofYear.filter(({ title, names }) => [title, ...names].some((name) => plain(name).includes(wanted)));
  if (titled.length > 0) return whole(titled);
  const pieces = ofYear
    .map((unit) => ({
      unit,
      pieces: unit.pieces.filter(({ title, files }) => [title, ...files].some((name) => plain(name).includes(wanted))),
    }))
    .filter((found) => found.pieces.length > 0);
  if (pieces.length > 0) return pieces;
  const begins = (spelling: string): boolean => spelling.startsWith(wanted);
  return /^[a-z]{2,}$/.test(wanted) ? whole(ofYear.filter(({ spellings }) => spellings.some(begins))) : [];
}
