import type { Archive } from '../model/archive.ts';
import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Typesetting } from '../model/page.ts';
import { nameOf } from '../parse/file-path.ts';
import type { Place, Pointer } from '../model/place.ts';
import { characterUnprintable } from '../text/rules/character-unprintable.ts';
import type { RenditionOf } from './binding.ts';
import { isTypeset } from './typeset.ts';
import { typedLines, type TypesetText, typesetTexts } from './typeset-texts.ts';

/** A text of the user's that is printed, and where it stands. */
interface PrintedText {
  /** Its key in the file, e.g. photos.2.caption.event. */
  readonly key: string;
  readonly text: string;
  /** Asked only when something is wrong. */
  readonly place: () => Place;
  readonly year: number | null;
  readonly item: string | null;
}

/** What is asked of fonts and of files. */
export interface PrintedWith extends Pick<Typesetting, 'unprintable'> {
  readonly renditionOf: RenditionOf;
}

/** Characters that no font has, in everything of these records, the archive's own data and its waivers that is printed. */
export function unprintableFindings(
  records: readonly EvidenceRecord[],
  { config, waivers }: Archive,
  printedWith: PrintedWith,
): readonly Finding[] {
  const { community, street, fonds } = config;
  const ofArchive = Object.entries({ community, street, fonds }).map(([key, text]) => ({
    key,
    text: text ?? '',
    place: () => config.placeOf([key]),
    year: null,
    item: null,
  }));
  const ofWaivers = waivers.flatMap(({ reason, approver, place, year, item }) =>
    Object.entries({ reason, unit: approver.unit, name: approver.name }).map(([key, text]) => ({
      key,
      text,
      place: () => place,
      year,
      item,
    })),
  );
  const findingsIn = (printed: PrintedText): readonly Finding[] => {
    const characters = printedWith.unprintable(printed.text).map(codePoint);
    return characters.length === 0 ? [] : [finding(printed, characters)];
  };
  return [
    ...[...ofArchive, ...ofWaivers].flatMap(findingsIn),
    ...records.flatMap((record) => [
      ...recordTexts(record).flatMap(findingsIn),
      ...contentFindings(record, printedWith),
      ...fieldFindings(record, printedWith),
    ]),
  ];
}

/** U+20BB7. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function finding({ key, place: find, year, item }: PrintedText, characters: readonly string[]): Finding {
  const place = find();
  return raise(characterUnprintable, { place, year, item, subject: [place.path, key] }, { key, characters, also: [] });
}

function recordTexts(record: EvidenceRecord): readonly PrintedText[] {
  const { year, item, placeOf, original, paper } = record;
  const at = (pointer: Pointer, text: string | null): PrintedText[] =>
    text === null ? [] : [{ key: pointer.join('.'), text, place: () => placeOf(pointer), year, item }];
  const where = original !== null && 'location' in original ? original.location : null;
  return [
    ...at(['title'], record.title),
    ...at(['author'], record.author),
    ...at(['documentNumber'], record.documentNumber),
    ...at(['summary'], record.summary),
    ...at(['reason'], record.reason),
    ...at(['paper', 'place'], paper?.location ?? null),
    ...at(['original', 'place'], where),
    ...record.photos.flatMap((photo, index) =>
      captionTexts(photo).flatMap(([key, text]) => at(['photos', index, 'caption', key], text)),
    ),
    ...record.files.map(({ path, place }) => ({ key: 'files', text: path, place: () => place, year, item })),
  ];
}

/** What no font has in sheets and texts that are set: for each set of characters a finding at the first place, which names the others. */
function contentFindings(
  { files, year, item }: EvidenceRecord,
  { renditionOf, unprintable }: PrintedWith,
): readonly Finding[] {
  return files.flatMap((attachment) => {
    const rendition = renditionOf(attachment);
    if (!isTypeset(rendition)) return [];
    const { path } = attachment;
    const texts = typesetTexts(rendition, nameOf(path));
    const missing = unprintable(charactersOf(texts));
    if (missing.length === 0) return [];
    const lines = typedLines(rendition, nameOf(path));
    const found = new Set(unprintable(charactersOf(lines)));
    // What is set otherwise than typed, as `&#134071;`, stands on no line.
    const unfound = missing.filter((character) => !found.has(character));
    const places = [...placesOf(lines, missing, unprintable), ...placesOf(texts, unfound, unprintable)];
    return [...bySameCharacters(places)].map(([characters, [first, ...others]]) =>
      raise(
        characterUnprintable,
        { place: { path, line: first?.line ?? null, column: null }, year, item, subject: [path, characters] },
        { key: first?.at ?? '', characters: characters.split(' '), also: others.map(({ at }) => at) },
      ),
    );
  });
}

/** What no font has in form fields that are drawn by us. */
function fieldFindings(
  { files, year, item }: EvidenceRecord,
  { renditionOf, unprintable }: PrintedWith,
): readonly Finding[] {
  return files.flatMap((attachment) => {
    const { path, place, media } = attachment;
    if (renditionOf(attachment).kind !== 'pdf') return [];
    return (media.pdf?.fieldsDrawn ?? []).flatMap(({ name: key, characters: held }) => {
      const characters = unprintable(held).map(codePoint);
      if (characters.length === 0) return [];
      const where = { place: { ...place, path, line: null, column: null }, year, item, subject: [path, key] };
      return [raise(characterUnprintable, where, { key, characters, also: [] })];
    });
  });
}

/** Texts with some of the characters, and which. */
function placesOf(
  texts: readonly TypesetText[],
  characters: readonly string[],
  unprintable: PrintedWith['unprintable'],
): readonly (readonly [characters: string, text: TypesetText])[] {
  if (characters.length === 0) return [];
  return texts.flatMap((text) => {
    const lacking = unprintable(text.text).filter((character) => characters.includes(character));
    return lacking.length === 0 ? [] : [[lacking.map(codePoint).join(' '), text] as const];
  });
}

function bySameCharacters(places: ReturnType<typeof placesOf>): ReadonlyMap<string, readonly TypesetText[]> {
  const groups = new Map<string, TypesetText[]>();
  for (const [characters, text] of places) {
    const group = groups.get(characters);
    if (group === undefined) groups.set(characters, [text]);
    else group.push(text);
  }
  return groups;
}

function charactersOf(texts: readonly TypesetText[]): string {
  const characters = new Set<string>();
  for (const { text } of texts) for (const character of text) characters.add(character);
  return [...characters].join('');
}

function captionTexts({ caption }: Photo): readonly (readonly [string, string | null])[] {
  return Object.entries(caption);
}
