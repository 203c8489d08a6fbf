import type { AlsoProves, EvidenceRecord, OriginalAt, PaperOnly, Photo, ProvedPart } from '../../model/evidence.ts';
import { raise, type Finding } from '../../model/finding.ts';
import type { Pointer } from '../../model/place.ts';
import { recordPartUnknown } from '../../text/rules/record-part-unknown.ts';
import { factsOf } from './facts.ts';
import { partsIn } from '../item-lookup.ts';
import type { RawFacts } from './raw-facts.ts';
import type { AcceptedContext } from './context.ts';
import { spanOf } from './faults.ts';
import { recordFiles, type RecordFiles } from './files.ts';
import { readItem } from './identity.ts';
import type { WrittenFields } from './validity.ts';
import type { SourceDocument } from '../yaml/source-tree.ts';
import { suggest } from '../suggest.ts';

/** The model of a valid record, its files opened and its facts read. */
export async function evidenceRecord(
  fields: WrittenFields,
  context: AcceptedContext,
): Promise<{ readonly record: EvidenceRecord; readonly findings: readonly Finding[] }> {
  const { document, kinds, year, item } = context;
  const { placeOf, keyPlaceOf } = document;
  const files = await recordFiles(fields, context);
  // Rows of every kind are open maps to their reader, which interfaces cannot say of themselves.
  const raw = {
    ...fields,
    ...(fields.photos === undefined ? {} : { photos: files.namedPhotos }),
  } as unknown as RawFacts;
  const facts = await factsOf(raw, { placeOf, keyPlaceOf, year, kinds, fileOf: files.fileOf });
  const also = (fields.also ?? []).map((entry, index) => alsoProves(entry, index, context));
  const shows = (fields.photos ?? []).map((photo, index) => shownItem(photo, ['photos', index, 'shows'], context));
  const original = originalAt(fields.original, context);
  const record: EvidenceRecord = {
    path: document.source.path,
    year,
    item,
    parts: provedParts(fields, document),
    kinds,
    title: fields.title,
    author: fields.author,
    documentNumber: fields.documentNumber ?? null,
    date: spanOf(fields.date),
    group: fields.group ?? null,
    covers: fields.covers ?? null,
    retention: fields.retention ?? null,
    medium: fields.medium ?? '打印',
    copy: fields.copy ?? '原件',
    original: original.value,
    files: files.attachments,
    unusableFiles: files.unusable,
    paper: paperOf(fields.paper),
    also: also.flatMap(({ value }) => value ?? []),
    figures: Object.fromEntries(Object.entries(fields.figures ?? {}).map(([name, figure]) => [name, String(figure)])),
    contains: fields.contains ?? {},
    facts: facts.facts,
    photos: photosOf(
      fields,
      files,
      shows.map(({ value }) => value),
      document,
    ),
    summary: fields.summary ?? null,
    reason: fields.reason ?? null,
    placeOf,
  };
  const own = [...facts.findings, ...[...also, ...shows, original].flatMap(({ findings }) => findings)];
  return { record, findings: [...files.findings, ...own.map((finding) => ({ ...finding, year, item }))] };
}

/** Something read, with what is wrong with it. */
interface Read<Value> {
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

function paperOf(paper: WrittenFields['paper']): PaperOnly | null {
  if (!paper) return null;
  const { pages, place, sides, thickness } = paper;
  return { pages, location: place, bothSides: sides !== '单面', thickness: thickness ?? null };
}

function provedParts({ part, parts }: WrittenFields, { placeOf, keyPlaceOf }: SourceDocument): readonly ProvedPart[] {
  if (part !== undefined) return [{ name: part, page: null, place: placeOf(['part']) }];
  return Object.entries(parts ?? {}).map(([name, page]) => ({ name, page, place: keyPlaceOf(['parts', name]) }));
}

function itemAt(written: string, year: number, pointer: Pointer, { document, lookup }: AcceptedContext): Read<string> {
  const { slug, findings } = readItem(written, year, pointer, {
    placeOf: document.placeOf,
    lookup,
    path: document.source.path,
  });
  return { value: slug !== null && lookup.unitOf(year, slug) !== null ? slug : null, findings };
}

/** A second item that the piece is said to prove; one that the checklist does not have is a finding and left out. */
function alsoProves(
  entry: NonNullable<WrittenFields['also']>[number],
  index: number,
  context: AcceptedContext,
): Read<AlsoProves> {
  const { document, lookup } = context;
  const year = entry.year ?? context.year;
  const { value: item, findings } = itemAt(entry.item, year, ['also', index, 'item'], context);
  const unit = item === null ? null : lookup.unitOf(year, item);
  if (item === null || unit === null) return { value: null, findings };
  const names = partsIn(unit, year).map(({ part }) => part.name);
  const { part, page } = entry;
  if (!names.includes(part)) {
    const where = { place: document.placeOf(['also', index, 'part']), subject: [document.source.path, 'also', part] };
    const unknown = raise(recordPartUnknown, where, { part, parts: names, suggestion: suggest(part, names) });
    return { value: null, findings: [...findings, unknown] };
  }
  const place = document.placeOf(['also', index]);
  return { value: { year: entry.year ?? null, item, part, page: page ?? null, place }, findings };
}

function originalAt(original: WrittenFields['original'], context: AcceptedContext): Read<OriginalAt> {
  if (!original) return { value: null, findings: [] };
  const { place, year, item, page } = original;
  if (place !== undefined) return { value: { location: place }, findings: [] };
  if (year === undefined || item === undefined) return { value: null, findings: [] };
  const read = itemAt(item, year, ['original', 'item'], context);
  return { ...read, value: read.value === null ? null : { year, item: read.value, page: page ?? null } };
}

type WrittenPhoto = NonNullable<WrittenFields['photos']>[number];

function shownItem(
  { shows }: WrittenPhoto,
  pointer: Pointer,
  context: AcceptedContext,
): Read<NonNullable<Photo['shows']>> {
  if (!shows) return { value: null, findings: [] };
  const stated = typeof shows === 'string' ? { item: shows, year: undefined } : shows;
  const at = typeof shows === 'string' ? pointer : [...pointer, 'item'];
  const read = itemAt(stated.item, stated.year ?? context.year, at, context);
  return { ...read, value: read.value === null ? null : { year: stated.year ?? null, item: read.value } };
}

function photosOf(
  { photos = [] }: WrittenFields,
  files: RecordFiles,
  shows: readonly Photo['shows'][],
  { placeOf }: SourceDocument,
): readonly Photo[] {
  return photos.map(({ caption }, index) => ({
    attachment: files.photos[index] ?? null,
    unusable: files.unusablePhotos[index] ?? null,
    caption: {
      event: caption?.event ?? null,
      time: caption?.time ?? null,
      place: caption?.place ?? null,
      people: caption?.people ?? null,
      background: caption?.background ?? null,
      photographer: caption?.photographer ?? null,
    },
    shows: shows[index] ?? null,
    place: placeOf(['photos', index]),
  }));
}
