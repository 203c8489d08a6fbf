import type { FoundUnit } from '../arrange/find-units.ts';
import type { PlacedPiece, PlacedUnit, Whereabouts } from '../model/whereabouts.ts';
import type { Language } from '../text/language.ts';
import { type WhereWords, whereWords } from '../text/where-words.ts';
import { styleFor } from './style.ts';
import { wrap } from './wrap.ts';

/** How places are told. */
export interface WhereSettings {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  /** True for a record that is no longer what it was when it was bound. */
  readonly isChanged: (piece: PlacedPiece) => boolean;
}

/** An inspector waits: more than this is no answer. */
const SHOWN = 6;
const INDENT = '    ';

/** Volume, box, pages and files of what was found, for the moment somebody asks. */
export function whereText(found: readonly FoundUnit[], places: Whereabouts, settings: WhereSettings): string {
  const words = whereWords[settings.language];
  const shown = found.slice(0, SHOWN);
  const blocks = shown.map((each) => unitLines(each, words, settings).join('\n'));
  const rest = found.length - shown.length;
  const foot = [
    ...(rest === 0 ? [] : wrap(words.more(rest), settings.width)),
    ...wrap(words.since(places.asOf, places.draft, places.out), settings.width).map(styleFor(settings.colour).faint),
  ];
  return `${[...blocks, foot.join('\n')].join('\n\n')}\n`;
}

function unitLines({ unit, pieces }: FoundUnit, words: WhereWords, settings: WhereSettings): string[] {
  const style = styleFor(settings.colour);
  const { width } = settings;
  const heading = [unit.year === null ? '' : words.year(unit.year), unit.printedNumber ?? '', unit.title];
  const title = heading.filter((text) => text !== '').join(' ');
  const bound = pieces.filter(({ firstPage }) => firstPage !== null);
  const place = [
    unit.volumeName,
    words.box(boxesOf(unit, pieces).join('、')),
    ...(bound.length === 0 ? [] : [words.pages(first(bound), last(bound))]),
    pieces.length === 0 ? words.nothing : words.pieces(pieces.length),
  ].join(words.separator);
  return [
    ...wrap(title, width).map(style.heading),
    ...wrap(place, width - 2).map((line) => `  ${line}`),
    ...pieces.flatMap((piece) => pieceLines(piece, words, settings)),
  ];
}

function boxesOf({ boxes }: PlacedUnit, pieces: readonly PlacedPiece[]): readonly string[] {
  const held = [...new Set(pieces.flatMap(({ box }) => (box === null ? [] : [box])))];
  return held.length === 0 ? boxes : held;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function first(pieces: readonly PlacedPiece[]): number {
  return Math.min(...pieces.map(({ firstPage }) => firstPage ?? Number.POSITIVE_INFINITY));
}

function last(pieces: readonly PlacedPiece[]): number {
  return Math.max(...pieces.map(({ lastPage }) => lastPage ?? 0));
}

function pieceLines(piece: PlacedPiece, words: WhereWords, { width, colour, isChanged }: WhereSettings): string[] {
  const { title, number, firstPage, lastPage, files, remark } = piece;
  const style = styleFor(colour);
  const at = firstPage === null || lastPage === null ? words.noPages : words.pages(firstPage, lastPage);
  const head = [at, ...(number === null ? [] : [words.number(number)]), title, remark].filter((text) => text !== '');
  const below = `${INDENT}  `;
  return [
    ...wrap(head.join(words.separator), width - INDENT.length).map(
      (line, index) => `${index === 0 ? INDENT : below}${line}`,
    ),
    ...files
      .map(fileName)
      .flatMap((file) => wrap(file, width - below.length))
      .map((line) => `${below}${style.faint(line)}`),
    ...(isChanged(piece)
      ? wrap(words.changed, width - below.length).map((line) => `${below}${style.severity('warning', line)}`)
      : []),
  ];
}
