import type { Checklist, ChecklistPart } from '../model/checklist.ts';
import { type FiledFile, type GuessedFile, type PlannedRecord, SURE } from '../model/intake.ts';
import type { ItemLookup } from '../parse/item-lookup.ts';
import type { RecordOutline } from '../parse/record/outline.ts';
import { folderOf, nameOf } from '../parse/file-path.ts';
import { filingFolder } from './filing-folder.ts';
import { freePath } from './free-path.ts';

/** The archive into which files are filed. */
export interface FilingInput {
  readonly checklist: Checklist;
  readonly lookup: ItemLookup;
  readonly outlines: readonly RecordOutline[];
  /** Every path of the archive, files and folders. */
  readonly paths: readonly string[];
  readonly folders: readonly string[];
  /** A name, without extension, that every system takes. */
  readonly safeName: (name: string) => string;
  /** The files lie in the archive already and stay where they are. */
  readonly inPlace: boolean;
}

/** Files that together make one record. */
interface Batch {
  readonly part: ChecklistPart;
  readonly files: readonly (GuessedFile & Certain)[];
}

type Certain = Pick<FiledFile, 'place' | 'year'>;

/** Which files are filed where, and which records are written or get more files; the rest is asked about. */
export function filingPlan(
  files: readonly GuessedFile[],
  input: FilingInput,
): {
  readonly filed: readonly FiledFile[];
  readonly records: readonly PlannedRecord[];
  readonly asked: readonly GuessedFile[];
} {
  const batches = new Map<string, Batch>();
  const asked: GuessedFile[] = [];
  for (const file of files) {
    const certain = certainOf(file, input);
    if (certain === null) {
      asked.push(file);
      continue;
    }
    const key = batchKey(file, certain);
    const known = batches.get(key)?.files ?? [];
    batches.set(key, { part: certain.part, files: [...known, { ...file, ...certain }] });
  }
  const taken = new Set(input.paths.map((path) => path.toLowerCase()));
  const planned = [...batches.values()].map((batch) => filedBatch(batch, input, taken));
  return { filed: planned.flatMap(({ filed }) => filed), records: planned.map(({ record }) => record), asked };
}

function certainOf(
  { guess: { place, year, confidence } }: GuessedFile,
  { lookup }: FilingInput,
): (Certain & { readonly part: ChecklistPart }) | null {
  if (place === null || year === null || confidence < SURE) return null;
  const parts = lookup.unitOf(year, place.item)?.parts ?? [];
  const part = parts.find((each) => each.year === year && each.part.name === place.part)?.part;
  return part === undefined ? null : { place, year, part };
}

/** Photographs of a year, and pictures of one thing, belong together; any other file is a piece of its own. */
function batchKey({ path, guess, kind }: GuessedFile, { place, year, part }: Certain & Pick<Batch, 'part'>): string {
  const where = [year, place.item, place.part];
  if (part.kind === 'photo') return JSON.stringify(where);
  return JSON.stringify(kind === 'picture' ? [...where, guess.group, guess.title, guess.date?.date] : [path]);
}

function filedBatch(
  { part, files }: Batch,
  input: FilingInput,
  taken: Set<string>,
): { readonly filed: readonly FiledFile[]; readonly record: PlannedRecord } {
  const [first] = files;
  if (first === undefined) throw new Error('a batch without files');
  const list = part.kind === 'photo' ? 'photos' : 'files';
  const title = titleOf(first, part, input.checklist);
  const known = input.outlines.find((outline) => isContinued(outline, { first, part, title, list }));
  const folder = known === undefined ? folderFor(first, input) : folderOf(known.path);
  const targets = files.map((file) =>
    input.inPlace ? file.path : freePath(folder, safeFileName(nameOf(file.path), input), taken),
  );
  const path = known?.path ?? freePath(folder, `${input.safeName(title)}.yaml`, taken);
  const names = targets.map((target) => target.slice(folder === '' ? 0 : folder.length + 1));
  const isRoster = part.kind === 'roster' && first.kind === 'table';
  const { author, group, covers } = first.guess;
  const dates = datesOf(files);
  const record = { path, extended: known !== undefined, year: first.year, place: first.place, title, author, group };
  return {
    filed: files.map((file, at) => ({ ...file, target: targets[at] ?? '', record: path })),
    record: {
      ...record,
      ...dates,
      covers: part.covers === null ? null : covers,
      files: names,
      list,
      roster: isRoster ? (names[0] ?? null) : null,
    },
  };
}

function titleOf({ guess, year }: GuessedFile & Certain, part: ChecklistPart, { album }: Checklist): string {
  return part.kind === 'photo' && album !== null ? `${year}年${album.title}` : guess.title;
}

/** A folder of the file's own when it stays there, else that of its item. */
function folderFor({ path, place, year }: GuessedFile & Certain, input: FilingInput): string {
  return input.inPlace ? folderOf(path) : filingFolder(place, year, input);
}

/** True for the album of the year, and for a piece of pictures of which the new ones are plainly further pages. */
function isContinued(
  outline: RecordOutline,
  { first, part, title, list }: { first: GuessedFile & Certain; part: ChecklistPart; title: string; list: string },
): boolean {
  const { place, year, guess, kind } = first;
  if (outline.year !== year || outline.item !== place.item || outline.part !== place.part) return false;
  if (outline.lists.length !== 1 || outline.lists[0] !== list) return false;
  if (part.kind === 'photo') return true;
  const isPicture = kind === 'picture' && outline.files.every((file) => /\.(?:jpe?g|png|heic|webp|bmp)$/i.test(file));
  return isPicture && outline.title === title && outline.group === guess.group;
}

function safeFileName(name: string, { safeName }: FilingInput): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${safeName(name.slice(0, name.length - ending.length))}${ending}`;
}

/** A date is known when every file has one that is stated or taken; else that of receipt is told. */
function datesOf(files: Batch['files']): Pick<PlannedRecord, 'date' | 'received'> {
  const dates = files.map(({ guess: { date } }) => date);
  const sorted = dates.flatMap((each) => each?.date ?? []).toSorted();
  const [from] = sorted;
  const to = sorted.at(-1);
  if (from === undefined || to === undefined) return { date: null, received: null };
  const isKnown = dates.every((each) => each !== null && each.source !== 'received');
  if (!isKnown) return { date: null, received: from === to ? from : `${from} – ${to}` };
  return { date: from === to ? from : { from, to }, received: null };
}
